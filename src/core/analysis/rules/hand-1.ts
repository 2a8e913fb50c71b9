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

const draft = remember((link: Link, bot: Card, taker: Card): readonly Draft<Facts>[] => {
  const { tries, wait, onRequest = false } = link.handoff ?? {};
  if (tries !== undefined || wait !== undefined || onRequest) return [];
  const from = thing('cards', bot);
  const to = thing('cards', taker);
  return [{ where: [{ type: 'link', id: link.id }, from, to], facts: { from, to } }];
});

/** A bot hands over, and nothing says when: after so many tries, so long a wait, or on request. */
export const hand1 = defineRule({
  id: 'HAND-1',
  severity: 'error',
  check: ({ tables, use }) => {
    const isBot = (card: Card): boolean => tables.channels.get(card.channel ?? '')?.kind === 'bot';
    return use(handoffs).flatMap((link) => {
      const from = tables.cards.get(link.from);
      const to = tables.cards.get(link.to);
      return from && to && isBot(from) ? draft(link, from, to) : [];
    });
  },
});
