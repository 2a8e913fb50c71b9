import { type Json, newId } from '../base/index.ts';
import {
  type FileRecord,
  isLibraryTable,
  type JourneyFile,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  type MapTable,
  mapReference,
  referencedIds,
  TABLES,
  type TableName,
} from '../model/index.ts';

/** A library record that was taken in under a new id because the workspace has another one of its id. */
export interface Renamed {
  readonly table: LibraryTable;
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface Merge {
  /** The file with its references rewritten. */
  readonly file: JourneyFile;
  /** The records that the workspace does not have yet. */
  readonly fresh: { readonly [K in LibraryTable]?: readonly FileRecord[] };
  readonly renamed: readonly Renamed[];
}

/** The workspace's library, as file records by table. */
export type WorkspaceLibrary = { readonly [K in LibraryTable]: readonly FileRecord[] };

/**
 * Matches a file's library records with the workspace's by id: same content is shared, other content is taken
 * in under a new id and every reference to it rewritten.
 */
export function mergeLibrary(
  file: JourneyFile,
  workspace: WorkspaceLibrary,
  makeId: () => string = newId,
): Merge {
  const known = new Map(
    LIBRARY_TABLES.flatMap((table) =>
      workspace[table].map((record) => [String(record.id), { table, record }] as const),
    ),
  );
  const records = LIBRARY_TABLES.flatMap((table) => file.library[table].map((record) => ({ table, record })));
  const renamed: Renamed[] = [];
  const newIds = new Map<string, string>();
  const rename = (table: LibraryTable, record: FileRecord): void => {
    const from = String(record.id);
    const to = makeId();
    newIds.set(from, to);
    renamed.push({ table, from, to, name: nameOf(record) });
  };
  const shared = new Set<string>();
  for (const { table, record } of records) {
    const id = String(record.id);
    const there = known.get(id);
    if (!there) continue;
    if (there.table === table && sameContent(table, there.record, record)) shared.add(id);
    else rename(table, record);
  }
  // What names a renamed record means another one than the workspace's record of its id does: it is renamed too.
  for (let before = -1; before !== newIds.size; ) {
    before = newIds.size;
    for (const { table, record } of records) {
      const id = String(record.id);
      if (!shared.has(id) || !namesAny(table, record, newIds)) continue;
      shared.delete(id);
      rename(table, record);
    }
  }
  const rewritten = newIds.size > 0 ? rewrite(file, newIds) : file;
  const fresh = Object.fromEntries(
    LIBRARY_TABLES.map((table) => [
      table,
      rewritten.library[table].filter((record) => !shared.has(String(record.id))),
    ]),
  );
  return { file: rewritten, fresh, renamed };
}

const namesAny = (table: LibraryTable, record: FileRecord, ids: ReadonlyMap<string, string>): boolean =>
  TABLES[table].references.some((reference) =>
    referencedIds(record, reference).some(({ id }) => ids.has(id)),
  );

const nameOf = (record: FileRecord): string =>
  String(record.name ?? record.term ?? record.situation ?? record.id);

function sameContent(table: LibraryTable, a: FileRecord, b: FileRecord): boolean {
  const { schema } = TABLES[table];
  return canonical(schema.parse(a)) === canonical(schema.parse(b));
}

/** JSON with sorted keys: the same text for the same content. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function rewrite(file: JourneyFile, newIds: ReadonlyMap<string, string>): JourneyFile {
  const to = (id: string): string => newIds.get(id) ?? id;
  const rewriteAll = (table: TableName, records: readonly FileRecord[]): readonly FileRecord[] => {
    const outside = TABLES[table].references.filter((reference) => isLibraryTable(reference.to));
    return records.map((record) =>
      outside.reduce((next, reference) => mapReference(next, reference, to), record),
    );
  };
  const rewriteMap = (from: Partial<Pick<JourneyFile, MapTable>>) =>
    Object.fromEntries(
      MAP_TABLES.flatMap((table) => {
        const records = from[table];
        if (!records) return [];
        const rewritten = rewriteAll(table, records);
        return [
          [table, table === 'waivers' ? rewritten.map((waiver) => rewriteWhere(waiver, to)) : rewritten],
        ];
      }),
    );
  const library = Object.fromEntries(
    LIBRARY_TABLES.map((table) => [
      table,
      rewriteAll(table, file.library[table]).map((record) => ({ ...record, id: to(String(record.id)) })),
    ]),
  );
  return {
    ...file,
    ...rewriteMap(file),
    journey: { ...file.journey, personas: ((file.journey.personas ?? []) as string[]).map(to) },
    library: { ...file.library, ...library },
    ...(file.unplaced && { unplaced: { ...file.unplaced, ...rewriteMap(file.unplaced) } }),
  } as JourneyFile;
}

/** A waiver names records of any kind by their id alone. */
const rewriteWhere = (waiver: FileRecord, to: (id: string) => string): FileRecord => ({
  ...waiver,
  where: (waiver.where as readonly FileRecord[]).map((place) => ({ ...place, id: to(String(place.id)) })),
});
