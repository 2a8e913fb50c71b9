import type { Draft } from '../finding.ts';
import { feelingsByPersona } from '../indexes/feelings.ts';
import { peakEndOf } from '../indexes/peak-end.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly persona: Thing;
  /** The last step that the persona felt something at. */
  readonly step: Thing;
  readonly end: number;
  readonly peakEnd: number;
  readonly mean: number;
  readonly endsBelowZero: boolean;
}

/** By how much what is remembered falls behind the mean. */
const BEHIND = 1;
const ROUNDING = 1e-9;

/** The journey ends badly for a persona. */
export const jrn2 = defineRule({
  id: 'JRN-2',
  severity: 'warning',
  check: ({ tables, use }) =>
    [...use(feelingsByPersona)].flatMap(([id, feelings]): Draft<Facts>[] => {
      const last = feelings.at(-1);
      const memory = peakEndOf(feelings.map(({ score }) => score));
      const at = last && tables.steps.get(last.step);
      if (!memory || !at) return [];
      const { end, peakEnd, mean } = memory;
      if (end >= 0 && peakEnd > mean - BEHIND + ROUNDING) return [];
      const persona = thing('personas', tables.personas.get(id) ?? { id });
      const step = thing('steps', at);
      return [
        { where: [step, persona], facts: { persona, step, end, peakEnd, mean, endsBelowZero: end < 0 } },
      ];
    }),
});
