import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../model/index.ts';
import { layoutMap } from './layout-map.ts';
import { CARD_INSET } from './sizes.ts';
import { journeys } from './testing/journeys.ts';
import { largeJourney } from './testing/large.ts';
import { replaceRecord, snapshotOf, strange } from './testing/snapshot-of.ts';
import type { Drawing, Rect } from './types.ts';

const folder = new URL('../../../templates/', import.meta.url);
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.journey.json'))
  .map((name) => [name, snapshotOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))] as const);

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function checkBoxes(drawing: Drawing, snapshot: Snapshot): void {
  for (const lane of drawing.lanes) {
    for (const cell of lane.cells) {
      const column = drawing.columns[cell.column];
      if (!column) throw new Error('a cell without a column');
      const room = { x: column.x, width: column.width, y: lane.y, height: lane.height };
      const boxes: Rect[] = [...cell.cards, ...cell.moments, ...cell.measures];
      for (const [i, box] of boxes.entries()) {
        expect(inside(box, room)).toBe(true);
        expect(box.x).toBe(column.x + CARD_INSET);
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      }
      for (const card of cell.cards) {
        expect(card.step).toBe(column.step);
        expect(card.lane).toBe(lane.id);
        const { face } = card;
        for (const part of [face.title, face.body, face.meta, ...face.tags, ...face.marks]) {
          if (part) expect(inside(part, { x: 0, y: 0, width: card.width, height: card.height })).toBe(true);
        }
      }
    }
  }
  for (const [i, lane] of drawing.lanes.entries()) {
    expect(lane.y).toBe(i === 0 ? drawing.headerHeight : bottomOf(drawing.lanes[i - 1]));
  }
  expect(drawing.cards.length).toBe(snapshot.cards.size);
}

const bottomOf = (box: Rect | undefined): number => (box ? box.y + box.height : 0);

describe.each(templates)('%s', (_, snapshot) => {
  test('every card is in its cell, and none covers another', () => checkBoxes(layoutMap(snapshot), snapshot));

  test('is the same from other objects, and the same objects from the same snapshot', () => {
    const drawing = layoutMap(snapshot);
    expect(layoutMap(strange(snapshot))).toEqual(drawing);
    const again = layoutMap(snapshot);
    for (const part of [
      'cards',
      'moments',
      'measures',
      'lanes',
      'stages',
      'steps',
      'links',
      'curves',
    ] as const) {
      again[part].forEach((box, i) => {
        expect(box).toBe(drawing[part][i]);
      });
    }
  });
});

describe('any journey', () => {
  test('every card is in its cell, and none covers another', () => {
    fc.assert(fc.property(journeys, (snapshot) => checkBoxes(layoutMap(snapshot), snapshot)));
  });

  test('after changes the picture is what it would be from scratch', () => {
    const change = fc.record({
      at: fc.nat(),
      move: fc.boolean(),
      lane: fc.nat(),
      step: fc.nat(),
      title: fc.string({ maxLength: 80 }),
    });
    fc.assert(
      fc.property(journeys, fc.array(change, { maxLength: 6 }), (start, changes) => {
        let snapshot = start;
        for (const { at, move, lane, step, title } of changes) {
          const card = snapshot.cards.list[at % Math.max(1, snapshot.cards.size)];
          if (!card) break;
          const place = {
            lane: snapshot.lanes.list[lane % snapshot.lanes.size]?.id,
            step: snapshot.steps.list[step % snapshot.steps.size]?.id,
          };
          snapshot = replaceRecord(snapshot, 'cards', card.id, move ? place : { title });
          const drawing = layoutMap(snapshot);
          expect(drawing).toEqual(layoutMap(strange(snapshot)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('identity', () => {
  test('one new title of the same length makes one new card box', () => {
    const snapshot = largeJourney(600);
    const drawing = layoutMap(snapshot);
    const before = new Set<object>(drawing.cards);
    const id = 'c17';
    const title = `${snapshot.cards.get(id)?.title}`.replace(/[a-z]/u, 'e');
    const after = layoutMap(replaceRecord(snapshot, 'cards', id, { title }));
    expect(after.cards.filter((box) => !before.has(box)).map((box) => box.id)).toEqual([id]);
    after.links.forEach((link, i) => {
      expect(link).toBe(drawing.links[i]);
    });
  });

  test('everything in the drawing is frozen', () => {
    const drawing = layoutMap(largeJourney(60));
    for (const part of [drawing, ...drawing.cards, ...drawing.lanes, ...drawing.links, ...drawing.stages]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe('options', () => {
  const [, snapshot] = templates[0] as (typeof templates)[number];

  test('a collapsed lane and a collapsed stage show no cards', () => {
    const lane = snapshot.lanes.list.find(({ role }) => role === 'touchpoint')?.id ?? '';
    const stage = snapshot.stages.list[0]?.id ?? '';
    const drawing = layoutMap(snapshot, {
      collapsedLanes: new Set([lane]),
      collapsedStages: new Set([stage]),
    });
    expect(drawing.cards.some((card) => card.lane === lane)).toBe(false);
    expect(drawing.columns[0]).toMatchObject({ stage, step: null, width: 56 });
    expect(drawing.links.every(({ from }) => snapshot.cards.get(from)?.lane !== lane)).toBe(true);
  });

  test('only the chosen personas have curves, in the colours that they always have', () => {
    const persona = snapshot.journey.personas[1] ?? '';
    const drawing = layoutMap(snapshot, { personas: new Set([persona]) });
    expect(drawing.curves.map((curve) => [curve.persona, curve.series])).toEqual([[persona, 1]]);
    expect(drawing.personas.length).toBeGreaterThan(1);
  });

  test('an empty journey has a picture too', () => {
    const empty = snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'e', title: '', locale: 'en', view: 'current', personas: [] },
    });
    const drawing = layoutMap(empty);
    expect(drawing.width).toBeGreaterThan(0);
    expect(drawing.cards).toEqual([]);
  });
});
