import { samePlain } from '../../base/index.ts';
import type { Card } from '../../model/index.ts';
import {
  checkPromises,
  comingWeeks,
  type Overrides,
  type Plan,
  type PromiseCheck,
  planOf,
  type Window,
  type Work,
  type WorkCard,
} from '../arithmetic/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import { placedCards } from '../indexes/cards.ts';
import { laneRoles } from '../indexes/grid.ts';
import { placedLinks } from '../indexes/links.ts';

const workOf = ({ id, lane, duration, calendar, owner, slas }: Card): WorkCard => ({
  id,
  lane,
  slas,
  ...(duration && { duration }),
  ...(calendar !== undefined && { calendar }),
  ...(owner !== undefined && { owner }),
});

/** The cards as the arithmetic knows them, from one run to the next; it reads nothing, so it stays. */
const knownWork = (): Map<string, WorkCard> => new Map();

/** Cards without what takes no time: whoever types in a title leaves the plan as it is. */
const workCards: Index<readonly WorkCard[]> = eachOf(
  placedCards,
  ({ use }) => [use(knownWork)],
  (card, known) => {
    const before = known.get(card.id);
    const now = workOf(card);
    if (before && samePlain(before, now)) return [before];
    known.set(card.id, now);
    return [now];
  },
);

/** The work that stands on the map. */
export const work = ({ tables, use }: Context): Work => ({
  cards: use(workCards),
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
