import { type Difference, type DifferenceKind, subjectOf } from '../../../core/compare/index.ts';
import { isLibraryTable, outlineOf, type Snapshot } from '../../../core/model/index.ts';

export type EntryTable = Difference['table'];

/** All that differs about one record. */
export interface Entry {
  readonly key: string;
  readonly table: EntryTable;
  readonly id: string;
  /** What happened to it above all. */
  readonly kind: DifferenceKind;
  readonly differences: readonly Difference[];
}

/** Entries that stand together on the map: of a stage, of the lanes, of the library. */
export interface EntryGroup {
  readonly key: string;
  /** The stage; null for those outside of stages, which `key` names. */
  readonly stage: string | null;
  readonly entries: readonly Entry[];
}

/** Where each record stands when the journey is read; what hangs on another comes right after it. */
function readingOrder(both: Snapshot): (entry: Entry) => { readonly rank: number; readonly group: string } {
  const places = new Map<string, { rank: number; group: string }>();
  let rank = 0;
  const put = (table: EntryTable, ids: readonly string[], group: string) => {
    for (const id of ids) places.set(`${table}:${id}`, { rank: rank++, group });
  };
  put('journey', [''], 'journey');
  put(
    'lanes',
    both.lanes.list.map(({ id }) => id),
    'lanes',
  );
  const { stages, unplaced } = outlineOf(both);
  for (const stage of stages) {
    const group = `stage:${stage.id}`;
    put('stages', [stage.id], group);
    for (const step of stage.steps) {
      put('steps', [step.id], group);
      for (const part of step.parts) {
        put('cards', part.cards, group);
        put('moments', part.moments, group);
        put('feelings', part.feelings, group);
      }
    }
  }
  put('cards', unplaced.cards, 'unplaced');
  put('moments', unplaced.moments, 'unplaced');
  const rest = { rank: rank + 1, group: 'rest' };
  const hangs = (table: EntryTable, record: object): string | null => {
    const { from, moment, card, step } = record as Readonly<Record<string, string | undefined>>;
    if (table === 'links') return `cards:${from}`;
    if (table === 'actions') return `moments:${moment}`;
    if (table === 'measures') return card ? `cards:${card}` : step ? `steps:${step}` : null;
    return null;
  };
  return ({ table, id, differences }) => {
    if (isLibraryTable(table)) return { rank: rank + 2, group: 'library' };
    const known = places.get(`${table}:${id}`);
    if (known) return known;
    const [first] = differences;
    const own =
      first && 'record' in first
        ? first.record
        : table === 'journey'
          ? null
          : (both[table as 'links'].get(id) ?? null);
    const above = own && hangs(table, own);
    return (above && places.get(above)) || rest;
  };
}

const kindOf = (differences: readonly Difference[]): DifferenceKind => {
  const [first] = differences;
  if (first?.kind === 'added' || first?.kind === 'removed') return first.kind;
  return differences.some(({ kind }) => kind === 'changed') ? 'changed' : 'moved';
};

/**
 * What differs, record by record, in the order in which the journey is read.
 * @param both both sides drawn together
 */
export function entriesOf(differences: readonly Difference[], both: Snapshot): readonly EntryGroup[] {
  const placeOf = readingOrder(both);
  const entries = [...Map.groupBy(differences, subjectOf)].map(([key, own]): Entry => {
    const { table, id } = own[0] as Difference;
    return { key, table, id, kind: kindOf(own), differences: own };
  });
  const placed = entries.map((entry) => ({ entry, ...placeOf(entry) })).sort((a, b) => a.rank - b.rank);
  return [...Map.groupBy(placed, ({ group }) => group)].map(([key, own]) => ({
    key,
    stage: key.startsWith('stage:') ? key.slice('stage:'.length) : null,
    entries: own.map(({ entry }) => entry),
  }));
}
