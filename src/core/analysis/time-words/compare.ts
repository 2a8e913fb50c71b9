import type { Duration, DurationUnit } from '../../base/index.ts';

const HOUR = 3_600;
const SECONDS: Readonly<Record<DurationUnit, number>> = {
  s: 1,
  min: 60,
  h: HOUR,
  d: 24 * HOUR,
  wh: HOUR,
  wd: 24 * HOUR,
};

/** The least and the most time on the clock that a length can mean, in seconds. */
function bounds({ amount, unit }: Duration): readonly [least: number, most: number] {
  if (unit === 'wh') return [amount * HOUR, Number.POSITIVE_INFINITY];
  // The last of the working days may end soon after it began.
  if (unit === 'wd') return [Math.max(0, amount - 1) * SECONDS.d, Number.POSITIVE_INFINITY];
  return [amount * SECONDS[unit], amount * SECONDS[unit]];
}

/**
 * Below 0 when a is surely shorter than b, above when it is surely longer, 0 when they are the same; null when it
 * depends on the calendar.
 */
export function compareDurations(a: Duration, b: Duration): number | null {
  const isWorking = (unit: DurationUnit) => unit === 'wh' || unit === 'wd';
  if (a.unit === b.unit || (!isWorking(a.unit) && !isWorking(b.unit))) {
    return a.amount * SECONDS[a.unit] - b.amount * SECONDS[b.unit];
  }
  const [leastA, mostA] = bounds(a);
  const [leastB, mostB] = bounds(b);
  if (mostA < leastB) return -1;
  return leastA > mostB ? 1 : null;
}
