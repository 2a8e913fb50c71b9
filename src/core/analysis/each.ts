import { sameList } from '../base/index.ts';
import type { Context, Index } from './context.ts';

interface Known<I, O> {
  readonly items: readonly I[];
  readonly from: readonly unknown[];
  readonly given: ReadonlyArray<readonly O[]>;
  readonly all: readonly O[];
}

/**
 * A list made of another, item by item. What an item gave is kept for as long as it and what else it was made `from`
 * are the same: after a change of one item only that one is made anew, and the list is the same one where it gives
 * what it gave before. `make` is pure, and reads nothing but what it is given.
 */
export function eachOf<I, D extends readonly unknown[], O>(
  itemsOf: Index<readonly I[]>,
  fromOf: (context: Context) => readonly [...D],
  make: (item: I, ...from: D) => readonly O[],
): Index<readonly O[]> {
  const memory = new WeakMap<Context, Known<I, O>>();
  return (context) => {
    const items = context.use(itemsOf);
    const from = fromOf(context);
    const before = memory.get(context);
    const given = again(before, items, from, (item) => make(item, ...from));
    const all = before && given === before.given ? before.all : given.flat();
    memory.set(context, { items, from, given, all });
    return all;
  };
}

/** What each item gives; what lies before the first change and after the last one is taken over. */
function again<I, O>(
  before: Known<I, O> | undefined,
  items: readonly I[],
  from: readonly unknown[],
  make: (item: I) => readonly O[],
): ReadonlyArray<readonly O[]> {
  if (!before || !sameList(before.from, from)) return items.map(make);
  const most = Math.min(items.length, before.items.length);
  let start = 0;
  while (start < most && Object.is(items[start], before.items[start])) start++;
  let end = items.length;
  const more = before.items.length - items.length;
  while (end > start && end + more > start && Object.is(items[end - 1], before.items[end - 1 + more])) end--;
  const old = before.given;
  const made = items.slice(start, end).map(make);
  const isSame = more === 0 && made.every((one, i) => sameList(one, old[start + i] ?? []));
  return isSame ? old : [...old.slice(0, start), ...made, ...old.slice(end + more)];
}
