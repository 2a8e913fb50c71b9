import { FEELING_RANGE } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { feelingsByPersona } from '../indexes/feelings.ts';
import { type PeakEnd, peakEndOf } from '../indexes/peak-end.ts';

/** "If this step felt +n." */
export interface Felt {
  readonly step: string;
  readonly by: number;
}

/** What a persona remembers of the journey. */
export interface Memory extends PeakEnd {
  readonly persona: string;
  /** The felt steps along the map. */
  readonly steps: ReadonlyArray<{ readonly step: string; readonly score: number }>;
  /** What would be remembered if that step felt otherwise; null where it isn't felt, or nothing was asked. */
  readonly changed: PeakEnd | null;
}

const within = (score: number): number => Math.min(FEELING_RANGE.max, Math.max(FEELING_RANGE.min, score));

/** The memory of each persona who feels something. */
export const memories =
  (felt: Felt | null) =>
  ({ use }: Context): readonly Memory[] =>
    [...use(feelingsByPersona)].flatMap(([persona, feelings]): Memory[] => {
      const steps = feelings.map(({ step, score }) => ({ step, score }));
      const memory = peakEndOf(steps.map(({ score }) => score));
      if (!memory) return [];
      const touched = felt !== null && steps.some(({ step }) => step === felt.step);
      const scores = steps.map(({ step, score }) => (step === felt?.step ? within(score + felt.by) : score));
      return [{ persona, ...memory, steps, changed: touched ? peakEndOf(scores) : null }];
    });
