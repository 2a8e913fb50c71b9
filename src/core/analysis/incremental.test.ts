import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { analyse, createAnalyser } from './index.ts';
import { CLOCK } from './testing/journey.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const demo = read('./testing/demo.journey.json');
const demos = [demo, read('./testing/demo.zh-CN.journey.json')];

describe('after any commands', () => {
  it('the report is that of a new run on new records', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 2 }), (seed, which) => {
        const rng = createRng(seed);
        const peer = new Peer(1).seed(demos[which] ?? randomFile(rng));
        const check = createAnalyser();
        for (let i = 0; i < 12; i++) {
          expect(check(peer.snapshot, CLOCK)).toEqual(analyse(peer.snapshotFromScratch, CLOCK));
          const command = randomCommand(peer.snapshot, rng);
          if (command) peer.run(command);
        }
        peer.close();
      }),
      { numRuns: 45 },
    );
  });

  it('a clock that goes on changes what is overdue', () => {
    const peer = new Peer(1).seed(demo);
    const check = createAnalyser();
    const overdue = (now: string) =>
      check(peer.snapshot, { ...CLOCK, now: Date.parse(now) }).findings.filter(
        ({ rule }) => rule === 'LOOP-2',
      ).length;
    expect(overdue('2026-01-31T12:00:00+08:00')).toBe(0);
    expect(overdue('2026-02-01T00:30:00+08:00')).toBe(1);
  });
});
