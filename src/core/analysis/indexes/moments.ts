import type { Action, Moment } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { stepByCard } from './cards.ts';
import { columns } from './grid.ts';

/** The moments that stand on the map. */
export const placedMoments = ({ tables, use }: Context): readonly Moment[] => {
  const steps = use(columns);
  const ofCards = use(stepByCard);
  return tables.moments.list.filter(({ card, step }) => steps.has(ofCards.get(card ?? '') ?? step));
};

/** Actions by the moment that they answer. */
export const actionsByMoment = ({ tables }: Context): ReadonlyMap<string, readonly Action[]> =>
  Map.groupBy(tables.actions.list, (action) => action.moment);
