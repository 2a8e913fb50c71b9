import { remember } from '../../base/index.ts';
import type { Card, LaneRole, Link } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { laneRoles } from '../indexes/grid.ts';
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

/** A link from the customer's side goes straight behind the scenes. */
export const bp3 = defineRule({
  id: 'BP-3',
  severity: 'info',
  check: ({ tables, use }) => {
    const roles = use(laneRoles);
    return use(placedLinks).flatMap((link) => {
      const from = tables.cards.get(link.from);
      const to = tables.cards.get(link.to);
      const behind = roles.get(to?.lane ?? '');
      const skips =
        CUSTOMERS_SIDE.has(roles.get(from?.lane ?? '')) && (behind === 'backstage' || behind === 'support');
      return from && to && skips ? draft(link, from, to) : [];
    });
  },
});
