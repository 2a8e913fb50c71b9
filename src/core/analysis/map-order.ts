import type { Context } from './context.ts';
import { columns, grid } from './indexes/grid.ts';
import { PLACE_TYPES, type Place, type PlaceTable } from './place.ts';

/** Where a place stands when the map is read step by step, each from the top; the library comes after it. */
export type Rank = readonly [column: number, row: number, nth: number];

const AFTER = Number.MAX_SAFE_INTEGER;
const TABLE_OF = Object.fromEntries(
  Object.entries(PLACE_TYPES).map(([table, type], row) => [type, { table: table as PlaceTable, row }]),
);

/** Ranks places. */
export const ranking = ({ tables, use }: Context): ((place: Place) => Rank) => {
  const column = use(columns);
  const { stages, lanes } = use(grid);
  const row = new Map(lanes.map((lane, i) => [lane.id, i]));
  const nth = new Map(tables.cards.list.map((card, i) => [card.id, i]));
  const firstColumn = new Map(
    stages.map(({ stage, steps }) => [stage.id, column.get(steps[0]?.id ?? '') ?? AFTER]),
  );
  const ofStep = (step: string | undefined): Rank => [column.get(step ?? '') ?? AFTER, -1, 0];
  const ofCard = (id: string | undefined): Rank => {
    const card = tables.cards.get(id ?? '');
    return [
      column.get(card?.step ?? '') ?? AFTER,
      row.get(card?.lane ?? '') ?? AFTER,
      nth.get(id ?? '') ?? 0,
    ];
  };
  const ofMoment = (id: string): Rank => {
    const moment = tables.moments.get(id);
    return moment?.card === undefined ? ofStep(moment?.step) : ofCard(moment.card);
  };
  const ofMeasure = (id: string): Rank => {
    const measure = tables.measures.get(id);
    return measure?.card === undefined ? ofStep(measure?.step) : ofCard(measure.card);
  };
  const ranks: Partial<Record<string, (id: string) => Rank>> = {
    journey: () => [-1, -1, 0],
    stage: (id) => [firstColumn.get(id) ?? AFTER, -2, 0],
    step: ofStep,
    lane: (id) => [-1, row.get(id) ?? 0, 0],
    card: ofCard,
    moment: ofMoment,
    feeling: (id) => ofStep(tables.feelings.get(id)?.step),
    link: (id) => ofCard(tables.links.get(id)?.from),
    action: (id) => ofMoment(tables.actions.get(id)?.moment ?? ''),
    measure: ofMeasure,
  };
  return ({ type, id }) => ranks[type]?.(id) ?? [AFTER, AFTER, TABLE_OF[type]?.row ?? 0];
};

export const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
