import type { Sla } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { equipped } from '../promises/complaints.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly card: Thing;
}

/** What a customer who turns up is promised; a resolution alone says nothing of an answer. */
const RESPONSES: ReadonlySet<Sla['promise']> = new Set(['first-response', 'wait', 'callback', 'fulfilment']);

/** A touchpoint without a standard of response. */
export const sla1 = defineRule({
  id: 'SLA-1',
  severity: 'warning',
  check: ({ use }) =>
    use(equipped).flatMap(({ card, slas }): Draft<Facts>[] => {
      if (slas.some(({ promise }) => RESPONSES.has(promise))) return [];
      const touchpoint = thing('cards', card);
      return [{ where: [touchpoint], facts: { card: touchpoint } }];
    }),
});
