import type { DIMENSIONS } from '../../model/index.ts';

export type Dimension = (typeof DIMENSIONS)[number];
export const SIDES = ['expectation', 'perception'] as const;
export type Side = (typeof SIDES)[number];

/** A row of a table, with its number as the spreadsheet counts. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface AnswerFault {
  /** As the spreadsheet counts. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly reason: 'not-a-number' | 'off-scale' | 'no-dimension';
}

export interface SurveyMean {
  readonly dimension: Dimension;
  readonly side: Side;
  readonly mean: number;
  /** How many people answered any question of it; null where nobody says. */
  readonly n: number | null;
}

export interface Survey {
  /** Rows whose every cell can be read (respondents, or dimensions), and those that are left out. */
  readonly respondents: number;
  readonly left: number;
  readonly faults: readonly AnswerFault[];
  readonly means: readonly SurveyMean[];
}
