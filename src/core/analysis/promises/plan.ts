import {
  checkPromises,
  comingWeeks,
  type Overrides,
  type Plan,
  type PromiseCheck,
  planOf,
  type Window,
  type Work,
} from '../arithmetic/index.ts';
import type { Context } from '../context.ts';
import { placedCards } from '../indexes/cards.ts';
import { laneRoles } from '../indexes/grid.ts';
import { placedLinks } from '../indexes/links.ts';

/** The work that stands on the map. */
export const work = ({ tables, use }: Context): Work => ({
  cards: use(placedCards),
  links: use(placedLinks),
  lanes: use(laneRoles),
  library: { slas: tables.slas, roles: tables.roles, calendars: tables.calendars },
});

/** Who waits for whom on the map. */
export const plan = ({ use }: Context): Plan => planOf(use(work));

const windowFrom = ({ now }: Context): number => comingWeeks(now).from;

export const comingWindow = ({ use }: Context): Window => comingWeeks(use(windowFrom));

/** Every promise of an end, held against the work behind it. */
export const promiseChecks = ({ use }: Context): readonly PromiseCheck[] =>
  checkPromises(use(plan), use(comingWindow));

/** The same, if those cards took that long. */
export const promiseChecksIf =
  (overrides: Overrides) =>
  ({ use }: Context): readonly PromiseCheck[] =>
    checkPromises(planOf(use(work), overrides), use(comingWindow));
