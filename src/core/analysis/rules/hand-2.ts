import { remember } from '../../base/index.ts';
import type { Card, Link } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { handoffs } from '../indexes/links.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly from: Thing;
  readonly to: Thing;
}

const draft = remember((link: Link, start: Card, end: Card): readonly Draft<Facts>[] => {
  if (link.handoff?.passes.some((text) => text.trim() !== '')) return [];
  const from = thing('cards', start);
  const to = thing('cards', end);
  return [{ where: [{ type: 'link', id: link.id }, from, to], facts: { from, to } }];
});

/** Nothing is passed on: the customer must say it all again. */
export const hand2 = defineRule({
  id: 'HAND-2',
  severity: 'warning',
  check: ({ tables, use }) =>
    use(handoffs).flatMap((link) => {
      const from = tables.cards.get(link.from);
      const to = tables.cards.get(link.to);
      return from && to ? draft(link, from, to) : [];
    }),
});
