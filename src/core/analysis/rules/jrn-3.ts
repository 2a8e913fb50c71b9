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

const HIGH_STAKE = 4;
const BAD = -2;

/** Much is at stake where it feels bad. */
export const jrn3 = defineRule({
  id: 'JRN-3',
  severity: 'warning',
  check: ({ tables, use }) => {
    const feelings = use(feelingsByStep);
    return use(placedCards).flatMap((record): Draft<Facts>[] => {
      const { stake = 0, step } = record;
      if (stake < HIGH_STAKE) return [];
      const bad = (feelings.get(step) ?? [])
        .filter(({ score }) => score <= BAD)
        .sort((a, b) => a.score - b.score);
      const worst = bad[0];
      if (!worst) return [];
      const card = thing('cards', record);
      const personas = bad.map(({ persona: id }) => thing('personas', tables.personas.get(id) ?? { id }));
      const places = bad.map(({ id }) => ({ type: 'feeling', id }) as const);
      return [{ where: [card, ...places], facts: { card, stake, personas, score: worst.score } }];
    });
  },
});
