import { isPlainObject, onlyJson } from '../base/index.ts';
import {
  FEELING_OWN_ID,
  FILE_FORMAT,
  FILE_VERSION,
  type FileRecord,
  GIVEN_ID,
  gridOf,
  isGivenId,
  isMapTable,
  type JourneyFile,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  type LibraryTable,
  MAP_TABLES,
  type MapTable,
  referencedIds,
  type Snapshot,
  TABLES,
  tableIn,
} from '../model/index.ts';
import type { WorkspaceLibrary } from './library-merge.ts';
import { withUniqueIds } from './unique-ids.ts';

/** `unplaced.cards[0]`, `unreadable[0].record`: what is set aside stands deeper in the file than it did, and may be too deep there. */
const AROUND_ASIDE = 3;

type Loose = { readonly [key: string]: unknown };

/**
 * The journey file of a snapshot: the inverse of reading one, unknown keys included. What has lost its place
 * (somebody deleted its lane, step or stage) is kept under `unplaced`, so that the file's references all hold; what
 * can't be read at all under `unreadable`.
 */
export function journeyFileOf(snapshot: Snapshot): JourneyFile {
  const {
    library: foreignLibrary,
    unplaced: foreignLost,
    unreadable: earlier,
    ...extra
  } = snapshot.extra as Loose;
  const failing = unreadableRecords(snapshot);
  const unreadable = failing.length === 0 ? earlier : [...[earlier ?? []].flat(), ...failing];
  const lost = lostRecords(snapshot);
  const tables = Object.fromEntries(
    MAP_TABLES.map((table) => [
      table,
      recordsOf(snapshot, table)
        .filter((record) => !lost.get(table)?.has(record.id))
        .map((record) => fileRecord(table, record)),
    ]),
  );
  const unplaced = Object.fromEntries(
    [...lost].map(([table, ids]) => [
      table,
      recordsOf(snapshot, table)
        .filter((record) => ids.has(record.id))
        .map((record) => onlyJson(fileRecord(table, record), AROUND_ASIDE)),
    ]),
  );
  return withUniqueIds({
    ...extra,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    journey: snapshot.journey,
    ...tables,
    library: { ...looseKeys(foreignLibrary), ...libraryOf(snapshot) },
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(lost.size > 0 || foreignLost ? { unplaced: { ...looseKeys(foreignLost), ...unplaced } } : {}),
  } as unknown as JourneyFile);
}

/** Records that fail their schema, as far as they can be read: kept beside the tables, which a file must be right in. */
const unreadableRecords = ({ problems, library, uses }: Snapshot): readonly Loose[] =>
  [...problems, ...library.problems.filter(({ id }) => Object.hasOwn(uses, id))].map(
    ({ table, id, fields, raw }) => ({ table, id, fields, record: onlyJson(raw, AROUND_ASIDE) }),
  );

/** All records of a library as a file holds them, to compare a file's with. */
export const libraryRecordsOf = (library: LibrarySnapshot): WorkspaceLibrary =>
  Object.fromEntries(
    LIBRARY_TABLES.map((table) => [
      table,
      (library[table].list as ReadonlyArray<Loose & { readonly id: string }>).map((record) =>
        fileRecord(table, record),
      ),
    ]),
  ) as unknown as WorkspaceLibrary;

const looseKeys = (value: unknown): Loose => (isPlainObject(value) ? value : {});

const recordsOf = (snapshot: Snapshot, table: MapTable | LibraryTable) =>
  tableIn(snapshot, table).list as ReadonlyArray<Loose & { readonly id: string }>;

function fileRecord(table: MapTable | LibraryTable, record: Loose & { readonly id: string }): FileRecord {
  const { id, ...rest } = record;
  if (table === 'feelings') {
    const { [FEELING_OWN_ID]: own, ...feeling } = rest;
    return own === undefined ? rest : { id: own, ...feeling };
  }
  if (isGivenId(table, id)) return rest;
  if (table !== 'scripts') return record;
  const lines = record.lines as ReadonlyArray<Loose & { readonly id: string }>;
  return { ...record, lines: lines.map(fileLine) };
}

function fileLine({ id, orderKey: _place, ...line }: Loose & { readonly id: string }): FileRecord {
  return id.startsWith(GIVEN_ID) ? line : { id, ...line };
}

/** Records whose references inside the map lead nowhere, and those that hang on them. */
function lostRecords(snapshot: Snapshot): Map<MapTable, Set<string>> {
  const grid = gridOf(snapshot);
  const lost = new Map<MapTable, Set<string>>();
  const add = (table: MapTable, id: string): void => {
    const ids = lost.get(table) ?? new Set();
    lost.set(table, ids.add(id));
  };
  for (const step of grid.lostSteps) add('steps', step.id);
  for (const card of grid.unplaced) add('cards', card.id);
  // Moments, feelings, links and measures hang on steps and cards, actions on moments: in the tables' order.
  for (const table of ['moments', 'feelings', 'links', 'actions', 'measures'] as const) {
    const inside = TABLES[table].references.filter((reference) => isMapTable(reference.to));
    for (const record of recordsOf(snapshot, table)) {
      const dangling = inside.some((reference) =>
        referencedIds(record, reference).some(
          ({ id }) => !tableIn(snapshot, reference.to).has(id) || lost.get(reference.to as MapTable)?.has(id),
        ),
      );
      if (dangling) add(table, record.id);
    }
  }
  return lost;
}

/** The ids of the library records that the journey uses or came with, and of those that they name in turn. */
export function libraryInUse(snapshot: Snapshot): ReadonlyMap<LibraryTable, ReadonlySet<string>> {
  const used = new Map<LibraryTable, Set<string>>(LIBRARY_TABLES.map((table) => [table, new Set()]));
  const use = (table: LibraryTable, id: string): void => {
    const ids = used.get(table) as Set<string>;
    const record = tableIn(snapshot, table).get(id);
    if (!record || ids.has(id)) return;
    ids.add(id);
    for (const reference of TABLES[table].references) {
      for (const { id: next } of referencedIds(record, reference)) use(reference.to as LibraryTable, next);
    }
  };
  for (const [id, table] of Object.entries(snapshot.uses)) use(table, id);
  for (const id of snapshot.journey.personas) use('personas', id);
  for (const table of MAP_TABLES) {
    const outside = TABLES[table].references.filter((reference) => !isMapTable(reference.to));
    if (outside.length === 0) continue;
    for (const record of recordsOf(snapshot, table)) {
      for (const reference of outside) {
        for (const { id } of referencedIds(record, reference)) use(reference.to as LibraryTable, id);
      }
    }
  }
  return used;
}

function libraryOf(snapshot: Snapshot): { readonly [K in LibraryTable]: readonly FileRecord[] } {
  const used = libraryInUse(snapshot);
  return Object.fromEntries(
    LIBRARY_TABLES.map((table) => [
      table,
      recordsOf(snapshot, table)
        .filter((record) => used.get(table)?.has(record.id))
        .map((record) => fileRecord(table, record)),
    ]),
  ) as unknown as { readonly [K in LibraryTable]: readonly FileRecord[] };
}
