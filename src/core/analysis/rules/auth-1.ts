import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { equipped } from '../promises/complaints.ts';
import { reachOf } from '../promises/reach.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly card: Thing;
  /** Whom it reaches without being settled, in order. */
  readonly roles: readonly Thing[];
  /** Who could settle it, but is reached too late. */
  readonly late: Thing | null;
}

/** A complaint that reaches nobody who may settle it in time. */
export const auth1 = defineRule({
  id: 'AUTH-1',
  severity: 'error',
  check: (context) =>
    context.use(equipped).flatMap((touchpoint): Draft<Facts>[] => {
      const { scripts } = touchpoint;
      if (!scripts.some(({ kind }) => kind === 'complaint' || kind === 'apology')) return [];
      const { settled, roles, late } = reachOf(touchpoint, context);
      if (settled) return [];
      const role = (id: string): Thing => thing('roles', context.tables.roles.get(id) ?? { id });
      const card = thing('cards', touchpoint.card);
      const on = roles.map(role);
      return [{ where: [card, ...on], facts: { card, roles: on, late: late === null ? null : role(late) } }];
    }),
});
