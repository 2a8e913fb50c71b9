import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../model/index.ts';
import { layoutMap } from './layout-map.ts';
import { CARD_INSET } from './sizes.ts';
import { changes } from './testing/changes.ts';
import { journeys } from './testing/journeys.ts';
import { largeJourney } from './testing/large.ts';
import { replaceRecord, snapshotOf, strange } from './testing/snapshot-of.ts';
import type { CardBox, Drawing, Rect } from './types.ts';

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
          if (!part) continue;
          expect(inside(part, { x: 0, y: 0, width: card.width, height: card.height })).toBe(true);
          if (face.picture) expect(overlap(part, face.picture)).toBe(false);
        }
      }
    }
  }
  for (const [i, lane] of drawing.lanes.entries()) {
    expect(lane.y).toBe(i === 0 ? drawing.headerHeight : bottomOf(drawing.lanes[i - 1]));
  }
  expect(drawing.cards.length + drawing.folds.reduce((sum, { cards }) => sum + cards.length, 0)).toBe(
    snapshot.cards.size,
  );
  for (const fold of drawing.folds) {
    const [lane, column] = [drawing.lanes.find(({ id }) => id === fold.lane), drawing.columns[fold.column]];
    if (!lane || !column) throw new Error('a fold without a place');
    const room = { x: column.x, width: column.width, y: lane.y, height: lane.height };
    expect(inside(fold, room)).toBe(true);
    for (const part of [...(fold.chip ? [fold.chip] : []), ...fold.marks]) {
      expect(inside(part, { x: 0, y: 0, width: fold.width, height: fold.height })).toBe(true);
    }
  }
}

/** Every other stage and lane, or whichever are chosen. */
function collapsing(snapshot: Snapshot, choices: readonly boolean[]) {
  const chosen = (list: readonly { readonly id: string }[], from: number) =>
    new Set(list.filter((_, at) => choices[at + from]).map(({ id }) => id));
  const { stages, lanes } = snapshot;
  return { collapsedStages: chosen(stages.list, 0), collapsedLanes: chosen(lanes.list, stages.size) };
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

  test('collapsed as anyone likes, what is shown is in its place and what is hidden is counted', () => {
    fc.assert(
      fc.property(journeys, fc.array(fc.boolean()), (snapshot, choices) =>
        checkBoxes(layoutMap(snapshot, collapsing(snapshot, choices)), snapshot),
      ),
    );
  });

  test('after any changes, collapsed and expanded in turn, the picture is what it would be from scratch', () => {
    const turn = fc.record({ choices: fc.array(fc.boolean(), { maxLength: 12 }), change: changes });
    fc.assert(
      fc.property(journeys, fc.array(turn, { minLength: 2, maxLength: 10 }), (start, turns) => {
        let snapshot = start;
        layoutMap(snapshot);
        for (const { choices, change } of turns) {
          snapshot = change(snapshot);
          const options = collapsing(snapshot, choices);
          expect(layoutMap(snapshot, options)).toEqual(layoutMap(strange(snapshot), options));
        }
        expect(layoutMap(snapshot)).toEqual(layoutMap(strange(snapshot)));
      }),
      { numRuns: 50 },
    );
  });

  test('after any changes one by one, nothing collapsed, the picture is what it would be from scratch', () => {
    fc.assert(
      fc.property(journeys, fc.array(changes, { minLength: 2, maxLength: 10 }), (start, list) => {
        let snapshot = start;
        layoutMap(snapshot);
        for (const change of list) {
          snapshot = change(snapshot);
          expect(layoutMap(snapshot)).toEqual(layoutMap(strange(snapshot)));
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('a drawing shows its own map also when it is first looked at after later ones were made', () => {
  fc.assert(
    fc.property(journeys, fc.array(changes, { minLength: 2, maxLength: 8 }), (start, list) => {
      let snapshot = start;
      const seen = list.map((change) => {
        snapshot = change(snapshot);
        return { snapshot, drawing: layoutMap(snapshot) };
      });
      for (const one of seen) expect(one.drawing).toEqual(layoutMap(strange(one.snapshot)));
    }),
    { numRuns: 50 },
  );
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

  test('a card that makes its lane higher leaves what stands in other cells as it is but for its height', () => {
    const snapshot = largeJourney(600);
    const drawing = layoutMap(snapshot);
    const [target] = drawing.cards as readonly [CardBox];
    const title = 'so much is said that this card is by far higher than any other in its lane '.repeat(9);
    const after = layoutMap(
      replaceRecord(snapshot, 'cards', target.id, { title, body: title, tags: ['tag'], image: 'i' }),
    );
    const lane = drawing.lanes.findIndex(({ id }) => id === target.lane);
    const by = (after.lanes[lane]?.height ?? 0) - (drawing.lanes[lane]?.height ?? 0);
    expect(by).toBeGreaterThan(0);
    const above = new Set(drawing.lanes.slice(0, lane + 1).map(({ id }) => id));
    for (const [i, card] of after.cards.entries()) {
      const before = drawing.cards[i] as CardBox;
      if (card.lane === target.lane && card.step === target.step) continue;
      if (above.has(card.lane)) expect(card).toBe(before);
      else expect(card).toEqual({ ...before, y: before.y + by });
      if (card.id !== target.id) expect(card.face).toBe(before.face);
    }
  });

  test('everything in the drawing is frozen', () => {
    const drawing = layoutMap(largeJourney(60));
    const cells = drawing.lanes.flatMap((lane) => lane.cells);
    const { cards, lanes, links, stages } = drawing;
    for (const part of [drawing, ...cards, ...lanes, ...cells, ...links, ...stages]) {
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
    const steps = snapshot.steps.list.filter((step) => step.stage === stage).map(({ id }) => id);
    expect(drawing.columns[0]).toMatchObject({ stage, step: null, folded: steps, width: 64 });
    expect(drawing.stages[0]?.collapsed).toBe(true);
    expect(drawing.steps.some((step) => step.stage === stage)).toBe(false);
  });

  test('the curve runs through a collapsed stage as it was felt, and says what it said', () => {
    const stage = snapshot.stages.list[1]?.id ?? '';
    const [open, shut] = [layoutMap(snapshot), layoutMap(snapshot, { collapsedStages: new Set([stage]) })];
    const column = shut.columns.findIndex((one) => one.stage === stage);
    expect(shut.curves.length).toBeGreaterThan(0);
    shut.curves.forEach(({ d, points }, i) => {
      const before = open.curves[i]?.points ?? [];
      expect(points.map(({ step, score }) => [step, score])).toEqual(
        before.map(({ step, score }) => [step, score]),
      );
      expect(d).toContain('C');
      const inside = points.filter((point) => point.column === column);
      expect(inside.length).toBeGreaterThan(0);
      expect(inside.every(({ folded, note }) => folded && note === null)).toBe(true);
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
    });
  });

  test('every link that leads out of what is collapsed is drawn, or is one of those that a line stands for', () => {
    for (const { id: stage } of snapshot.stages.list) {
      const drawing = layoutMap(snapshot, { collapsedStages: new Set([stage]) });
      const placeOf = (card: string) => {
        const fold = drawing.folds.find(({ cards }) => cards.includes(card));
        return fold ? `${fold.lane} ${fold.column}` : card;
      };
      const leading = snapshot.links.list.filter(({ from, to }) => placeOf(from) !== placeOf(to));
      expect(drawing.links.flatMap(({ bundle }) => bundle).sort()).toEqual(
        leading.map(({ id }) => id).sort(),
      );
      for (const { bundle, label } of drawing.links) {
        if (bundle.length > 1) expect(label?.text).toBe(`×${bundle.length}`);
      }
    }
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
