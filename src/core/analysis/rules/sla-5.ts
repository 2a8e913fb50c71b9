import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { plan } from '../promises/plan.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  /** Each waits for the next, and the last for the first. */
  readonly cards: readonly Thing[];
}

/** Cards that wait for each other: none of them is ever done. */
export const sla5 = defineRule({
  id: 'SLA-5',
  severity: 'error',
  check: ({ tables, use }) =>
    use(plan).circles.map((circle): Draft<Facts> => {
      const cards = circle.map((id) => thing('cards', tables.cards.get(id) ?? { id }));
      return { where: cards as [Thing, ...Thing[]], facts: { cards } };
    }),
});
