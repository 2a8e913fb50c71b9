import type { Link } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { placedCards } from './cards.ts';

/** The links between cards that stand on the map. */
export const placedLinks = ({ tables, use }: Context): readonly Link[] => {
  const placed = new Set(use(placedCards).map((card) => card.id));
  return tables.links.list.filter((link) => placed.has(link.from) && placed.has(link.to));
};
