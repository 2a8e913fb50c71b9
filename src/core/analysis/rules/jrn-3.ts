import { remember } from '../../base/index.ts';
import type { Card, Feeling, Persona, Table } from '../../model/index.ts';
import { eachOf } from '../each.ts';
import type { Draft } from '../finding.ts';
import { placedCards } from '../indexes/cards.ts';
import { feelingsByStep } from '../indexes/feelings.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly card: Thing;
  readonly stake: number;
  /** Who feels so badly, the worst first. */
  readonly personas: readonly Thing[];
  readonly score: number;
}

const NONE: readonly never[] = Object.freeze([]);
const HIGH_STAKE = 4;
const BAD = -2;

const draft = remember(
  (record: Card, feelings: readonly Feeling[], personas: Table<Persona>): readonly Draft<Facts>[] => {
    const bad = feelings.filter(({ score }) => score <= BAD).sort((a, b) => a.score - b.score);
    const worst = bad[0];
    if (!worst) return [];
    const card = thing('cards', record);
    const places = bad.map(({ id }) => ({ type: 'feeling', id }) as const);
    const facts = {
      card,
      stake: record.stake ?? 0,
      personas: bad.map(({ persona: id }) => thing('personas', personas.get(id) ?? { id })),
      score: worst.score,
    };
    return [{ where: [card, ...places], facts }];
  },
);

/** Much is at stake where it feels bad. */
export const jrn3 = defineRule({
  id: 'JRN-3',
  severity: 'warning',
  check: eachOf(
    placedCards,
    ({ tables, use }) => [use(feelingsByStep), tables.personas],
    (card, feelings, personas) =>
      (card.stake ?? 0) < HIGH_STAKE ? NONE : draft(card, feelings.get(card.step) ?? NONE, personas),
  ),
});
