import { expect, it } from 'vitest';
import { ManualClock } from '../collab/testing/manual-clock.ts';
import { createMemoryStorage } from '../storage/index.ts';
import { createTracer } from './tracer.ts';

it('who touched a record last is written a moment later, once for all that came until then', async () => {
  const storage = createMemoryStorage();
  await storage.workspaces.insert({ id: 'w', name: 'w', createdAt: 1 }, []);
  const row = {
    id: 'j',
    workspace: 'w',
    title: 'j',
    summary: '',
    locale: 'en',
    counts: {},
    hidden: false,
    maker: null,
  };
  await storage.journeys.insert({ ...row, createdAt: 1, updatedAt: 1, deletedAt: null } as never, []);
  const clock = new ManualClock();
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const tracer = createTracer({ traces: storage.traces, clock, log });
  tracer.touched('j', ['Bo', 'Ana', 'Bo'], ['cards:a', 'cards:b']);
  tracer.touched('j', [], ['cards:b']);
  clock.advance(1_000);
  const later = clock.wall();
  tracer.touched('j', ['Cy'], ['cards:b']);
  expect(await storage.traces.list('j')).toEqual([]);
  clock.advance(1_000);
  await tracer.close();
  const kept = [
    { record: 'cards:a', at: later - 1_000, by: ['Ana', 'Bo'] },
    { record: 'cards:b', at: later, by: ['Cy'] },
  ];
  expect(await storage.traces.list('j')).toEqual(kept);
  tracer.touched('j', ['Dan'], ['cards:a']);
  expect(await tracer.list('j')).toEqual(
    [{ record: 'cards:a', at: later, by: ['Dan'] }, kept[1]].map((one, at) =>
      at ? one : { ...one, at: clock.wall() },
    ),
  );
});
