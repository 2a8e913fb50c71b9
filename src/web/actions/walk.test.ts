import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gridOf } from '../../core/model/index.ts';
import { DIRECTIONS, type Direction, type Spot, settle, walk } from './index.ts';
import { EMPTY, liveMaps, TEMPLATES, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = liveMap(template('hotel.en')).snapshot();
const grid = gridOf(hotel);
const start = settle(hotel, null) as Spot;

const follow = (from: Spot, direction: Direction): Spot[] => {
  const path = [from];
  for (let count = 0; count < 10_000; count++) {
    const last = path.at(-1) as Spot;
    const next = walk(hotel, last, direction) as Spot;
    if (JSON.stringify(next) === JSON.stringify(last)) return path;
    path.push(next);
  }
  throw new Error('never came to an edge');
};

describe('walking', () => {
  it('goes down through every card and every empty cell of a step', () => {
    const cards = follow(start, 'down').map(({ card }) => card);
    const expected = grid.lanes.flatMap(({ id }) => {
      const cell = grid.cell(id, start.cell.step);
      return cell.length > 0 ? cell.map((card) => card.id) : [null];
    });
    expect(cards).toEqual(expected);
    const back = follow(follow(start, 'down').at(-1) as Spot, 'up').reverse();
    expect(back.map(({ card }) => card)).toEqual(expected);
  });

  it('goes right through every step, and home and end are the ends of it', () => {
    const path = follow(start, 'right');
    expect(path.map(({ cell }) => cell.step)).toEqual(grid.steps.map(({ id }) => id));
    expect(walk(hotel, start, 'row-end')?.cell.step).toBe(grid.steps.at(-1)?.id);
    expect(walk(hotel, path.at(-1) as Spot, 'row-start')?.cell.step).toBe(grid.steps[0]?.id);
    const end = walk(hotel, start, 'map-end');
    expect(end?.cell).toEqual({ lane: grid.lanes.at(-1)?.id, step: grid.steps.at(-1)?.id });
    expect(walk(hotel, end, 'map-start')).toEqual(start);
  });

  it('goes stage by stage, back to the start of the own one first', () => {
    const firsts = grid.stages.map(({ steps }) => steps[0]?.id);
    expect(follow(start, 'next-stage').map(({ cell }) => cell.step)).toEqual(firsts);
    const second = walk(hotel, start, 'right') as Spot;
    expect(walk(hotel, second, 'previous-stage')?.cell.step).toBe(firsts[0]);
  });

  it('reads card by card all that is on the map', () => {
    const from = walk(hotel, start, 'next-card') as Spot;
    const first = walk(hotel, from, 'previous-card') as Spot;
    const read = follow(start.card === null ? first : start, 'next-card').map(({ card }) => card);
    expect(new Set(read)).toEqual(new Set(hotel.cards.list.map(({ id }) => id)));
    expect(read).toHaveLength(hotel.cards.size);
  });

  it('starts at the first cell from nowhere or from a place that is gone', () => {
    expect(walk(hotel, null, 'down')).toEqual(start);
    expect(walk(hotel, { cell: { lane: 'gone', step: 'gone' }, card: 'gone' }, 'left')).toEqual(start);
    expect(settle(hotel, { ...start, card: 'gone' })).toEqual({ ...start, card: null });
  });

  it('has nowhere to go on a map without a cell', () => {
    const empty = liveMap(EMPTY).snapshot();
    for (const direction of DIRECTIONS) expect(walk(empty, null, direction)).toBeNull();
  });

  it('always stands on a cell, and on a card wherever there is one', () => {
    for (const name of TEMPLATES) {
      const snapshot = liveMap(template(name)).snapshot();
      const cells = gridOf(snapshot);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...DIRECTIONS), { maxLength: 60 }), (directions) => {
          let spot = settle(snapshot, null);
          for (const direction of directions) {
            spot = walk(snapshot, spot, direction);
            if (!spot) throw new Error('lost');
            const cards = cells.cell(spot.cell.lane, spot.cell.step).map(({ id }) => id);
            expect(spot.card === null ? cards.length === 0 : cards.includes(spot.card)).toBe(true);
          }
        }),
        { numRuns: 50 },
      );
    }
  });
});
