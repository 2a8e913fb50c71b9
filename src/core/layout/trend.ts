import type { Measure } from '../model/index.ts';

/** What was measured of the same at the same place, again and again: the latest, and all that has a date. */
export interface Series {
  readonly latest: Measure;
  /** With a date each, the oldest first; the latest is among them when it has one. */
  readonly readings: readonly Measure[];
  /** All the others, the latest first. */
  readonly earlier: readonly Measure[];
}

const keyOf = ({ card, step, metric }: Measure): string =>
  JSON.stringify([card ?? null, step ?? null, metric]);
const dayOf = ({ at }: Measure): string => at ?? '';

/** Measures as series, in the order in which they are first met. */
export function seriesOf(measures: readonly Measure[]): readonly Series[] {
  return [...Map.groupBy(measures, keyOf).values()].flatMap((list): Series[] => {
    const newest = list.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
    const [latest, ...earlier] = newest;
    if (!latest) return [];
    return [{ latest, earlier, readings: newest.filter(({ at }) => at !== undefined).reverse() }];
  });
}

export interface TrendLine {
  /** From left to right, within the box. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The height of the latest target; null without one. */
  readonly target: number | null;
}

/** Readings as a line in a box of that size, true to their days; null where there are fewer than two. */
export function trendLine(
  readings: readonly Measure[],
  { width, height }: { readonly width: number; readonly height: number },
): TrendLine | null {
  const last = readings.at(-1);
  if (!last || readings.length < 2) return null;
  const times = readings.map(({ at }) => Date.parse(at ?? ''));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const values = [...readings.map(({ value }) => value), ...(last.target === undefined ? [] : [last.target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (time: number, nth: number): number =>
    to > from ? ((time - from) / (to - from)) * width : (nth / (readings.length - 1)) * width;
  const y = (value: number): number => (high > low ? ((high - value) / (high - low)) * height : height / 2);
  return {
    points: readings.map(({ value }, nth) => ({ x: x(times[nth] as number, nth), y: y(value) })),
    target: last.target === undefined ? null : y(last.target),
  };
}
