import { newId } from '../../core/base/index.ts';
import {
  type FileRecord,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  type Snapshot,
  tableIn,
} from '../../core/model/index.ts';
import { type NewRecord, newRecord } from './gesture.ts';
import { type LibraryPart, renameLibrary } from './library-refs.ts';

/** The library records that a clip brings along, and what those are called here that it names. */
export interface Brought {
  readonly records: readonly NewRecord[];
  nameHere(table: LibraryTable, id: string): string;
}

/**
 * A record of the same id is the same record: the workspace's own is used, so that a standard pasted ten times
 * stays one. What the workspace lacks is added under its id; where something else has that id, under a new one.
 */
export function bringLibrary(snapshot: Snapshot, library: LibraryPart): Brought {
  const coming = LIBRARY_TABLES.flatMap((table) =>
    (library[table] ?? [])
      .map((record) => ({ table, id: String(record.id), record }))
      .filter(({ id }) => !isKnown(snapshot, table, id)),
  );
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { table, id } of coming) {
    const isFree = !used.has(id) && !isTaken(snapshot, id);
    const name = isFree ? id : newId();
    used.add(name);
    names.set(`${table}:${id}`, name);
  }
  const nameHere = (table: LibraryTable, id: string): string => names.get(`${table}:${id}`) ?? id;
  const here = (table: LibraryTable, id: string, record: FileRecord): NewRecord =>
    newRecord(table, { ...renameLibrary(table, record, nameHere), id: nameHere(table, id) });
  return { records: coming.map(({ table, id, record }) => here(table, id, record)), nameHere };
}

/** There, or there but unreadable: that one may be mended and is not to be doubled. */
const isKnown = ({ library }: Snapshot, table: LibraryTable, id: string): boolean =>
  library[table].has(id) || library.problems.some((problem) => problem.table === table && problem.id === id);

const isTaken = (snapshot: Snapshot, id: string): boolean =>
  [...MAP_TABLES, ...LIBRARY_TABLES].some((table) => tableIn(snapshot, table).has(id)) ||
  [...snapshot.problems, ...snapshot.library.problems].some((problem) => problem.id === id);
