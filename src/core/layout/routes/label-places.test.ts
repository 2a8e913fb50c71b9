import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANE } from './even.ts';
import { LabelPlaces } from './label-places.ts';

const gutters = [1, 2].map((row) => ({ center: row * LANE, reach: 13, border: true }));
const borders = [0, 200, 400, 600];

test('labels that come, go and change make room for those behind them, which make room for others', () => {
  // Upright and level links in so little room that most labels are in each other's way.
  const points = fc
    .record({ x: fc.nat({ max: 9 }), span: fc.integer({ min: 2, max: 9 }), isLevel: fc.boolean() })
    .map(({ x, span, isLevel }) => {
      const from = { x: x * 20, y: LANE - 60 };
      return isLevel ? [from, { x: from.x + span * 40, y: from.y }] : [from, { x: from.x, y: LANE + 60 }];
    });
  const text = fc.constantFrom('', 'asks', 'tells the desk', 'says nothing at all for days');
  const turns = fc.array(fc.record({ nth: fc.nat({ max: 11 }), points, text }), {
    minLength: 20,
    maxLength: 60,
  });
  fc.assert(
    fc.property(turns, (list) => {
      const owners = Array.from({ length: 12 }, (_, rank) => ({ rank }));
      const given = new Map<(typeof owners)[number], (typeof list)[number]>();
      const places = new LabelPlaces<{ rank: number }>(gutters);
      places.over(borders);
      for (const turn of list) {
        const owner = owners[turn.nth] as (typeof owners)[number];
        given.set(owner, turn);
        places.put(owner, turn.text, turn.points);
        places.settle(new Set());
        const fresh = new LabelPlaces<{ rank: number }>(gutters);
        fresh.over(borders);
        for (const [one, { text, points }] of given) fresh.put(one, text, points);
        fresh.settle(new Set());
        expect(owners.map((one) => places.labelOf(one))).toEqual(owners.map((one) => fresh.labelOf(one)));
      }
    }),
    { numRuns: 60 },
  );
});
