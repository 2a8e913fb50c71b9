import type * as Y from 'yjs';
import { compareOrder, firstKeys, keysAt } from '../base/index.ts';
import {
  FEELING_OWN_ID,
  type FileRecord,
  GIVEN_ID,
  isMapTable,
  type JourneyFile,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  recordId,
  type TableName,
} from '../model/index.ts';
import { decodeRecord, encodeRecord, journeyEntries, storable } from './codec.ts';
import { DOCUMENT_VERSION, ROOT, SEED_ORIGIN, tableMap } from './names.ts';

const KNOWN_KEYS = new Set(['format', 'version', 'journey', 'library', 'unplaced', 'images', ...MAP_TABLES]);

/**
 * Writes a checked journey file into an empty document, all but its library, whose ids are noted.
 * `id` becomes the journey's. Only the server does this, in the transaction that makes the document.
 */
export function seedMap(doc: Y.Doc, file: JourneyFile, id: string): void {
  doc.transact(() => {
    doc.getMap(ROOT.meta).set('version', DOCUMENT_VERSION);
    const journey = doc.getMap(ROOT.journey);
    for (const [key, value] of journeyEntries({ ...file.journey, id })) journey.set(key, value);
    for (const table of MAP_TABLES) {
      seedTable(tableMap(doc, table), table, [...file[table], ...(file.unplaced?.[table] ?? [])]);
    }
    const uses = doc.getMap(ROOT.uses);
    for (const table of LIBRARY_TABLES)
      for (const record of file.library[table]) uses.set(String(record.id), table);
    const extra = doc.getMap(ROOT.extra);
    for (const [key, value] of Object.entries(file))
      if (!KNOWN_KEYS.has(key)) extra.set(key, storable(value));
    const foreign = Object.entries(file.library).filter(
      ([key]) => !LIBRARY_TABLES.includes(key as LibraryTable),
    );
    if (foreign.length > 0) extra.set('library', storable(Object.fromEntries(foreign)));
    const tray = Object.entries(file.unplaced ?? {});
    // What lies in the tray lies in its table, but a list that is empty, or an empty tray, would be nowhere.
    const lost = tray.filter(([key, records]) => !isMapTable(key) || records?.length === 0);
    if (lost.length > 0 || (file.unplaced && tray.length === 0))
      extra.set('unplaced', storable(Object.fromEntries(lost)));
  }, SEED_ORIGIN);
}

function seedTable(live: Y.Map<unknown>, table: TableName, records: readonly FileRecord[]): void {
  const keys = firstKeys(records.length);
  records.forEach((record, index) => {
    const id = recordId(table, record) ?? `${GIVEN_ID}${index + 1}`;
    live.set(id, encodeRecord(table, ownIdAside(table, record), keys[index] as string));
  });
}

function ownIdAside(table: TableName, record: FileRecord): FileRecord {
  if (table !== 'feelings' || record.id === undefined) return record;
  const { id, ...rest } = record;
  return { ...rest, [FEELING_OWN_ID]: id };
}

/** Adds library records after those that are there; records whose id is taken are passed over. */
export function seedLibrary(
  doc: Y.Doc,
  records: { readonly [K in LibraryTable]?: readonly FileRecord[] },
): void {
  doc.transact(() => {
    doc.getMap(ROOT.meta).set('version', DOCUMENT_VERSION);
    for (const table of LIBRARY_TABLES) {
      const live = tableMap(doc, table);
      const fresh = (records[table] ?? []).filter((record) => !live.has(String(record.id)));
      if (fresh.length > 0) appendRecords(live, table, fresh);
    }
  }, SEED_ORIGIN);
}

function appendRecords(live: Y.Map<unknown>, table: TableName, records: readonly FileRecord[]): void {
  const there = [...live.keys()].map((id) => ({ id, order: decodeRecord(table, id, live.get(id)).order }));
  const { keys } = keysAt(there.sort(compareOrder), there.length, records.length);
  records.forEach((record, index) => {
    live.set(String(record.id), encodeRecord(table, record, keys[index] as string));
  });
}
