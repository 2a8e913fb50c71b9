import { remember } from '../../base/index.ts';
import type { Card } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { cardsByRole } from '../indexes/cards.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly card: Thing;
}

const ROLES = ['frontstage', 'backstage', 'support'] as const;

const draft = remember((record: Card): readonly Draft<Facts>[] => {
  if (record.owner !== undefined) return [];
  const card = thing('cards', record);
  return [{ where: [card], facts: { card } }];
});

/** Work on and behind the stage that nobody owns. */
export const bp2 = defineRule({
  id: 'BP-2',
  severity: 'warning',
  check: ({ use }) =>
    ROLES.flatMap((role) => (use(cardsByRole).get(role) ?? []).flatMap((card) => draft(card))),
});
