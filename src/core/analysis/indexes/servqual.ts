import { DIMENSIONS, type Measure } from '../../model/index.ts';
import type { Context } from '../context.ts';

export type Dimension = (typeof DIMENSIONS)[number];

/** What customers expected and what they found, in one dimension of service quality. */
export interface Gap {
  readonly dimension: Dimension;
  /** Null for the journey as a whole. */
  readonly stage: string | null;
  readonly expectation: number;
  readonly perception: number;
  readonly measures: readonly Measure[];
}

/** The mean of the values, each as often as it was asked. */
function meanOf(measures: readonly Measure[]): number {
  const weight = ({ n }: Measure) => (n === undefined || n === 0 ? 1 : n);
  const total = measures.reduce((sum, measure) => sum + weight(measure), 0);
  return measures.reduce((sum, measure) => sum + measure.value * weight(measure), 0) / total;
}

function gapOf(dimension: Dimension, stage: string | null, measures: readonly Measure[]): Gap[] {
  const side = (name: string) => measures.filter(({ metric }) => metric === `servqual.${dimension}.${name}`);
  const expected = side('expectation');
  const perceived = side('perception');
  if (expected.length === 0 || perceived.length === 0) return [];
  return [
    {
      dimension,
      stage,
      expectation: meanOf(expected),
      perception: meanOf(perceived),
      measures: [...expected, ...perceived],
    },
  ];
}

/**
 * The gaps of each dimension by stage, and of what names no stage; of the journey as a whole, with all that was asked,
 * where no stage has both sides.
 */
export const servqualGaps = ({ tables }: Context): readonly Gap[] => {
  const stageOf = ({ card, step }: Measure): string | null =>
    tables.steps.get(tables.cards.get(card ?? '')?.step ?? step ?? '')?.stage ?? null;
  return DIMENSIONS.flatMap((dimension) => {
    const own = tables.measures.list.filter(({ metric }) => metric.startsWith(`servqual.${dimension}.`));
    const gaps = [...Map.groupBy(own, stageOf)].flatMap(([stage, measures]) =>
      gapOf(dimension, stage, measures),
    );
    return gaps.some(({ stage }) => stage !== null) ? gaps : gapOf(dimension, null, own);
  });
};
