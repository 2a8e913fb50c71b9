export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function percentile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** Medians of each number that the records share. */
export function medians<T extends Record<string, number>>(records: readonly T[]): T {
  const keys = Object.keys(records[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, round(median(records.map((record) => record[key] ?? Number.NaN)), 4)]),
  ) as T;
}
