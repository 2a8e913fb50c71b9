import type { Context } from './context.ts';
import { cardPlaces } from './indexes/cards.ts';
import { columns } from './indexes/grid.ts';
import { PLACE_TYPES, type Place } from './place.ts';

/** Where a place stands when the map is read step by step, each from the top; the library comes after it. */
export type Rank = readonly [column: number, row: number, nth: number];

const AFTER = Number.MAX_SAFE_INTEGER;
/** Library records come by kind. */
const KINDS: ReadonlyMap<string, number> = new Map(
  Object.values(PLACE_TYPES).map((type, row) => [type, row]),
);

function cardRanks({ tables, use }: Context): ReadonlyMap<string, Rank> {
  const column = use(columns);
  const row = new Map(tables.lanes.list.map((lane, i) => [lane.id, i]));
  const places = use(cardPlaces);
  const ranks = new Map<string, Rank>();
  for (let i = 0; i < places.length; i += 3) {
    const [id = '', lane = '', step = ''] = places.slice(i, i + 3);
    ranks.set(id, [column.get(step) ?? AFTER, row.get(lane) ?? AFTER, i]);
  }
  return ranks;
}

/** Ranks places. Words on cards and in scripts leave it as it is. */
export const ranking = ({ tables, use }: Context): ((place: Place) => Rank) => {
  const { moments, measures, feelings, links, actions } = tables;
  const column = use(columns);
  const cards = use(cardRanks);
  const row = new Map(tables.lanes.list.map((lane, i) => [lane.id, i]));
  const firstStep = new Map(tables.steps.list.toReversed().map((step) => [step.stage, step.id]));
  const ofStep = (step: string | undefined): Rank => [column.get(step ?? '') ?? AFTER, -1, 0];
  const ofStage = (id: string): Rank => [column.get(firstStep.get(id) ?? '') ?? AFTER, -2, 0];
  const ofCard = (id: string | undefined): Rank => cards.get(id ?? '') ?? [AFTER, AFTER, 0];
  const ofMoment = (id: string): Rank => {
    const moment = moments.get(id);
    return moment?.card === undefined ? ofStep(moment?.step) : ofCard(moment.card);
  };
  const ofMeasure = (id: string): Rank => {
    const measure = measures.get(id);
    return measure?.card === undefined ? ofStep(measure?.step) : ofCard(measure.card);
  };
  const ranks: Partial<Record<string, (id: string) => Rank>> = {
    journey: () => [-1, -1, 0],
    stage: ofStage,
    step: ofStep,
    lane: (id) => [-1, row.get(id) ?? 0, 0],
    card: ofCard,
    moment: ofMoment,
    feeling: (id) => ofStep(feelings.get(id)?.step),
    link: (id) => ofCard(links.get(id)?.from),
    action: (id) => ofMoment(actions.get(id)?.moment ?? ''),
    measure: ofMeasure,
  };
  return ({ type, id }) => ranks[type]?.(id) ?? [AFTER, AFTER, KINDS.get(type) ?? 0];
};

export const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
