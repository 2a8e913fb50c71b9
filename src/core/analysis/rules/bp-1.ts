import { remember } from '../../base/index.ts';
import type { Card } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { cardsByRole } from '../indexes/cards.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly card: Thing;
  readonly lacksTouchpoint: boolean;
  readonly lacksEvidence: boolean;
}

const draft = remember(
  (record: Card, lacksTouchpoint: boolean, lacksEvidence: boolean): readonly Draft<Facts>[] => {
    const card = thing('cards', record);
    return [{ where: [card], facts: { card, lacksTouchpoint, lacksEvidence } }];
  },
);

/** What a customer does happens somewhere, and leaves something to see. */
export const bp1 = defineRule({
  id: 'BP-1',
  severity: 'info',
  check: ({ use }) => {
    const cards = use(cardsByRole);
    const stepsOf = (role: 'touchpoint' | 'evidence') =>
      new Set((cards.get(role) ?? []).map(({ step }) => step));
    const met = stepsOf('touchpoint');
    const seen = stepsOf('evidence');
    return (cards.get('customer') ?? []).flatMap((card) =>
      met.has(card.step) && seen.has(card.step) ? [] : draft(card, !met.has(card.step), !seen.has(card.step)),
    );
  },
});
