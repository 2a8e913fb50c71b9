import {
  checkPromises,
  comingWeeks,
  type Plan,
  type PromiseCheck,
  planOf,
  type Window,
} from '../arithmetic/index.ts';
import type { Context } from '../context.ts';
import { placedCards } from '../indexes/cards.ts';
import { laneRoles } from '../indexes/grid.ts';
import { placedLinks } from '../indexes/links.ts';

/** Who waits for whom on the map. */
export const plan = ({ tables, use }: Context): Plan =>
  planOf({ cards: use(placedCards), links: use(placedLinks), lanes: use(laneRoles), library: tables });

const windowFrom = ({ now }: Context): number => comingWeeks(now).from;

const comingWindow = ({ use }: Context): Window => comingWeeks(use(windowFrom));

/** Every promise of an end, held against the work behind it. */
export const promiseChecks = ({ use }: Context): readonly PromiseCheck[] =>
  checkPromises(use(plan), use(comingWindow));
