import type { Authority } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../finding.ts';
import { usedOf } from '../indexes/library.ts';
import { type Thing, thing } from '../place.ts';
import { authoritiesOf } from '../promises/reach.ts';
import { defineRule } from '../rule.ts';

type Limit = NonNullable<Authority['limit']>;

interface Facts {
  /** Who asks, and who is asked. */
  readonly role: Thing;
  readonly beyond: Thing;
  readonly situation: string;
  /** The asked one's limit, when it is the lower; null when there is no authority at all. */
  readonly lower: { readonly own: Limit; readonly beyond: Limit } | null;
}

const usedAuthorities = (context: Context) => usedOf(context, 'authorities');

/** Who is asked beyond a limit may decide nothing there, or less. */
export const auth2 = defineRule({
  id: 'AUTH-2',
  severity: 'warning',
  check: (context) =>
    context.use(usedAuthorities).flatMap((authority): Draft<Facts>[] => {
      const { beyond, limit, situation } = authority;
      if (beyond === undefined) return [];
      const asked = authoritiesOf(context, beyond, situation.trim() || undefined);
      const lower = limit && lowerLimit(limit, asked);
      if (asked.length > 0 && !lower) return [];
      const role = (id: string): Thing => thing('roles', context.tables.roles.get(id) ?? { id });
      return [
        {
          where: [
            { type: 'authority', id: authority.id },
            { type: 'role', id: beyond },
          ],
          facts: { role: role(authority.role), beyond: role(beyond), situation, lower: lower ?? null },
        },
      ];
    }),
});

/** The limits, when the highest of the asked ones is below; none where one is unlimited or in other money. */
function lowerLimit(own: Limit, asked: readonly Authority[]): Facts['lower'] {
  const limits = asked.map(({ limit }) => limit);
  const comparable = limits.filter((limit) => limit?.currency === own.currency) as Limit[];
  if (limits.length === 0 || comparable.length < limits.length) return null;
  const beyond = comparable.reduce((highest, limit) => (limit.amount > highest.amount ? limit : highest));
  return beyond.amount < own.amount ? { own, beyond } : null;
}
