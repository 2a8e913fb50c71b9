import type { Authority, Sla } from '../../model/index.ts';
import { calendarOfCard, calendarOfSla, typicalTime } from '../calendar/index.ts';
import type { Context } from '../context.ts';
import { settlingStandards, type Touchpoint } from './complaints.ts';
import { sameSituation } from './situation.ts';

/** The powers that end a complaint; to pass it on is none of them. */
const SETTLING: ReadonlySet<Authority['may'][number]> = new Set([
  'refund',
  'replace',
  'repair',
  'compensate',
  'waive',
  'promise',
]);

const settles = ({ may }: Authority): boolean => may.some((power) => SETTLING.has(power));

/** How a complaint that comes in at a touchpoint travels: who is reached, and how soon at best. */
export interface Reach {
  /** Whether somebody who may settle it is reached before it has to be settled. */
  readonly settled: boolean;
  /** The roles on the way, in the order in which they are reached. */
  readonly roles: readonly string[];
  /** The first that may settle it, however late. */
  readonly late: string | null;
}

const authoritiesByRole = ({ tables }: Context): ReadonlyMap<string, readonly Authority[]> =>
  Map.groupBy(tables.authorities.list, ({ role }) => role);

/** The authorities that a role has in a situation; one without a situation holds in all. */
export const authoritiesOf = (
  { use }: Context,
  role: string,
  situation: string | undefined,
): readonly Authority[] =>
  (use(authoritiesByRole).get(role) ?? []).filter(
    (one) =>
      one.situation.trim() === '' || situation === undefined || sameSituation(one.situation, situation),
  );

/** Follows authorities, those asked beyond them, and escalations, in the order of time. */
export function reachOf(touchpoint: Touchpoint, context: Context): Reach {
  const { tables } = context;
  const { card, slas } = touchpoint;
  const due = dueOf(settlingStandards(touchpoint), tables);
  const own = card.authorities.map((id) => tables.authorities.get(id)).filter((one) => one !== undefined);
  const roles = new Set<string>();
  const waiting: Array<{ readonly role: string; readonly at: number }> = slas.flatMap((sla) =>
    sla.escalations.map(({ after, to }) => ({
      role: to,
      at: typicalTime(after, calendarOfSla(sla, tables)),
    })),
  );
  const settling = (held: readonly Authority[], at: number): boolean => {
    for (const { beyond, within, role } of held) {
      const calendar = calendarOfCard({ owner: role }, tables);
      if (beyond !== undefined) {
        waiting.push({ role: beyond, at: at + (within ? typicalTime(within, calendar) : 0) });
      }
    }
    return held.some(settles);
  };
  if (settling(own, 0)) return { settled: true, roles: [], late: null };
  let late: string | null = null;
  for (let next = soonest(waiting); next; next = soonest(waiting)) {
    if (roles.has(next.role)) continue;
    roles.add(next.role);
    if (!settling(authoritiesOf(context, next.role, card.situation), next.at)) continue;
    if (next.at < due) return { settled: true, roles: [...roles], late: null };
    late ??= next.role;
  }
  return { settled: false, roles: [...roles], late };
}

/** The strictest of the targets. */
const dueOf = (slas: readonly Sla[], tables: Context['tables']): number =>
  Math.min(
    ...slas
      .filter(({ promise }) => promise === 'resolution')
      .map((sla) => typicalTime(sla.target, calendarOfSla(sla, tables))),
  );

/** Takes out who is reached first. */
function soonest<T extends { readonly at: number }>(waiting: T[]): T | undefined {
  const first = waiting.reduce((best, one, i) => (one.at < (waiting[best] as T).at ? i : best), 0);
  return waiting.splice(first, 1)[0];
}
