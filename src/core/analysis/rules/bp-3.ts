import { remember } from '../../base/index.ts';
import type { Card, LaneRole, Link } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../finding.ts';
import { roleByCard } from '../indexes/cards.ts';
import { placedLinks } from '../indexes/links.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly from: Thing;
  readonly to: Thing;
}

const CUSTOMERS_SIDE: ReadonlySet<LaneRole | undefined> = new Set([
  'evidence',
  'customer',
  'touchpoint',
  'thinking',
  'feeling',
  'moments',
] as const);

const draft = remember((link: Link, start: Card, end: Card): readonly Draft<Facts>[] => {
  const from = thing('cards', start);
  const to = thing('cards', end);
  return [{ where: [{ type: 'link', id: link.id }, from, to], facts: { from, to } }];
});

/** The links that do so. Words on cards don't change them. */
const skipping = ({ use }: Context): readonly Link[] => {
  const roles = use(roleByCard);
  return use(placedLinks).filter((link) => {
    const behind = roles.get(link.to);
    return CUSTOMERS_SIDE.has(roles.get(link.from)) && (behind === 'backstage' || behind === 'support');
  });
};

/** A link from the customer's side goes straight behind the scenes. */
export const bp3 = defineRule({
  id: 'BP-3',
  severity: 'info',
  check: ({ tables, use }) =>
    use(skipping).flatMap((link) => {
      const from = tables.cards.get(link.from);
      const to = tables.cards.get(link.to);
      return from && to ? draft(link, from, to) : [];
    }),
});
