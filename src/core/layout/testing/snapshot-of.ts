import { readFileSync } from 'node:fs';
import { deepFreeze, firstKeys } from '../../base/index.ts';
import {
  createTable,
  feelingId,
  type JourneyFile,
  joinSnapshot,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  MAP_TABLES,
  type MapSnapshot,
  parseJourneyFile,
  type Snapshot,
} from '../../model/index.ts';

/** A snapshot of a journey file, for tests. */
export function snapshotOf(file: JourneyFile): Snapshot {
  const tables = (names: readonly string[], from: object) =>
    Object.fromEntries(names.map((name) => [name, tableOf(name, Reflect.get(from, name) ?? [])]));
  const library = { ...tables(LIBRARY_TABLES, file.library), problems: [] };
  const map = { ...tables(MAP_TABLES, file), journey: file.journey, extra: {}, uses: {}, problems: [] };
  return joinSnapshot(map as unknown as MapSnapshot, library as unknown as LibrarySnapshot);
}

type Loose = { readonly id?: string; readonly persona?: string; readonly step?: string };

function tableOf(name: string, records: readonly Loose[]) {
  const keys = firstKeys(records.length);
  return createTable(
    records.map((record, i) => {
      const id =
        name === 'feelings'
          ? feelingId(record.persona ?? '', record.step ?? '')
          : (record.id ?? `${name}-${i}`);
      return { id, order: keys[i] as string, record: deepFreeze({ ...record, id }) };
    }),
  );
}

/** Reads a journey file of this repository. */
export function readJourney(path: string): Snapshot {
  const parsed = parseJourneyFile(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.error.slice(0, 3))}`);
  return snapshotOf(parsed.value);
}
