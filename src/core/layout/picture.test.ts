import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap } from './layout-map.ts';
import { fittingScale, PIXEL_LIMIT, pictureOf, pixelsAt, SCALE_LIMIT } from './picture.ts';
import { journeys } from './testing/journeys.ts';
import { snapshotOf, strange } from './testing/snapshot-of.ts';

const url = new URL('../../../templates/hotel.en.journey.json', import.meta.url);
const hotel = snapshotOf(JSON.parse(readFileSync(url, 'utf8')));

describe('a picture of some stages', () => {
  test('is a map of just them, whichever they are, and the same from scratch', () => {
    fc.assert(
      fc.property(journeys, fc.array(fc.boolean()), (snapshot, choices) => {
        const stages = snapshot.stages.list.filter((_, at) => choices[at]).map(({ id }) => id);
        const wanted = new Set(stages);
        const drawing = layoutMap(snapshot, { stages: wanted });
        expect(drawing.stages.map(({ id }) => id)).toEqual(stages);
        const stageOf = (step: string) => snapshot.steps.get(step)?.stage ?? '';
        const own = snapshot.cards.list.filter(({ step }) => wanted.has(stageOf(step)));
        expect(new Set(drawing.cards.map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)));
        expect(layoutMap(strange(snapshot), { stages: wanted })).toEqual(drawing);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cutting around cards', () => {
  test('holds them with a margin, and none that are gone', () => {
    const [a, b] = hotel.cards.list;
    if (!a || !b) throw new Error('no cards');
    const { drawing, size, look } = pictureOf(hotel, { cards: [a.id, b.id, 'gone'] });
    for (const id of [a.id, b.id]) {
      const box = drawing.cards.find((card) => card.id === id);
      expect(box && box.x - size.x).toBeGreaterThanOrEqual(20);
      expect(box && size.y + size.height - box.y - box.height).toBeGreaterThanOrEqual(20);
    }
    expect(look.frame).toBeUndefined();
    expect(pictureOf(hotel, { cards: ['gone'] }).size).toEqual(pictureOf(hotel).size);
  });
});

test('the scale that fits is the largest in tenths', () => {
  const side = fc.integer({ min: 1, max: 60_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const scale = fittingScale({ width, height });
      if (scale > 0.1) expect(pixelsAt(scale, { width, height })).toBeLessThanOrEqual(PIXEL_LIMIT);
      const more = Math.round(scale * 10 + 1) / 10;
      if (scale < SCALE_LIMIT) expect(pixelsAt(more, { width, height })).toBeGreaterThan(PIXEL_LIMIT);
    }),
  );
});
