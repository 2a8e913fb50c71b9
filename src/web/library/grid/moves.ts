import type { CellAt } from './grid-store.ts';

/** The cells there are: records down, columns across. */
export interface Field {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  /** Where a record stands; -1 when it doesn't. */
  readonly rowOf: (id: string) => number;
}

export interface Step {
  readonly rows?: number;
  readonly columns?: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cell that lies so many rows and columns away, or at the edge. */
export function cellBeside(
  { ids, keys, rowOf }: Field,
  from: CellAt,
  { rows = 0, columns = 0 }: Step,
): CellAt {
  const id = ids[within(rowOf(from.id) + rows, ids.length)] ?? from.id;
  const key = keys[within(keys.indexOf(from.key) + columns, keys.length)] ?? from.key;
  return { id, key };
}

/** The next cell in reading order; null past the last or before the first one. */
export function cellAfter({ ids, keys, rowOf }: Field, from: CellAt, by: 1 | -1): CellAt | null {
  const at = rowOf(from.id) * keys.length + keys.indexOf(from.key) + by;
  const id = ids[Math.floor(at / keys.length)];
  const key = keys[at % keys.length];
  return at >= 0 && id !== undefined && key !== undefined ? { id, key } : null;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rows and columns between two corners, both included. */
export function rangeOf({ keys, rowOf }: Field, a: CellAt, b: CellAt): Range {
  const [one, other] = [rowOf(a.id), rowOf(b.id)];
  const [first, second] = [keys.indexOf(a.key), keys.indexOf(b.key)];
  return {
    top: Math.min(one, other),
    bottom: Math.max(one, other),
    left: Math.min(first, second),
    right: Math.max(first, second),
  };
}
