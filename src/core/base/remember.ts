/**
 * Remembers for each record the last result and what it was made from. As long as those are the same
 * objects or values the same result comes back, so that whoever draws it knows that nothing changed.
 * Forgets with the record.
 */
export function remember<K extends object, D extends readonly unknown[], V>(
  make: (key: K, ...from: D) => V,
): (key: K, ...from: D) => V {
  const known = new WeakMap<K, { readonly from: D; readonly value: V }>();
  return (key, ...from) => {
    const last = known.get(key);
    if (last && sameList(last.from, from)) return last.value;
    const value = make(key, ...from);
    known.set(key, { from, value });
    return value;
  };
}

/** True for lists of the same objects and values in the same order. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Equal plain data, compared all the way down; cheap where parts are the same objects. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => samePlain(item, b[i]));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => samePlain((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/**
 * Keeps the identity of results that are computed anew each time: for each record, an equal
 * result comes back as the object that it was.
 */
export function keepSame<K extends object, V extends object>(): (key: K, value: V) => V {
  const known = new WeakMap<K, V>();
  return (key, value) => {
    const last = known.get(key);
    if (last !== undefined && samePlain(last, value)) return last;
    known.set(key, value);
    return value;
  };
}
