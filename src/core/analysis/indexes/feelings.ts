import type { Feeling } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { columns } from './grid.ts';

/** Each persona's feelings along the map, by the persona's id. */
export const feelingsByPersona = ({ tables, use }: Context): ReadonlyMap<string, readonly Feeling[]> => {
  const column = use(columns);
  const placed = tables.feelings.list
    .filter((feeling) => column.has(feeling.step))
    .sort((a, b) => (column.get(a.step) ?? 0) - (column.get(b.step) ?? 0));
  return Map.groupBy(placed, (feeling) => feeling.persona);
};

/** The feelings at each step, by the step's id. */
export const feelingsByStep = ({ tables }: Context): ReadonlyMap<string, readonly Feeling[]> =>
  Map.groupBy(tables.feelings.list, (feeling) => feeling.step);
