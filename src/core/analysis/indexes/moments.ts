import type { Action, Moment } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { grid } from './grid.ts';

/** The moments that stand on the map. */
export const placedMoments = ({ tables, use }: Context): readonly Moment[] => {
  const { stepOf } = use(grid);
  return tables.moments.list.filter((moment) => stepOf(moment) !== null);
};

/** Actions by the moment that they answer. */
export const actionsByMoment = ({ tables }: Context): ReadonlyMap<string, readonly Action[]> =>
  Map.groupBy(tables.actions.list, (action) => action.moment);
