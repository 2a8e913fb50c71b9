/** A line that is compared with others. */
export interface SequenceLine {
  /** Null: known by what it says alone. */
  readonly id: string | null;
  /** What the line is for. */
  readonly what: string;
  readonly text: string;
}

/** The most keys that have the same order in both lists, each of which has every key once. */
export function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, at) => [key, at]));
  const sequence = after.flatMap((key) => {
    const at = places.get(key);
    return at === undefined ? [] : [{ key, at }];
  });
  // The longest increasing run by patience: `ends[n]` is the lowest end of a run of n + 1.
  const ends: number[] = [];
  const previous: number[] = [];
  sequence.forEach(({ at }, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sequence[ends[middle] as number]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = i;
  });
  const kept = new Set<string>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] as number) kept.add(sequence[i]?.key ?? '');
  return kept;
}

type Pair<L> = readonly [before: L | null, after: L | null];

const same = (a: SequenceLine, b: SequenceLine): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.text === b.text && a.what === b.what;

/** Above this nobody reads line by line, and the table of all pairs gets large. */
const MOST_PAIRS = 250_000;

/** Lines that are the same on both sides, and between them what took the place of what. */
export function pairedLines<L extends SequenceLine>(
  before: readonly L[],
  after: readonly L[],
): readonly Pair<L>[] {
  const rows = before.length;
  const columns = after.length;
  if (rows * columns > MOST_PAIRS) return gap(before, after);
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array;
      row[j] = same(before[i] as L, after[j] as L)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair<L>[] = [];
  let [from, to] = [0, 0];
  for (let [i, j] = [0, 0]; i < rows || j < columns; ) {
    const both = i < rows && j < columns && same(before[i] as L, after[j] as L);
    if (both) {
      pairs.push(...gap(before.slice(from, i), after.slice(to, j)), [before[i] as L, after[j] as L]);
      i += 1;
      j += 1;
      [from, to] = [i, j];
    } else if (j >= columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) i += 1;
    else j += 1;
  }
  return [...pairs, ...gap(before.slice(from), after.slice(to))];
}

const gap = <L>(before: readonly L[], after: readonly L[]): readonly Pair<L>[] =>
  Array.from(
    { length: Math.max(before.length, after.length) },
    (_, i): Pair<L> => [before[i] ?? null, after[i] ?? null],
  );
