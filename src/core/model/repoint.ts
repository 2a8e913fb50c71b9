import type { Json } from '../base/index.ts';
import type { Operation } from './operation.ts';
import { feelingId } from './records/feeling.ts';
import { mapReference, referencedIds } from './references.ts';
import type { LibrarySnapshot, MapSnapshot, Table } from './snapshot.ts';
import { isLibraryTable, LIBRARY_TABLES, MAP_TABLES, TABLES, type TableName } from './tables.ts';

/** What leads references elsewhere, and how many do. */
export interface Repointing {
  readonly operations: readonly Operation[];
  readonly places: number;
}

type Ids = ReadonlyMap<string, string>;
type Loose = Readonly<Record<string, Json>>;
type Tables = Readonly<Record<string, Table<{ readonly id: string }>>>;

/** Leads what a journey's records say of library records to others. A list names each of them once. */
export function repointMap(map: MapSnapshot, ids: Ids): Repointing {
  const parts = [
    journeyPart(map, ids),
    waiverPart(map, ids),
    feelingPart(map, ids),
    ...MAP_TABLES.filter((table) => table !== 'feelings').map((table) =>
      tablePart(map as unknown as Tables, table, ids),
    ),
  ];
  return joined(parts);
}

/** The same within the library. */
export const repointLibrary = (library: LibrarySnapshot, ids: Ids): Repointing =>
  joined(LIBRARY_TABLES.map((table) => tablePart(library as unknown as Tables, table, ids)));

const joined = (parts: readonly Repointing[]): Repointing => ({
  operations: parts.flatMap(({ operations }) => operations),
  places: parts.reduce((sum, { places }) => sum + places, 0),
});

function tablePart(tables: Tables, table: TableName, ids: Ids): Repointing {
  const references = TABLES[table].references.filter(({ to }) => isLibraryTable(to));
  const operations: Operation[] = [];
  let places = 0;
  if (references.length === 0) return { operations, places };
  for (const record of tables[table]?.list ?? []) {
    const named = references.filter((reference) =>
      referencedIds(record, reference).some(({ id }) => ids.has(id)),
    );
    if (named.length === 0) continue;
    places += named.length;
    const after = named.reduce<object>(
      (next, reference) => mapReference(next, reference, (id) => ids.get(id) ?? id),
      record,
    ) as Loose;
    const keys = new Set(named.map(({ path }) => path.replace(/\[\].*$/, '')));
    for (const key of keys) {
      operations.push({ op: 'set', target: { table, id: record.id }, key, value: once(after[key] as Json) });
    }
  }
  return { operations, places };
}

const once = (value: Json): Json =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? [...new Set(value)] : value;

function journeyPart({ journey }: MapSnapshot, ids: Ids): Repointing {
  const places = journey.personas.filter((id) => ids.has(id)).length;
  if (places === 0) return { operations: [], places };
  const value = [...new Set(journey.personas.map((id) => ids.get(id) ?? id))];
  const target = { table: 'journey' as const, id: journey.id };
  return { operations: [{ op: 'set', target, key: 'personas', value }], places };
}

/** A waiver names records of any kind by their id alone. */
function waiverPart({ waivers }: MapSnapshot, ids: Ids): Repointing {
  const named = waivers.list.filter(({ where }) => where.some(({ id }) => ids.has(id)));
  return {
    operations: named.map((waiver) => ({
      op: 'set',
      target: { table: 'waivers', id: waiver.id },
      key: 'where',
      value: waiver.where.map((place) => ({
        ...place,
        id: ids.get(place.id) ?? place.id,
      })) as unknown as Json,
    })),
    places: named.length,
  };
}

/** A feeling is known by its persona: it is made anew, unless the persona that stays has one there already. */
function feelingPart({ feelings }: MapSnapshot, ids: Ids): Repointing {
  const operations: Operation[] = [];
  const taken = new Set<string>();
  let places = 0;
  for (const feeling of feelings.list) {
    const persona = ids.get(feeling.persona);
    if (persona === undefined) continue;
    places += 1;
    const id = feelingId(persona, feeling.step);
    if (!feelings.has(id) && !taken.has(id)) {
      taken.add(id);
      const { id: _, ...record } = feeling as unknown as Loose;
      operations.push({
        op: 'create',
        table: 'feelings',
        record: { ...record, persona },
        order: feelings.orderOf(feeling.id),
      });
    }
    operations.push({ op: 'remove', table: 'feelings', id: feeling.id });
  }
  return { operations, places };
}
