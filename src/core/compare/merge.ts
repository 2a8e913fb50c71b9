import { samePlain } from '../base/index.ts';
import { isMapTable, planCommand, type Snapshot, tableIn } from '../model/index.ts';
import { compareMaps } from './compare.ts';
import { type ComparedTable, type Difference, differenceKey, subjectOf } from './difference.ts';
import { comparableFields, fieldValue, placeOf } from './fields.ts';
import { recordsAcross } from './records-across.ts';

/**
 * Why a change of theirs can't simply come: both have changed the same, it is gone here, or it is to go there and was
 * worked on here (or something new hangs on it here).
 */
export type Conflict = 'both-changed' | 'gone-here' | 'changed-here';

/** A change that was made there since both were the same, and what of it is to be known here. */
export interface Proposal {
  readonly difference: Difference;
  readonly conflict: Conflict | null;
  /** What was done to the same here since then. */
  readonly here: readonly Difference[];
}

/**
 * The changes made in `theirs` since `base` that `mine` doesn't have yet, in the order of the comparison. What both have
 * done alike is left out.
 */
export function proposals(base: Snapshot, theirs: Snapshot, mine: Snapshot): readonly Proposal[] {
  const known = recordsAcross([base, theirs, mine]);
  const own = compareMaps(base, mine, known);
  const byKey = new Map(own.map((difference) => [difference.key, difference]));
  const bySubject = Map.groupBy(own, subjectOf);
  const there = compareMaps(base, theirs, known);
  const toGo = new Set(there.flatMap(({ kind, key }) => (kind === 'removed' ? [key] : [])));
  return there.flatMap((difference): Proposal[] => {
    const { table, id } = difference;
    const same = byKey.get(difference.key);
    if ((same && isAlike(difference, same)) || standsAlike(difference, theirs, mine)) return [];
    const gone = byKey.get(removalKey(table, id));
    if (gone)
      return difference.kind === 'removed' ? [] : [{ difference, conflict: 'gone-here', here: [gone] }];
    if (difference.kind === 'removed') {
      const here = [
        ...(bySubject.get(subjectOf(difference)) ?? []),
        ...newlyHanging(difference, mine, byKey, toGo),
      ];
      return [{ difference, conflict: here.length > 0 ? 'changed-here' : null, here }];
    }
    return [{ difference, conflict: same ? 'both-changed' : null, here: same ? [same] : [] }];
  });
}

const removalKey = (table: ComparedTable, id: string): string => differenceKey('removed', table, id);

function isAlike(theirs: Difference, mine: Difference): boolean {
  if (theirs.kind === 'changed' && mine.kind === 'changed') return samePlain(theirs.after, mine.after);
  if (theirs.kind === 'moved' && mine.kind === 'moved') {
    // Among neighbours only the order tells.
    return samePlain(theirs.to, mine.to) && !samePlain(theirs.from, theirs.to);
  }
  if (theirs.kind === 'added' && mine.kind === 'added') {
    const { table } = theirs;
    return (
      samePlain(placeOf(table, theirs.record), placeOf(table, mine.record)) &&
      comparableFields(table, theirs.record, mine.record).every((field) =>
        samePlain(fieldValue(table, theirs.record, field), fieldValue(table, mine.record, field)),
      )
    );
  }
  return theirs.kind === 'removed' && mine.kind === 'removed';
}

/**
 * Whether a record that was moved stands before the same neighbour on both sides, of those that both know there. Whether
 * both have moved it says less: of several records that changed their order one side may tell this one, the other that.
 */
function standsAlike(difference: Difference, theirs: Snapshot, mine: Snapshot): boolean {
  if (difference.kind !== 'moved' || !isMapTable(difference.table)) return false;
  const { table, id } = difference;
  const [there, here] = [tableIn(theirs, table), tableIn(mine, table)];
  const place = placeOf(table, there.get(id) ?? {});
  const isAt = (side: typeof there, other: string): boolean => {
    const record = side.get(other);
    return record !== undefined && samePlain(placeOf(table, record), place);
  };
  const next = ({ list }: typeof there): string | undefined => {
    const at = list.findIndex((record) => record.id === id);
    return list.find((record, i) => i > at && isAt(there, record.id) && isAt(here, record.id))?.id;
  };
  return isAt(here, id) && next(there) === next(here);
}

/** What was made here, or brought there, and would go with a record that is to go. */
function newlyHanging(
  { table, id }: Difference,
  mine: Snapshot,
  byKey: ReadonlyMap<string, Difference>,
  toGo: ReadonlySet<string>,
): readonly Difference[] {
  if (table !== 'stages' && table !== 'steps' && table !== 'cards' && table !== 'moments') return [];
  const plan = planCommand({ type: 'records.remove', records: [{ table, id }] }, mine);
  if (!plan.ok) return [];
  return plan.value.flatMap((operation): Difference[] => {
    if (operation.op !== 'remove' || operation.id === id) return [];
    if (toGo.has(removalKey(operation.table, operation.id))) return [];
    // Moved there counts as well, when it has another place on the other side.
    const come =
      byKey.get(differenceKey('added', operation.table, operation.id)) ??
      byKey.get(differenceKey('moved', operation.table, operation.id));
    return come ? [come] : [];
  });
}
