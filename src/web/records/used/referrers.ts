import {
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  referencedIds,
  type Snapshot,
  TABLES,
  type TableName,
  tableIn,
} from '../../../core/model/index.ts';

/** A record that names others of one table; each name once. */
export interface Referrer {
  readonly table: TableName | 'journey';
  readonly id: string;
  readonly names: ReadonlySet<string>;
}

/** The records of this journey, then those of the library, that name library records of the table. */
export function referrersOf(snapshot: Snapshot, table: LibraryTable): readonly Referrer[] {
  const { journey } = snapshot;
  const own: Referrer[] =
    table === 'personas' ? [{ table: 'journey', id: journey.id, names: new Set(journey.personas) }] : [];
  const others = [...MAP_TABLES, ...LIBRARY_TABLES].flatMap((other): Referrer[] => {
    const references = TABLES[other].references.filter(({ to }) => to === table);
    if (references.length === 0) return [];
    return tableIn(snapshot, other).list.map((record) => ({
      table: other,
      id: record.id,
      names: new Set(references.flatMap((reference) => referencedIds(record, reference).map(({ id }) => id))),
    }));
  });
  return [...own, ...others];
}
