import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gridOf, type Snapshot } from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';
import { duplicateSelection } from './duplicate.ts';
import { fileOf, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = () => liveMap(template('hotel.en'));
const source = hotel().snapshot();
const grid = gridOf(source);

const grown = (before: Snapshot, after: Snapshot) =>
  Object.fromEntries(
    (
      ['stages', 'steps', 'lanes', 'cards', 'moments', 'links', 'feelings', 'measures', 'actions'] as const
    ).map((table) => [table, after[table].size - before[table].size]),
  );

function duplicate(selection: readonly Pick[]) {
  const map = hotel();
  const result = map.run(duplicateSelection(map.snapshot(), selection));
  expect(result.commands).toHaveLength(1);
  const after = map.snapshot();
  map.undo();
  expect(fileOf(map.snapshot())).toEqual(fileOf(source));
  return { after, result, more: grown(source, after) };
}

const momentsOn = (isIn: (card: string) => boolean) =>
  source.moments.list.filter(({ card }) => card !== undefined && isIn(card)).length;
const linksAmong = (isIn: (card: string) => boolean) =>
  source.links.list.filter(({ from, to }) => isIn(from) && isIn(to)).length;

describe('duplicating', () => {
  it('cards: under the selected ones, with their moments and the links among them', () => {
    const ids = source.cards.list.filter(({ lane }) => lane === grid.lanes[2]?.id).map(({ id }) => id);
    const { after, result, more } = duplicate(ids.map((id) => ({ table: 'cards', id })));
    const isIn = (id: string) => ids.includes(id);
    expect(more).toEqual({
      ...grown(source, source),
      cards: ids.length,
      moments: momentsOn(isIn),
      links: linksAmong(isIn),
    });
    expect(linksAmong(isIn)).toBeGreaterThan(0);
    expect(result.selection?.map(({ table }) => table)).toEqual(ids.map(() => 'cards'));
    for (const { id } of result.selection ?? []) {
      const card = after.cards.get(id);
      const titles = gridOf(after)
        .cell(card?.lane ?? '', card?.step ?? '')
        .map(({ title }) => title);
      expect(titles.filter((title) => title === card?.title).length).toBeGreaterThan(1);
    }
  });

  it('steps: beside them in their stage, with cards, moments and feelings', () => {
    const step = grid.stages[2]?.steps[0];
    const { after, result, more } = duplicate([{ table: 'steps', id: step?.id ?? '' }]);
    const isIn = (id: string) => source.cards.get(id)?.step === step?.id;
    const cards = source.cards.list.filter(({ id }) => isIn(id)).length;
    expect(more).toMatchObject({
      steps: 1,
      cards,
      lanes: 0,
      links: linksAmong(isIn),
      measures: 0,
      actions: 0,
    });
    expect(more.feelings).toBe(source.feelings.list.filter((feeling) => feeling.step === step?.id).length);
    expect(more.feelings).toBeGreaterThan(0);
    expect(
      gridOf(after)
        .stages[2]?.steps.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([step?.id, result.selection?.[0]?.id]);
  });

  it('stages: after the last selected one, with all their steps', () => {
    const [a, b] = grid.stages;
    const { after, more } = duplicate([
      { table: 'stages', id: a?.stage.id ?? '' },
      { table: 'stages', id: b?.stage.id ?? '' },
    ]);
    expect(more).toMatchObject({ stages: 2, steps: (a?.steps.length ?? 0) + (b?.steps.length ?? 0) });
    expect(after.stages.list.slice(0, 4).map(({ title }) => title)).toEqual(
      [a, b, a, b].map((columns) => columns?.stage.title),
    );
    expect(gridOf(after).stages[2]?.steps.map(({ title }) => title)).toEqual(
      a?.steps.map(({ title }) => title),
    );
  });

  it('lanes: below the last selected one, cell by cell', () => {
    const lane = grid.lanes[2];
    const { after, result, more } = duplicate([{ table: 'lanes', id: lane?.id ?? '' }]);
    expect(more).toMatchObject({ lanes: 1, steps: 0 });
    expect(after.lanes.list[3]?.id).toBe(result.selection?.[0]?.id);
    for (const { id } of grid.steps) {
      const titles = (row: string) =>
        gridOf(after)
          .cell(row, id)
          .map(({ title }) => title);
      expect(titles(after.lanes.list[3]?.id ?? '')).toEqual(titles(lane?.id ?? ''));
    }
  });

  it('a card and its step together only once', () => {
    const card = source.cards.list[0];
    const { more } = duplicate([
      { table: 'cards', id: card?.id ?? '' },
      { table: 'steps', id: card?.step ?? '' },
    ]);
    expect(more.cards).toBe(source.cards.list.filter(({ step }) => step === card?.step).length);
  });

  it('nothing: nothing', () => {
    expect(duplicateSelection(source, [{ table: 'cards', id: 'gone' }]).commands).toHaveLength(0);
    expect(
      duplicateSelection(source, [{ table: 'links', id: source.links.list[0]?.id ?? '' }]).commands,
    ).toHaveLength(0);
  });
});
