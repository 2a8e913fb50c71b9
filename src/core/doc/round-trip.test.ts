import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { journeyFileOf } from '../interchange/index.ts';
import { joinSnapshot, parseJourneyFile } from '../model/index.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { openLibrary, openMap, seedLibrary, seedMap } from './index.ts';

const example = JSON.parse(readFileSync(new URL('./fixtures/hotel.journey.json', import.meta.url), 'utf8'));

function throughDocument(value: unknown): unknown {
  const parsed = parseJourneyFile(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const map = new Y.Doc();
  const library = new Y.Doc();
  seedMap(map, parsed.value, parsed.value.journey.id);
  seedLibrary(library, parsed.value.library);
  return JSON.parse(
    JSON.stringify(journeyFileOf(joinSnapshot(openMap(map).snapshot(), openLibrary(library).snapshot()))),
  );
}

describe('FILE-4 a journey file through the live document', () => {
  it('FILE-4 comes out as it went in', () => {
    expect(throughDocument(example)).toEqual(example);
  });

  it('FILE-4 comes out with its defaults filled in, whatever it holds: unknown keys, lost records, missing ids', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const file = randomFile(createRng(seed));
      const parsed = parseJourneyFile(file);
      expect(throughDocument(file), `seed ${seed}`).toEqual(
        parsed.ok && JSON.parse(JSON.stringify(parsed.value)),
      );
    }
  });

  it('FILE-4 comes out with an empty tray, and with empty lists in one', () => {
    for (const unplaced of [
      {},
      { cards: [] },
      { steps: [], rituals: {}, cards: [{ ...example.cards[0], id: 'lost', lane: 'gone' }] },
    ]) {
      expect(throughDocument({ ...example, unplaced })).toEqual({ ...example, unplaced });
    }
  });

  it('FILE-5 keeps the feelings of personas and steps with bars in their ids apart, and an id of their own', () => {
    const steps = ['s', 'p|s', 'a&p%7cs', '|'].map((id) => ({ id, stage: 'stage', title: id }));
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'Bars', locale: 'en', view: 'current', personas: [] },
      stages: [{ id: 'stage', title: 'Stage', phase: 'during' }],
      steps,
      feelings: ['a', 'a|p', '|'].flatMap((persona, who) =>
        steps.map(({ id }, at) => ({
          ...(at === 0 && { id: `felt by ${who}` }),
          persona,
          step: id,
          score: at,
          quote: '',
        })),
      ),
    };
    const parsed = parseJourneyFile(file);
    const expected = parsed.ok && JSON.parse(JSON.stringify(parsed.value));
    expect(expected.feelings).toHaveLength(12);
    expect(throughDocument(file)).toEqual(expected);
  });

  it('FILE-3 keeps unknown keys on every level', () => {
    const strange = structuredClone(example);
    strange.madeBy = { tool: 'other', list: [1, null] };
    strange.journey.budget = 7;
    strange.cards[0].order = 'mine';
    strange.cards[0].at = { x: 1 };
    strange.cards[0]['~tilde'] = true;
    strange.measures[0].order = 3;
    strange.moments[0].evidence.by = 'Kim';
    strange.library.scripts[0].lines[0].order = 9;
    strange.library.scripts[0].lines[0].tone = 'warm';
    strange.library.rituals = [{ id: 'r1' }];
    strange.unplaced = { rest: [1] };
    expect(throughDocument(strange)).toEqual(strange);
  });
});

it('FILE-3 keeps unknown keys that are words of JavaScript’s own', () => {
  const strange = structuredClone(example);
  const odd = {
    constructor: 'c',
    toString: { constructor: [{ constructor: null }] },
    valueOf: { constructor: {} },
  };
  for (const holder of [
    strange,
    strange.journey,
    strange.cards[0],
    strange.library,
    strange.library.scripts[0],
    strange.library.scripts[0].lines[0],
  ])
    Object.assign(holder, odd, { made: odd });
  strange.cards[0].duration = { amount: 1, unit: 's', ...odd };
  strange.unplaced = { rest: [1], ...odd };
  expect(throughDocument(strange)).toEqual(strange);
});

describe('FILE-12 the templates', () => {
  const folder = new URL('../../../templates/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    it(`FILE-12 ${name} comes out as it went in`, () => {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      expect(throughDocument(file)).toEqual(file);
    });
  }
});
