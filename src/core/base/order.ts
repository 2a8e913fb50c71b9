import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A fractional key: records sort by it, then by id. */
export type OrderKey = string;

export interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

/** Sorts by key, equal keys by id. Plain code-unit comparison, the same on every machine. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Past this the neighbours get new, short keys. */
const MAX_KEY = 512;

/** True for keys that this module can put another key beside. A peer may have written anything. */
export function isOrderKey(value: unknown): value is OrderKey {
  // The generator takes letters outside its alphabet for zeros and would then make keys that don't sort.
  if (typeof value !== 'string' || value.length > MAX_KEY || !/^[0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    generateKeyBetween(null, value);
    return true;
  } catch {
    return false;
  }
}

/** `count` keys for a list made from nothing, short even for many. */
export const firstKeys = (count: number): OrderKey[] => generateNKeysBetween(null, null, count);

/** New keys for records that had to make room, by id. */
export type ReKeyed = ReadonlyMap<string, OrderKey>;

/**
 * Keys for `count` records inserted into `siblings` (sorted by `compareOrder`) at `index`.
 * Where the neighbours have equal or unusable keys there is no room between them:
 * then the neighbours after the gap get new keys too.
 */
export function keysAt(
  siblings: readonly Ordered[],
  index: number,
  count: number,
): { keys: OrderKey[]; reKeyed: ReKeyed } {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = siblings[at - 1]?.order ?? null;
  if (before !== null && !isOrderKey(before)) return reKeyAll(siblings, at, count);
  // Skip the neighbours that share the key before the gap (or sort below it): they must move up.
  let end = at;
  while (end < siblings.length) {
    const next = siblings[end]?.order ?? '';
    if (isOrderKey(next) && (before === null || next > before)) break;
    end++;
  }
  const after = siblings[end]?.order ?? null;
  const squeezed = siblings.slice(at, end);
  const keys = generateNKeysBetween(before, after, count + squeezed.length);
  return {
    keys: keys.slice(0, count),
    reKeyed: new Map(squeezed.map((record, i) => [record.id, keys[count + i] as OrderKey])),
  };
}

function reKeyAll(siblings: readonly Ordered[], at: number, count: number) {
  const keys = firstKeys(siblings.length + count);
  const reKeyed = new Map<string, OrderKey>();
  siblings.forEach((record, i) => {
    reKeyed.set(record.id, keys[i < at ? i : i + count] as OrderKey);
  });
  return { keys: keys.slice(at, at + count), reKeyed };
}
