import {
  isLibraryTable,
  MAP_TABLES,
  type MapSnapshot,
  referencedIds,
  TABLES,
  type Table,
  type TableName,
} from '../../src/core/model/index.ts';

/** A record of a journey that names one of the library. */
export interface NamedBy {
  readonly table: TableName | 'journey';
  readonly id: string;
  readonly title: string;
}

/** What one journey uses, by library record. */
export type LibraryUsesOf = ReadonlyMap<string, readonly NamedBy[]>;

type Loose = Readonly<Record<string, unknown>>;

export function libraryUsesOf(map: MapSnapshot): LibraryUsesOf {
  const uses = new Map<string, NamedBy[]>();
  const note = (ids: readonly string[], by: NamedBy) => {
    for (const id of new Set(ids)) {
      const list = uses.get(id);
      if (list) list.push(by);
      else uses.set(id, [by]);
    }
  };
  const { journey } = map;
  note(journey.personas, { table: 'journey', id: journey.id, title: journey.title });
  for (const table of MAP_TABLES) {
    const references = TABLES[table].references.filter(({ to }) => isLibraryTable(to));
    if (references.length === 0) continue;
    for (const record of (map[table] as Table<{ readonly id: string }>).list) {
      const ids = references.flatMap((reference) => referencedIds(record, reference).map(({ id }) => id));
      if (ids.length > 0) note(ids, { table, id: record.id, title: titleOf(map, record) });
    }
  }
  return uses;
}

const titleOf = (map: MapSnapshot, record: Loose): string =>
  typeof record.title === 'string' ? record.title : (map.steps.get(String(record.step))?.title ?? '');
