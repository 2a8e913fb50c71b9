import { keptInOrder, pairedLines, samePlain } from '../../base/index.ts';
import type { Change } from '../build/input.ts';
import type { Entry, Line } from './entry.ts';

/** What turns one list of entries into the other, in reading order. */
export function diffEntries(
  allBefore: readonly Entry[],
  allAfter: readonly Entry[],
  orderWord: string,
): readonly Change[] {
  const before = distinct(allBefore);
  const after = distinct(allAfter);
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const now = new Map(after.map((entry) => [entry.key, entry]));
  const shifted = shiftedKeys(before, after, old, now);
  const removedAfter = Map.groupBy(
    before.flatMap((entry, at) => (now.has(entry.key) ? [] : [{ entry, behind: anchor(before, at, now) }])),
    ({ behind }) => behind,
  );
  const goneBehind = (key: string | null): readonly Change[] =>
    (removedAfter.get(key) ?? []).map(({ entry }) => gone(entry));
  return [
    ...goneBehind(null),
    ...after.flatMap((entry) => {
      const known = old.get(entry.key);
      const own = known ? changed(known, entry, shifted.has(entry.key) ? orderWord : null) : [come(entry)];
      return [...own, ...goneBehind(entry.key)];
    }),
  ];
}

/** The second of the same key is another thing than the first. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const count = counts.get(entry.key) ?? 0;
    counts.set(entry.key, count + 1);
    return count === 0 ? entry : { ...entry, key: `${entry.key}\n${count}` };
  });
}

/** The nearest entry before it that is still there. */
function anchor(before: readonly Entry[], at: number, now: ReadonlyMap<string, Entry>): string | null {
  for (let i = at - 1; i >= 0; i--) {
    const key = before[i]?.key;
    if (key !== undefined && now.has(key)) return key;
  }
  return null;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

const come = ({ where, kind, gist }: Entry): Change => ({
  kind: 'added',
  where,
  what: kind,
  before: null,
  after: orNull(gist()),
});
const gone = ({ where, kind, gist }: Entry): Change => ({
  kind: 'removed',
  where,
  what: kind,
  before: orNull(gist()),
  after: null,
});

function changed(before: Entry, after: Entry, orderWord: string | null): readonly Change[] {
  const { where } = after;
  const old = new Map(before.fields.map((field) => [field.what, field]));
  const fields = after.fields.flatMap((field): Change[] => {
    const known = old.get(field.what);
    old.delete(field.what);
    if (known && samePlain(known.value ?? null, field.value ?? null)) return [];
    const [was, is] = [orNull(known?.say() ?? ''), orNull(field.say())];
    return was === is ? [] : [{ kind: 'changed', where, what: field.what, before: was, after: is }];
  });
  const dropped = [...old.values()].flatMap((field): Change[] => {
    const was = orNull(field.say());
    return was === null ? [] : [{ kind: 'changed', where, what: field.what, before: was, after: null }];
  });
  return [...moved(before, after, orderWord), ...fields, ...dropped, ...lineChanges(before, after)];
}

function moved(before: Entry, after: Entry, orderWord: string | null): readonly Change[] {
  const { where, place } = after;
  if (place && before.place && !samePlain(place.value, before.place.value)) {
    return [
      {
        kind: 'moved',
        where,
        what: place.what,
        before: orNull(before.place.say()),
        after: orNull(place.say()),
      },
    ];
  }
  return orderWord === null ? [] : [{ kind: 'moved', where, what: orderWord, before: null, after: null }];
}

function lineChanges({ lines: before = [] }: Entry, { lines: after = [], where }: Entry): readonly Change[] {
  return pairedLines(before, after).flatMap(([was, is]): Change[] => {
    if (was && is) {
      if (was.text === is.text && was.what === is.what) return [];
      // What a line is for stands before it, so that a line with another purpose reads as one.
      const named = (line: Line) => (was.what === is.what ? line.text : `${line.what}: ${line.text}`);
      return [{ kind: 'changed', where, what: is.what, before: named(was), after: named(is) }];
    }
    if (is) return [{ kind: 'added', where, what: is.what, before: null, after: orNull(is.text) }];
    return was ? [{ kind: 'removed', where, what: was.what, before: orNull(was.text), after: null }] : [];
  });
}

/** Of those that stay, the fewest that must have moved among their neighbours. */
function shiftedKeys(
  before: readonly Entry[],
  after: readonly Entry[],
  old: ReadonlyMap<string, Entry>,
  now: ReadonlyMap<string, Entry>,
): ReadonlySet<string> {
  const stays = ({ key, rank }: Entry): boolean =>
    rank !== undefined && old.get(key)?.rank === rank && now.get(key)?.rank === rank;
  const ranks = Map.groupBy(after.filter(stays), ({ rank }) => rank ?? '');
  const was = Map.groupBy(before.filter(stays), ({ rank }) => rank ?? '');
  return new Set(
    [...ranks].flatMap(([rank, entries]) => {
      const keys = entries.map(({ key }) => key);
      const kept = keptInOrder(
        (was.get(rank) ?? []).map(({ key }) => key),
        keys,
      );
      return keys.filter((key) => !kept.has(key));
    }),
  );
}
