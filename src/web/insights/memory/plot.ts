import { FEELING_RANGE } from '../../../core/model/index.ts';
import type { FeltPoint } from './curves.ts';

/** Room for the scale at the left. */
export const AXIS = 40;
/** Room for the names of the levels at the right. */
export const GUTTER = 100;
export const HEIGHT = 320;
/** Room for what is written above a peak and under a low. */
const PAD = 44;
/** A step narrower than this could not be named. */
const NARROWEST = 52;
const STEP = 0.5;

export interface Plot {
  readonly width: number;
  readonly column: number;
}

export function plotFor(room: number, columns: number): Plot {
  const column = Math.max(NARROWEST, (room - AXIS - GUTTER) / Math.max(1, columns));
  return { width: AXIS + column * columns + GUTTER, column };
}

export const xOf = ({ column }: Plot, at: number): number => AXIS + column * (at + 0.5);

export const yOf = (score: number): number => HEIGHT / 2 - (score / FEELING_RANGE.max) * (HEIGHT / 2 - PAD);

/** The score at a height, in halves, within the scale. */
export function scoreAt(y: number): number {
  const raw = ((HEIGHT / 2 - y) / (HEIGHT / 2 - PAD)) * FEELING_RANGE.max;
  const stepped = Math.round(raw / STEP) * STEP;
  // Adding 0 turns −0 into 0.
  return Math.min(FEELING_RANGE.max, Math.max(FEELING_RANGE.min, stepped)) + 0;
}

export const placeOf = (plot: Plot, { column, score }: FeltPoint) => ({
  x: xOf(plot, column),
  y: yOf(score),
});
