import type { AbstractType, Doc, Transaction } from 'yjs';

/** Above this it is no longer told who touched what: a whole journey has come at once. */
const MOST = 5_000;

type AnyType = AbstractType<unknown>;

/** The records that a transaction has touched at any depth, as `root:key`; empty where they are too many to be told of. */
export function touchedRecords(doc: Doc, { changed }: Pick<Transaction, 'changed'>): ReadonlySet<string> {
  const names = new Map<unknown, string>();
  for (const [name, type] of doc.share) names.set(type, name);
  const touched = new Set<string>();
  for (const [type, keys] of changed) {
    const place = placeOf(type as unknown as AnyType);
    const root = names.get(place.root);
    if (root === undefined) continue;
    if (place.key !== null) touched.add(`${root}:${place.key}`);
    else for (const key of keys) if (key !== null) touched.add(`${root}:${key}`);
    if (touched.size > MOST) return new Set();
  }
  return touched;
}

/** The root above a type, and the key under which it hangs there; null for the root itself. */
function placeOf(type: AnyType): { root: AnyType; key: string | null } {
  let [at, key] = [type, null as string | null];
  while (at._item) {
    key = at._item.parentSub;
    at = at._item.parent as AnyType;
  }
  return { root: at, key };
}
