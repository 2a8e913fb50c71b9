import {
  type FileRecord,
  type JourneyFile,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  type MapTable,
  mapReference,
  TABLES,
  type TableName,
} from '../model/index.ts';

/** New ids by table. */
type Names = ReadonlyMap<TableName, ReadonlyMap<string, string>>;
type Tables = Readonly<Partial<Record<TableName, readonly FileRecord[]>>>;

/**
 * The file with every id once. Live documents know records by table and id, and a workspace's library has had other
 * journeys for guests: a card and a role may have one id, which no file may have. Library records keep theirs, by
 * which the workspace knows them; of the map the later one gets another, the same each time, and so does what names it.
 */
export function withUniqueIds(file: JourneyFile): JourneyFile {
  const names = repeated(file);
  if (names.size === 0) return file;
  const rename = (tables: readonly TableName[], of: Tables) =>
    Object.fromEntries(
      tables.flatMap((table) => {
        const records = of[table];
        return records ? [[table, records.map((record) => renamed(table, record, names))]] : [];
      }),
    );
  const personas = names.get('personas');
  return {
    ...file,
    ...rename(MAP_TABLES, file),
    library: { ...file.library, ...rename(LIBRARY_TABLES, file.library) },
    ...(file.unplaced && { unplaced: { ...file.unplaced, ...rename(MAP_TABLES, file.unplaced as Tables) } }),
    ...(personas && {
      journey: {
        ...file.journey,
        personas: (file.journey.personas as readonly string[]).map((id) => personas.get(id) ?? id),
      },
    }),
  } as JourneyFile;
}

/** The records whose id another one before them has. */
function repeated(file: JourneyFile): Names {
  const records = [
    ...LIBRARY_TABLES.map((table: LibraryTable) => [table, file.library[table]] as const),
    ...MAP_TABLES.flatMap((table: MapTable) => [
      [table, file[table]] as const,
      [table, file.unplaced?.[table] ?? []] as const,
    ]),
  ].filter(([table]) => table !== 'feelings');
  const ids = (of: readonly FileRecord[]) => of.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const taken = new Set([file.journey.id]);
  const all = new Set([file.journey.id, ...records.flatMap(([, of]) => ids(of))]);
  const names = new Map<TableName, Map<string, string>>();
  for (const [table, of] of records) {
    for (const id of ids(of)) {
      if (!taken.has(id)) {
        taken.add(id);
        continue;
      }
      let [to, nth] = ['', 2];
      do to = `${[...id].slice(0, LONGEST).join('')}-${nth++}`;
      while (all.has(to));
      all.add(to);
      const ofTable = names.get(table) ?? new Map<string, string>();
      names.set(table, ofTable.set(id, to));
    }
  }
  return names;
}

/** So that the number behind it fits. */
const LONGEST = 150;

function renamed(table: TableName, record: FileRecord, names: Names): FileRecord {
  const own = table === 'feelings' ? undefined : names.get(table)?.get(String(record.id));
  const pointed = TABLES[table].references.reduce((next, reference) => {
    const ids = names.get(reference.to);
    return ids ? mapReference(next, reference, (id) => ids.get(id) ?? id) : next;
  }, record);
  const placed = table === 'waivers' ? { ...pointed, where: renamedPlaces(record.where, names) } : pointed;
  return own === undefined ? placed : { ...placed, id: own };
}

/** A waiver's place names its table in the singular. */
const tableOf = (type: unknown): TableName =>
  (type === 'authority' ? 'authorities' : `${type}s`) as TableName;

const renamedPlaces = (where: unknown, names: Names): unknown =>
  (where as readonly FileRecord[]).map((place) => {
    const to = names.get(tableOf(place.type))?.get(String(place.id));
    return to === undefined ? place : { ...place, id: to };
  });
