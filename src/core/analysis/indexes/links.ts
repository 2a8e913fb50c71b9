import type { Link } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import { placedCards } from './cards.ts';

/** Ids: the same list as long as no card comes, goes or loses its place. */
const placedIds: Index<readonly string[]> = eachOf(
  placedCards,
  () => [],
  ({ id }) => [id],
);

/** The links between cards that stand on the map. */
export const placedLinks = ({ tables, use }: Context): readonly Link[] => {
  const placed = new Set(use(placedIds));
  return tables.links.list.filter((link) => placed.has(link.from) && placed.has(link.to));
};

/** Those on which a customer is handed over. */
export const handoffs = ({ use }: Context): readonly Link[] =>
  use(placedLinks).filter(({ kind }) => kind === 'handoff');
