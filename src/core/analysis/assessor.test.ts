import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import { type ComputeOptions, computeJourney, createAssessor } from './index.ts';
import { CLOCK, changed, type Loose, record, type SmallFile, set, snapshot } from './testing/journey.ts';

const demo: unknown = JSON.parse(
  readFileSync(new URL('./testing/demo.journey.json', import.meta.url), 'utf8'),
);
const USUAL: ComputeOptions = { shrinkage: 0.3, felt: null, took: null };

const ask = (options: ComputeOptions) => ({ kind: 'computed', options }) as const;

const locatedIn = (change: Parameters<typeof changed>[0]) => {
  const assessor = createAssessor();
  assessor.open(snapshot(changed(change)), CLOCK);
  return assessor.findings().map(({ finding, at }) => [finding.rule, at] as const);
};

describe('where findings are seen', () => {
  it('on the card itself, on what it hangs on, and on the cards that carry the standard', () => {
    expect(locatedIn(set('reads', { owner: undefined }))).toEqual([['BP-2', ['card:reads']]]);
    expect(locatedIn(set('over', { handoff: undefined })).map(([, at]) => at)).toEqual([
      ['card:bot'],
      ['card:bot'],
    ]);
    expect(locatedIn(set('tell', { owner: undefined }))).toEqual([['LOOP-3', ['moment:late']]]);
    const vague = (file: SmallFile) => {
      const lines = record(file, 'sorry').lines as Loose[];
      for (const line of lines) if (line.part === 'action') line.text = 'I will have it traced.';
    };
    expect(locatedIn(vague)).toEqual([['LANG-3', ['card:chat']]]);
  });

  it('nowhere for what is not on the map', () => {
    expect(locatedIn((file) => Object.assign(file, { moments: [], actions: [] }))).toEqual([['JRN-4', []]]);
  });
});

describe('an assessor', () => {
  it('gives what stands as the same objects, and answers like a new one', () => {
    const peer = new Peer(1).seed(demo);
    const assessor = createAssessor();
    assessor.open(peer.snapshot, CLOCK);
    const before = assessor.findings();
    const computed = assessor.answer(ask(USUAL));
    peer.do({ type: 'records.set', targets: [{ table: 'cards', id: 'greets' }], patch: { tags: ['new'] } });
    assessor.open(peer.snapshot, CLOCK);
    expect(assessor.findings()).toBe(before);
    expect(assessor.answer(ask(USUAL))).toEqual(computeJourney(peer.snapshotFromScratch, CLOCK, USUAL));
    expect(assessor.answer(ask(USUAL)).memory).toBe(computed.memory);
    peer.close();
  });

  it('answers in plain data that another thread can read', () => {
    const peer = new Peer(1).seed(demo);
    const assessor = createAssessor();
    assessor.open(peer.snapshot, CLOCK);
    for (const answer of [assessor.findings(), assessor.answer(ask({ ...USUAL, seed: 1 }))])
      expect(structuredClone(answer)).toEqual(answer);
    peer.close();
  });

  it('forgets questions that nobody asks any more, and answers them again', () => {
    const assessor = createAssessor();
    const file = snapshot(changed(() => {}));
    for (let run = 0; run < 200; run++) {
      assessor.open(file, CLOCK);
      assessor.answer(ask({ ...USUAL, shrinkage: run / 1_000 }));
    }
    assessor.open(file, CLOCK);
    expect(assessor.answer(ask(USUAL))).toEqual(computeJourney(file, CLOCK, USUAL));
  });
});
