import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gridOf, type Snapshot } from '../../core/model/index.ts';
import {
  CARD_NUDGES,
  cardAtIndex,
  dropCards,
  moveMoments,
  moveSteps,
  nudgeCards,
  nudgeHeader,
  nudgeStep,
  removeSelection,
  reorder,
} from './index.ts';
import { fileOf, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = () => liveMap(template('hotel.en'));
const source = hotel().snapshot();
const cards = source.cards.list.map(({ id }) => id);
const lanes = source.lanes.list.map(({ id }) => id);
const steps = gridOf(source).steps.map(({ id }) => id);

/** Every card with its cell and its place in it. */
const places = (snapshot: Snapshot): string[] => {
  const grid = gridOf(snapshot);
  return grid.lanes.flatMap(({ id: lane }) =>
    grid.steps.flatMap(({ id: step }) =>
      grid.cell(lane, step).map(({ id }, i) => `${lane}/${step}/${i}: ${id}`),
    ),
  );
};
const idsOf = (snapshot: Snapshot) => snapshot.cards.list.map(({ id }) => id).sort();
const someCards = fc.subarray(cards, { minLength: 1, maxLength: 12 });

describe('dropping cards', () => {
  it('puts them where they were dropped, every card exactly once', () => {
    fc.assert(
      fc.property(
        someCards,
        fc.constantFrom(...lanes),
        fc.constantFrom(...steps),
        fc.nat(5),
        (ids, lane, step, index) => {
          const map = hotel();
          const before = cardAtIndex(map.snapshot(), { lane, step }, index);
          map.run(dropCards(map.snapshot(), ids, { lane, step, before }));
          const cell = gridOf(map.snapshot())
            .cell(lane, step)
            .map(({ id }) => id);
          const at = cell.findIndex((id) => ids.includes(id));
          expect(new Set(cell.slice(at, at + ids.length))).toEqual(new Set(ids));
          const follower = cell[at + ids.length];
          if (before !== null && !ids.includes(before)) expect(follower).toBe(before);
          expect(idsOf(map.snapshot())).toEqual(idsOf(source));
          expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('does nothing where they stand already', () => {
    const { id, lane, step } = source.cards.list[0] ?? { id: '', lane: '', step: '' };
    const cell = gridOf(source).cell(lane, step);
    const at = cell.findIndex((card) => card.id === id);
    expect(dropCards(source, [id], { lane, step, before: id }).commands).toHaveLength(0);
    expect(dropCards(source, [id], { lane, step, before: cell[at + 1]?.id ?? null }).commands).toHaveLength(
      0,
    );
    expect(dropCards(source, [id], { lane, step: 'gone', before: null }).refused).toBe('no-place');
  });

  it('brings cards back out of the tray, and steps whose stage is gone with theirs', () => {
    const map = hotel();
    map.run(removeSelection(map.snapshot(), [{ table: 'lanes', id: lanes[1] ?? '' }]));
    const lost = gridOf(map.snapshot()).unplaced.map(({ id }) => id);
    expect(lost.length).toBeGreaterThan(0);
    map.run(dropCards(map.snapshot(), lost, { lane: lanes[0] ?? '', step: steps[0] ?? '', before: null }));
    expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
  });
});

describe('moving cards with the keyboard', () => {
  it('keeps every card once, and is one step of undo', () => {
    fc.assert(
      fc.property(someCards, fc.array(fc.constantFrom(...CARD_NUDGES), { maxLength: 5 }), (ids, nudges) => {
        const map = hotel();
        for (const nudge of nudges) {
          const before = map.snapshot();
          const { commands } = map.run(nudgeCards(before, ids, nudge));
          expect(idsOf(map.snapshot())).toEqual(idsOf(source));
          if (commands.length > 0) {
            const after = fileOf(map.snapshot());
            map.undo();
            expect(fileOf(map.snapshot())).toEqual(fileOf(before));
            map.run(nudgeCards(before, ids, nudge));
            expect(fileOf(map.snapshot())).toEqual(after);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('shifts the whole arrangement or nothing', () => {
    fc.assert(
      fc.property(someCards, fc.constantFrom('left', 'right', 'up', 'down'), (ids, nudge) => {
        const map = hotel();
        const result = map.run(nudgeCards(map.snapshot(), ids, nudge));
        const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[nudge] as [
          number,
          number,
        ];
        for (const id of ids) {
          const [was, is] = [source.cards.get(id), map.snapshot().cards.get(id)];
          const shift = result.refused ? [0, 0] : [dx, dy];
          expect(steps.indexOf(is?.step ?? '') - steps.indexOf(was?.step ?? '')).toBe(shift[0]);
          expect(lanes.indexOf(is?.lane ?? '') - lanes.indexOf(was?.lane ?? '')).toBe(shift[1]);
        }
        if (result.refused) expect(result.refused).toBe('edge');
      }),
      { numRuns: 15 },
    );
  });

  it('comes back to where a card was, and moves a block within its cell', () => {
    const map = hotel();
    const { lane, step } = source.cards.list.find(
      ({ lane: l, step: s }) => gridOf(source).cell(l, s).length > 1,
    ) ?? {
      lane: '',
      step: '',
    };
    const cell = () =>
      gridOf(map.snapshot())
        .cell(lane, step)
        .map(({ id }) => id);
    const [a, b] = cell() as [string, string];
    map.run(nudgeCards(map.snapshot(), [a], 'later'));
    expect(cell().slice(0, 2)).toEqual([b, a]);
    map.run(nudgeCards(map.snapshot(), [a], 'earlier'));
    expect(cell().slice(0, 2)).toEqual([a, b]);
    expect(nudgeCards(map.snapshot(), cell(), 'earlier').refused).toBe('edge');
    const before = places(map.snapshot());
    const there = lanes.indexOf(lane) === 0 ? (['down', 'up'] as const) : (['up', 'down'] as const);
    for (const nudge of there) map.run(nudgeCards(map.snapshot(), [a], nudge));
    expect(places(map.snapshot())).toEqual(before);
  });

  it('needs few commands even when all is selected', () => {
    const map = hotel();
    const inner = cards.filter((id) => source.cards.get(id)?.step !== steps.at(-1));
    const { commands } = map.run(nudgeCards(map.snapshot(), inner, 'right'));
    expect(commands.length).toBeLessThan(steps.length + lanes.length * 4);
  });
});

describe('moving headers', () => {
  const order = (snapshot: Snapshot) => gridOf(snapshot).steps.map(({ id }) => id);

  it('moves steps within and between stages, their cards with them', () => {
    const map = hotel();
    const [first, second] = gridOf(source).stages;
    const id = first?.steps[0]?.id ?? '';
    map.run(
      moveSteps(map.snapshot(), [id], {
        stage: second?.stage.id ?? '',
        before: second?.steps[0]?.id ?? null,
      }),
    );
    expect(map.snapshot().steps.get(id)?.stage).toBe(second?.stage.id);
    expect(gridOf(map.snapshot()).stages[1]?.steps[0]?.id).toBe(id);
    expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
    expect(
      moveSteps(map.snapshot(), [id], { stage: second?.stage.id ?? '', before: id }).commands,
    ).toHaveLength(0);
  });

  it('takes a step through the whole map by the keyboard, place by place', () => {
    const map = hotel();
    const id = steps[0] ?? '';
    const seen = new Set<string>();
    for (let result = nudgeStep(map.snapshot(), id, 'right'); !result.refused; ) {
      map.run(result);
      const state = JSON.stringify([order(map.snapshot()), map.snapshot().steps.get(id)?.stage]);
      expect(seen.has(state)).toBe(false);
      seen.add(state);
      result = nudgeStep(map.snapshot(), id, 'right');
    }
    expect(order(map.snapshot()).at(-1)).toBe(id);
    for (let result = nudgeStep(map.snapshot(), id, 'left'); !result.refused; ) {
      map.run(result);
      result = nudgeStep(map.snapshot(), id, 'left');
    }
    expect(order(map.snapshot())).toEqual(steps);
    expect(fileOf(map.snapshot())).toMatchObject({ cards: (fileOf(source) as { cards: unknown[] }).cards });
  });

  it('reorders stages and lanes', () => {
    const map = hotel();
    map.run(reorder(map.snapshot(), 'lanes', [lanes[3] ?? '', lanes[1] ?? ''], lanes[0] ?? null));
    expect(
      map
        .snapshot()
        .lanes.list.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual([lanes[1], lanes[3], lanes[0]]);
    const [first, second] = source.stages.list.map(({ id }) => id);
    map.run(nudgeHeader(map.snapshot(), 'stages', first ?? '', 'later'));
    expect(
      map
        .snapshot()
        .stages.list.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([second, first]);
    expect(nudgeHeader(map.snapshot(), 'stages', second ?? '', 'earlier').refused).toBe('edge');
    expect(reorder(map.snapshot(), 'stages', [second ?? ''], second ?? '').commands).toHaveLength(0);
  });

  it('moves moments onto cards and steps', () => {
    const map = hotel();
    const id = source.moments.list[0]?.id ?? '';
    const card = source.cards.list.at(-1);
    map.run(moveMoments(map.snapshot(), [id], { card: card?.id ?? '' }));
    expect(map.snapshot().moments.get(id)).toMatchObject({ card: card?.id, step: card?.step });
    map.run(moveMoments(map.snapshot(), [id], { step: steps[0] ?? '' }));
    expect(map.snapshot().moments.get(id)?.step).toBe(steps[0]);
    expect(map.snapshot().moments.get(id)?.card).toBeUndefined();
  });
});
