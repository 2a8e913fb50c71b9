import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../collab/testing/manual-clock.ts';
import type { HowToMake, MadeDocument } from '../../jobs/index.ts';
import { ExportJobs, type JobLimits } from './jobs.ts';

const asked = (owner: string) => ({ owner, of: { handbook: 'h' }, title: 'Service', format: 'md' as const });
const document = (size: number): MadeDocument => ({ bytes: new Uint8Array(size), missing: [] });
const settled = () => new Promise((resolve) => setImmediate(resolve));
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
    return null;
  } catch (error) {
    return Object(error).code;
  }
};

function scene(limits: Partial<JobLimits> = {}) {
  const clock = new ManualClock();
  const jobs = new ExportJobs(clock, limits);
  const done = async (owner: string, size = 1) => {
    const { id } = jobs.start(asked(owner), async () => document(size));
    await settled();
    return id;
  };
  return { clock, jobs, done };
}

describe('exports on their way', () => {
  it('are seen by who asked for them, and by nobody else', async () => {
    const { jobs, done } = scene();
    const id = await done('ann');
    expect(jobs.get('ann', id).state.is).toBe('done');
    for (const look of [() => jobs.get('bob', id), () => jobs.file('bob', id), () => jobs.cancel('bob', id)])
      expect(codeOf(look)).toBe('export.unknown');
    expect(jobs.file('ann', id).file.bytes).toHaveLength(1);
  });

  it('are kept for their time, not longer', async () => {
    const { clock, jobs, done } = scene({ keep: 1_000 });
    const id = await done('ann');
    clock.advance(999);
    expect(jobs.get('ann', id).state.is).toBe('done');
    clock.advance(1);
    expect(codeOf(() => jobs.get('ann', id))).toBe('export.unknown');
    expect(jobs.counts).toEqual({ unfinished: 0, finished: 0, bytes: 0 });
  });

  it('give up their oldest files when they hold too many bytes', async () => {
    const { jobs, done } = scene({ bytes: 10 });
    const [first, second, third] = [await done('ann', 4), await done('ann', 4), await done('ann', 4)];
    expect(codeOf(() => jobs.get('ann', first))).toBe('export.unknown');
    expect([jobs.get('ann', second).state.is, jobs.get('ann', third).state.is]).toEqual(['done', 'done']);
    // One that is too large by itself is given to who asked for it all the same.
    const large = await done('ann', 99);
    expect(jobs.get('ann', large).state.is).toBe('done');
    expect(jobs.counts.bytes).toBe(99);
  });

  it('are bounded for each person and in all', async () => {
    const { jobs, done } = scene({ unfinished: 2, known: 4 });
    const never = () => new Promise<MadeDocument>(() => {});
    const start = (owner: string) => codeOf(() => jobs.start(asked(owner), never));
    expect(['ann', 'ann', 'ann', 'bob'].map(start)).toEqual([null, null, 'export.busy', null]);
    const finished = await done('cay');
    expect(start('bob')).toBeNull();
    // A finished one made room.
    expect(codeOf(() => jobs.get('cay', finished))).toBe('export.unknown');
    expect(start('cay')).toBe('export.busy');
  });

  it('tell how many go before them, and never go on after they were cancelled', async () => {
    const { jobs } = scene();
    let how: HowToMake = {};
    const { id } = jobs.start(asked('ann'), (given) => {
      how = given;
      return new Promise<MadeDocument>((_, reject) => {
        given.signal?.addEventListener('abort', () => reject(new Error('cancelled')));
      });
    });
    how.ahead?.(3);
    expect(jobs.get('ann', id).state).toEqual({ is: 'waiting', progress: 0, ahead: 3 });
    how.ahead?.(0);
    how.progress?.(0.4);
    expect(jobs.get('ann', id).state).toEqual({ is: 'running', progress: 0.4, ahead: 0 });
    jobs.cancel('ann', id);
    how.progress?.(0.9);
    await settled();
    expect(jobs.get('ann', id).state).toEqual({ is: 'cancelled' });
    expect(codeOf(() => jobs.file('ann', id))).toBe('export.cancelled');
  });
});
