import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, computeJourney, createAssessor, type Located } from '../../../core/analysis/index.ts';
import { CLOCK } from '../../../core/analysis/testing/journey.ts';
import { Peer } from '../../../core/doc/testing/peer.ts';
import { randomCommand } from '../../../core/model/testing/commands.ts';
import { createRng } from '../../../core/model/testing/random.ts';
import { createDesk } from './desk.ts';
import type { Answer } from './messages.ts';
import { patched, patchOf } from './patch.ts';
import { createPlaceIndex } from './place-index.ts';
import { createReportStore } from './report-store.ts';

const demo: unknown = JSON.parse(
  readFileSync(new URL('../../../core/analysis/testing/demo.journey.json', import.meta.url), 'utf8'),
);
const OPTIONS = { shrinkage: 0, felt: null, took: null };

describe('a patch', () => {
  it('makes the one list of the other, whatever came, went or moved', () => {
    const items = Array.from({ length: 12 }, (_, nth) => ({ nth }));
    const some = fc
      .uniqueArray(fc.integer({ min: 0, max: 11 }))
      .map((list) => list.map((nth) => items[nth] as object));
    fc.assert(
      fc.property(some, some, (before, after) => {
        expect(patched(before, patchOf(before, after))).toEqual(after);
      }),
    );
  });

  it('carries only what is new', () => {
    const [a, b, c, d] = [{}, {}, {}, {}];
    expect(patchOf([a, b, c], [a, b, d, c])).toEqual([[0, 2], { put: [d] }, [2, 3]]);
  });
});

describe('findings by place', () => {
  it('are after any commands those of a new list, and the others stay the same objects', () => {
    const placesOf = ({ at }: Located) => at;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rng = createRng(seed);
        const peer = new Peer(1).seed(demo);
        const assessor = createAssessor();
        const live = createPlaceIndex(placesOf);
        let before: readonly Located[] = [];
        for (let i = 0; i < 8; i++) {
          assessor.open(peer.snapshot, CLOCK);
          const after = assessor.findings();
          const places = new Set([...before, ...after].flatMap(({ at }) => at));
          const held = new Map([...places].map((place) => [place, live.get(place)]));
          const touched = live.update(before, patchOf(before, after));
          const fresh = createPlaceIndex(placesOf);
          fresh.update([], patchOf([], after));
          for (const place of places) {
            expect(live.get(place)).toEqual(fresh.get(place));
            if (!touched.has(place)) expect(live.get(place)).toBe(held.get(place));
          }
          before = after;
          const command = randomCommand(peer.snapshot, rng);
          if (command) peer.run(command);
        }
        peer.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('the desk', () => {
  const at = (read: () => Peer['snapshot']) => {
    const said: Answer[] = [];
    const due: Array<() => void> = [];
    const desk = createDesk(
      read,
      (answer) => said.push(answer),
      (run) => due.push(run),
    );
    let version = 0;
    return {
      said,
      desk,
      changed: () => desk.handle({ type: 'changed', version: ++version, map: [], library: [], clock: CLOCK }),
      work: () => {
        for (const run of due.splice(0)) run();
      },
    };
  };

  it('checks once for all that came meanwhile, and answers for the last', () => {
    const peer = new Peer(1).seed(demo);
    const { said, changed, work } = at(() => peer.snapshot);
    for (let i = 0; i < 3; i++) changed();
    work();
    expect(said.map(({ type, version }) => [type, version])).toEqual([['findings', 3]]);
    changed();
    work();
    const count = analyse(peer.snapshot, CLOCK).findings.length;
    expect(said.at(-1)).toEqual({ type: 'findings', version: 4, patch: [[0, count]] });
    peer.close();
  });

  it('answers a question again when the answer is another one, until it is forgotten', () => {
    const peer = new Peer(1).seed(demo);
    const { said, desk, changed, work } = at(() => peer.snapshot);
    desk.handle({ type: 'ask', key: 'q', question: { kind: 'computed', options: OPTIONS } });
    changed();
    work();
    const answers = () => said.filter(({ type }) => type === 'answer');
    expect(answers()).toHaveLength(1);
    peer.do({ type: 'records.set', targets: [{ table: 'cards', id: 'greets' }], patch: { stake: 2 } });
    changed();
    work();
    expect(answers().at(-1)).toMatchObject({
      version: 2,
      value: computeJourney(peer.snapshot, CLOCK, OPTIONS),
    });
    desk.handle({ type: 'forget', key: 'q' });
    peer.do({ type: 'records.set', targets: [{ table: 'cards', id: 'greets' }], patch: { stake: 3 } });
    changed();
    work();
    expect(answers()).toHaveLength(2);
    peer.close();
  });

  it('says so when it fails, and goes on', () => {
    const peer = new Peer(1).seed(demo);
    let isBroken = true;
    const { said, changed, work } = at(() => {
      if (isBroken) throw new Error('broken');
      return peer.snapshot;
    });
    changed();
    work();
    isBroken = false;
    changed();
    work();
    expect(said.map(({ type }) => type)).toEqual(['failed', 'findings']);
    peer.close();
  });
});

describe('the checks of an open journey', () => {
  const open = (peer: Peer) =>
    createReportStore({
      documents: peer.documents,
      read: () => peer.snapshot,
      clock: () => CLOCK,
      whenLoaded: (start) => start(),
    });

  it('follow what is done, tell the places concerned alone, and say when they are up to date', async () => {
    const peer = new Peer(1).seed(demo);
    const checks = open(peer);
    const told = { all: 0, greets: 0, chat: 0 };
    checks.subscribe(() => told.all++);
    checks.subscribeTo('card:greets', () => told.greets++);
    checks.subscribeTo('card:chat', () => told.chat++);
    expect((await checks.upToDate())?.findings).toEqual(analyse(peer.snapshot, CLOCK).findings);
    const before = { ...told };
    peer.do({ type: 'records.set', targets: [{ table: 'cards', id: 'mends' }], patch: { owner: null } });
    expect((await checks.upToDate())?.findings).toEqual(analyse(peer.snapshot, CLOCK).findings);
    expect(checks.seenAt('card:mends').map(({ rule }) => rule)).toContain('BP-2');
    expect(told.all).toBe(before.all + 1);
    expect(told.greets).toBe(before.greets);
    checks.close();
    peer.close();
  });

  it('answer questions while somebody listens', async () => {
    const peer = new Peer(1).seed(demo);
    const checks = open(peer);
    const question = { kind: 'computed', options: OPTIONS } as const;
    const stop = await new Promise<() => void>((resolve) => {
      const end = checks.ask(question, () => resolve(end));
    });
    expect(checks.answer(question)).toEqual(computeJourney(peer.snapshot, CLOCK, OPTIONS));
    stop();
    expect(checks.answer(question)).toBeUndefined();
    checks.close();
    peer.close();
  });
});
