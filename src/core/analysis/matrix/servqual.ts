import { DIMENSIONS } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { usedSlas } from '../indexes/library.ts';
import { type Dimension, servqualGaps } from '../indexes/servqual.ts';

export interface DimensionRow {
  readonly dimension: Dimension;
  /** The standards that serve it, by id. */
  readonly standards: readonly string[];
  /** By stage, or of the journey as a whole where no stage has both sides. */
  readonly gaps: ReadonlyArray<{
    readonly stage: string | null;
    readonly expectation: number;
    readonly perception: number;
    /** Perception less expectation: below 0 where customers are let down. */
    readonly gap: number;
  }>;
}

/** The five dimensions: what customers expect and find, and which standards serve it. */
export const servqualMatrix = ({ use }: Context): readonly DimensionRow[] =>
  DIMENSIONS.map((dimension) => ({
    dimension,
    standards: use(usedSlas)
      .filter((sla) => sla.dimension === dimension)
      .map(({ id }) => id),
    gaps: use(servqualGaps)
      .filter((gap) => gap.dimension === dimension)
      .map(({ stage, expectation, perception }) => ({
        stage,
        expectation,
        perception,
        gap: perception - expectation,
      })),
  }));
