import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gridOf } from '../../core/model/index.ts';
import { landing, removeSelection, type Spot, settle } from './index.ts';
import { fileOf, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

describe('removing', () => {
  it('says beforehand what then happens', () => {
    const map = liveMap(template('hotel.en'));
    const before = map.snapshot();
    const stage = before.stages.list[3];
    const lane = before.lanes.list[1];
    const card = before.cards.list.find(({ lane: on }) => on !== lane?.id);
    const link = before.links.list[0];
    if (!stage || !lane || !card || !link) throw new Error('template');
    const { effects } = map.run(
      removeSelection(before, [
        { table: 'stages', id: stage.id },
        { table: 'lanes', id: lane.id },
        { table: 'cards', id: card.id },
        { table: 'links', id: link.id },
        { table: 'cards', id: 'gone' },
      ]),
    );
    const after = map.snapshot();
    for (const table of ['stages', 'steps', 'lanes', 'cards', 'links', 'moments', 'feelings'] as const) {
      expect(before[table].size - after[table].size, table).toBe(effects.removed[table] ?? 0);
    }
    expect(gridOf(after).unplaced).toHaveLength(effects.cardsToTray);
    expect(effects.cardsToTray).toBeGreaterThan(10);
    const homeless = after.moments.list.filter((moment) => gridOf(after).stepOf(moment) === null);
    expect(homeless).toHaveLength(effects.momentsWithoutStep);
    map.undo();
    expect(fileOf(map.snapshot())).toEqual(fileOf(before));
  });

  it('leaves moments on the step when their card goes', () => {
    const map = liveMap(template('hotel.en'));
    const before = map.snapshot();
    const moment = before.moments.list.find(({ card }) => card !== undefined);
    const step = moment && gridOf(before).stepOf(moment);
    const { effects } = map.run(removeSelection(before, [{ table: 'cards', id: moment?.card ?? '' }]));
    expect(effects.momentsToStep).toBeGreaterThan(0);
    const left = map.snapshot().moments.get(moment?.id ?? '');
    expect(left).toMatchObject({ step });
    expect(left?.card).toBeUndefined();
  });

  it('takes the cards too when asked', () => {
    const map = liveMap(template('hotel.en'));
    const before = map.snapshot();
    const step = before.steps.list[0]?.id ?? '';
    const { effects } = map.run(removeSelection(before, [{ table: 'steps', id: step }], { withCards: true }));
    expect(effects.cardsToTray).toBe(0);
    expect(effects.removed.cards).toBe(before.cards.list.filter((card) => card.step === step).length);
    expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
  });

  it('does nothing for nothing, and leaves the library alone', () => {
    const before = liveMap(template('hotel.en')).snapshot();
    const sla = before.library.slas.list[0]?.id ?? '';
    expect(removeSelection(before, []).commands).toHaveLength(0);
    expect(removeSelection(before, [{ table: 'slas', id: sla }]).commands).toHaveLength(0);
  });
});

describe('where the keyboard lands', () => {
  const remove = (spot: Spot, picks: Parameters<typeof removeSelection>[1]) => {
    const map = liveMap(template('hotel.en'));
    const before = map.snapshot();
    map.run(removeSelection(before, picks));
    return { before, after: map.snapshot(), spot: landing(before, map.snapshot(), spot) };
  };
  const hotel = liveMap(template('hotel.en')).snapshot();
  const grid = gridOf(hotel);
  const full = grid.lanes
    .flatMap(({ id: lane }) => grid.steps.map(({ id: step }) => ({ lane, step })))
    .find(({ lane, step }) => grid.cell(lane, step).length > 1);
  if (!full) throw new Error('template');
  const [first, second] = grid.cell(full.lane, full.step);

  it('goes to the next card of the cell, then to the one above, then to the cell', () => {
    const spot = { cell: full, card: first?.id ?? '' };
    expect(remove(spot, [{ table: 'cards', id: spot.card }]).spot).toEqual({ cell: full, card: second?.id });
    const last = grid.cell(full.lane, full.step).at(-1)?.id ?? '';
    const above = grid.cell(full.lane, full.step).at(-2)?.id;
    expect(remove({ cell: full, card: last }, [{ table: 'cards', id: last }]).spot?.card).toBe(above);
    const all = grid.cell(full.lane, full.step).map(({ id }) => ({ table: 'cards' as const, id }));
    expect(remove(spot, all).spot).toEqual({ cell: full, card: null });
  });

  it('goes to the neighbouring lane or step, with the card when that has moved', () => {
    const spot = { cell: full, card: first?.id ?? '' };
    const at = grid.lanes.findIndex(({ id }) => id === full.lane);
    const lane = remove(spot, [{ table: 'lanes', id: full.lane }]).spot?.cell.lane;
    expect(lane).toBe((grid.lanes[at + 1] ?? grid.lanes[at - 1])?.id);
    const column = grid.steps.findIndex(({ id }) => id === full.step);
    const step = remove(spot, [{ table: 'steps', id: full.step }]).spot?.cell.step;
    expect(step).toBe((grid.steps[column + 1] ?? grid.steps[column - 1])?.id);
    expect(landing(hotel, hotel, { cell: { lane: 'x', step: 'y' }, card: spot.card })).toEqual(spot);
  });

  it('has nowhere to land when everything is gone', () => {
    const everything = hotel.lanes.list.map(({ id }) => ({ table: 'lanes' as const, id }));
    expect(remove(settle(hotel, null) as Spot, everything).spot).toBeNull();
  });
});
