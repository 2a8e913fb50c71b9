import { type FeltPoint, feltPoints, type PeakEnd, peakEndOf } from '../../../core/analysis/index.ts';
import { personaSeries } from '../../../core/layout/index.ts';
import { FEELING_RANGE, type Snapshot } from '../../../core/model/index.ts';

export type { FeltPoint };

/** A persona's way along the map; none of it where nobody has said how they feel. */
export interface Curve {
  readonly persona: string;
  /** Which colour and shape it has, the same as on the map. */
  readonly series: number;
  readonly points: readonly FeltPoint[];
}

export const curvesOf = (snapshot: Snapshot): readonly Curve[] =>
  personaSeries(snapshot).map(({ id, series }) => ({
    persona: id,
    series,
    points: feltPoints(snapshot, id),
  }));

/** Scores that are tried out, by step. */
export type Tried = ReadonlyMap<string, number>;

export const withTried = (points: readonly FeltPoint[], tried: Tried): readonly FeltPoint[] =>
  points.map((point) => ({ ...point, score: tried.get(point.step) ?? point.score }));

/** What is tried and not so yet. */
export const changesOf = (points: readonly FeltPoint[], tried: Tried): readonly FeltPoint[] =>
  withTried(points, tried).filter(({ score }, at) => score !== points[at]?.score);

export const memoryOf = (points: readonly FeltPoint[]): PeakEnd | null =>
  peakEndOf(points.map(({ score }) => score));

/** The point that is the peak: of several as strong the last, as in the memory itself. */
export function peakPoint(points: readonly FeltPoint[]): FeltPoint | undefined {
  const most = Math.max(...points.map(({ score }) => Math.abs(score)));
  return points.findLast(({ score }) => Math.abs(score) === most);
}

export const within = (score: number): number =>
  Math.min(FEELING_RANGE.max, Math.max(FEELING_RANGE.min, score)) + 0;

/** What raising one step would do. */
export interface Lift {
  readonly point: FeltPoint;
  readonly to: number;
  /** By how much the memory would be better. */
  readonly gain: number;
}

const LIFT = 2;

/** The steps whose improvement would be remembered most; those that would not be are left out. */
export function liftsOf(points: readonly FeltPoint[], most = 3): readonly Lift[] {
  const now = memoryOf(points)?.peakEnd ?? 0;
  return points
    .map((point) => {
      const to = within(point.score + LIFT);
      const then = memoryOf(withTried(points, new Map([[point.step, to]])))?.peakEnd ?? now;
      return { point, to, gain: then - now };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most);
}
