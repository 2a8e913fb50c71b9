import { z } from 'zod';
import { fail, isPlainObject, ok, type Result, soundJson } from '../base/index.ts';
import { type Fault, type FaultCode, faultsOf, jsonPath, unsoundFaults } from './fault.ts';
import { idField } from './fields.ts';
import { FILE_FORMAT, FILE_VERSION, type FileRecord, GIVEN_ID, isGivenId, recordId } from './file-record.ts';
import { fileImagesSchema } from './image.ts';
import { LIMITS } from './limits.ts';
import { journeySchema } from './records/journey.ts';
import { referencedIds } from './references.ts';
import {
  isMapTable,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  type MapTable,
  TABLES,
  type TableName,
} from './tables.ts';

/** A journey file whose every rule has been checked. Unknown keys are kept on every level. */
export interface JourneyFile {
  readonly format: typeof FILE_FORMAT;
  readonly version: typeof FILE_VERSION;
  readonly journey: FileRecord & { readonly id: string; readonly title: string; readonly locale: string };
  readonly stages: readonly FileRecord[];
  readonly steps: readonly FileRecord[];
  readonly lanes: readonly FileRecord[];
  readonly cards: readonly FileRecord[];
  readonly moments: readonly FileRecord[];
  readonly feelings: readonly FileRecord[];
  readonly links: readonly FileRecord[];
  readonly actions: readonly FileRecord[];
  readonly measures: readonly FileRecord[];
  readonly waivers: readonly FileRecord[];
  readonly library: { readonly [K in LibraryTable]: readonly FileRecord[] };
  /** Records whose place is gone (deleted by somebody else at that moment): kept, shown in the tray. */
  readonly unplaced?: { readonly [K in MapTable]?: readonly FileRecord[] };
  /** The uploaded pictures that it names, by their names, as `data:` addresses. */
  readonly images?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

const MAXIMA: Partial<Record<TableName, number>> = {
  cards: LIMITS.cards,
  lanes: LIMITS.lanes,
  steps: LIMITS.steps,
};
const MANY = LIMITS.records;

const tableArray = (table: TableName) =>
  z
    .array(TABLES[table].schema)
    .max(MAXIMA[table] ?? MANY)
    .default([]);

const shape = <T extends TableName>(tables: readonly T[]) =>
  Object.fromEntries(tables.map((table) => [table, tableArray(table)])) as Record<
    T,
    ReturnType<typeof tableArray>
  >;

/**
 * The shape of a journey file, without the rules that tie records together. Source of the JSON Schema; pages, which make none, are
 * spared it.
 */
export const journeyFileSchema = () =>
  z.looseObject({
    format: z.literal(FILE_FORMAT),
    version: z.literal(FILE_VERSION),
    journey: journeySchema,
    ...shape(MAP_TABLES),
    library: z.looseObject(shape(LIBRARY_TABLES)).prefault({}),
    unplaced: z
      .looseObject(
        Object.fromEntries(
          MAP_TABLES.map((table) => [table, z.array(TABLES[table].schema).max(MANY).optional()]),
        ),
      )
      .optional(),
    images: fileImagesSchema.optional(),
  });

/** At most so many faults are listed; nobody reads more. */
const FAULTS_SHOWN = 200;

/**
 * Checks a parsed JSON value against every rule of the format. A file that breaks one is refused whole,
 * with every fault by JSON path.
 */
export function parseJourneyFile(value: unknown): Result<JourneyFile, readonly Fault[]> {
  const header = headerFaults(value);
  if (header.length > 0) return fail(header);
  const sound = soundJson(value, MANY);
  const faults = unsoundFaults(sound.faults);
  const { file, unread } = readShape(sound.value as FileRecord, faults);
  const seen = new Set(faults.map((fault) => fault.path));
  faults.push(...ruleFaults(file, unread).filter((fault) => !seen.has(fault.path)));
  return faults.length > 0 ? fail(faults.slice(0, FAULTS_SHOWN)) : ok(file);
}

/**
 * Parses the file's parts one by one and notes what is wrong. Not in one go: a hostile file has room for
 * millions of faults, and nobody reads them. A record with a fault stands in the result as it came, so that the rules
 * that tie records together are checked all the same; of the tables in `unread` nothing is known.
 */
function readShape(
  value: FileRecord,
  faults: Fault[],
): { file: JourneyFile; unread: ReadonlySet<TableName> } {
  const unread = new Set<TableName>();
  const seen = new Set(faults.map((fault) => fault.path));
  const note = (found: readonly Fault[]) => {
    for (const fault of found) if (!seen.has(fault.path)) faults.push(fault);
  };
  const readAll = (table: TableName, records: unknown, path: readonly PropertyKey[], others = 0) => {
    const maximum = MAXIMA[table] ?? MANY;
    if (seen.has(jsonPath(path))) unread.add(table);
    if (records === undefined) return [];
    if (!Array.isArray(records)) {
      note([{ code: 'wrong-type', path: jsonPath(path), params: { expected: 'array' } }]);
      unread.add(table);
      return [];
    }
    if (records.length + others > maximum) {
      note([{ code: 'too-many', path: jsonPath(path), params: { maximum } }]);
      unread.add(table);
      return [];
    }
    const read: unknown[] = [];
    for (let index = 0; index < records.length && faults.length < FAULTS_SHOWN; index++) {
      const parsed = TABLES[table].schema.safeParse(records[index], { reportInput: true });
      if (parsed.success) read.push(parsed.data);
      else {
        note(faultsOf(parsed.error, [...path, index]));
        // Without its id nobody can say who refers to it.
        if (!hasId(records[index])) unread.add(table);
        read.push(isPlainObject(records[index]) ? records[index] : {});
      }
    }
    if (read.length < records.length) unread.add(table);
    return read;
  };
  // What has lost its place counts together with what has one: it may find one again.
  const placed = (table: TableName): number => {
    const records = isMapTable(table) ? value[table] : undefined;
    return Array.isArray(records) ? records.length : 0;
  };
  const readGroup = (key: string, tables: readonly TableName[]): FileRecord => {
    const group = value[key];
    if (group !== undefined && !isPlainObject(group)) {
      note([{ code: 'wrong-type', path: jsonPath([key]), params: { expected: 'object' } }]);
      for (const table of tables) unread.add(table);
      return Object.fromEntries(tables.map((table) => [table, []]));
    }
    const present = tables.filter((table) => key === 'library' || group?.[table] !== undefined);
    return {
      ...group,
      ...Object.fromEntries(
        present.map((table) => [table, readAll(table, group?.[table], [key, table], placed(table))]),
      ),
    };
  };
  const journey = journeySchema.safeParse(value.journey, { reportInput: true });
  if (!journey.success) note(faultsOf(journey.error, ['journey']));
  const images = fileImagesSchema.optional().safeParse(value.images, { reportInput: true });
  if (!images.success) note(faultsOf(images.error, ['images']));
  const file = {
    ...value,
    journey: journey.data,
    ...Object.fromEntries(MAP_TABLES.map((table) => [table, readAll(table, value[table], [table])])),
    library: readGroup('library', LIBRARY_TABLES),
    ...(value.unplaced === undefined ? {} : { unplaced: readGroup('unplaced', MAP_TABLES) }),
  } as unknown as JourneyFile;
  return { file, unread };
}

const hasId = (record: unknown): boolean => isPlainObject(record) && idField.safeParse(record.id).success;

function headerFaults(value: unknown): Fault[] {
  const fault = (code: FaultCode, path: string, params = {}): Fault[] => [{ code, path, params }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('not-a-journey', '$');
  const { format, version } = value as Record<string, unknown>;
  if (format !== FILE_FORMAT) return fault('not-a-journey', '$.format');
  if (version === FILE_VERSION) return [];
  if (typeof version === 'number' && version > FILE_VERSION) {
    return fault('newer-version', '$.version', { version, known: FILE_VERSION });
  }
  return version === undefined ? fault('missing', '$.version') : fault('older-version', '$.version');
}

/** The faults between records. Where a record's own shape is wrong, only what can be told in spite of it. */
function ruleFaults(file: JourneyFile, unread: ReadonlySet<TableName>): Fault[] {
  const faults: Fault[] = [];
  const idsOf = new Map<TableName, Set<string>>();
  const everywhere = new Set<string>(file.journey ? [file.journey.id] : []);

  const collect = (table: TableName, records: readonly FileRecord[], path: readonly PropertyKey[]) => {
    const ids = idsOf.get(table) ?? new Set();
    idsOf.set(table, ids);
    records.forEach((record, index) => {
      const named = table !== 'feelings';
      if (!named && !(typeof record.persona === 'string' && typeof record.step === 'string')) return;
      const id = recordId(table, record);
      if (id === undefined) return;
      if (isGivenId(table, id)) {
        faults.push({ code: 'bad-format', path: jsonPath([...path, index, 'id']), params: {} });
      }
      if (ids.has(id) || (named && everywhere.has(id))) {
        const at = jsonPath([...path, index, ...(named ? ['id'] : [])]);
        faults.push({ code: 'duplicate-id', path: at, params: { id } });
      }
      ids.add(id);
      if (named) everywhere.add(id);
    });
  };
  for (const table of MAP_TABLES) {
    collect(table, file[table], [table]);
    collect(table, file.unplaced?.[table] ?? [], ['unplaced', table]);
  }
  for (const table of LIBRARY_TABLES) collect(table, file.library[table], ['library', table]);
  file.library.scripts.forEach((script, index) => {
    const lines = Array.isArray(script.lines) ? (script.lines as readonly (FileRecord | null)[]) : [];
    lines.forEach((line, nth) => {
      if (!String(line?.id ?? '').startsWith(GIVEN_ID)) return;
      const path = jsonPath(['library', 'scripts', index, 'lines', nth, 'id']);
      faults.push({ code: 'bad-format', path, params: {} });
    });
  });

  const lost = lostIds(file);
  for (const table of MAP_TABLES) {
    const inside = TABLES[table].references.filter(({ to }) => isMapTable(to) && !unread.has(to));
    file[table].forEach((record, index) => {
      for (const reference of inside) {
        for (const { id, at } of referencedIds(record, reference)) {
          if (idsOf.get(reference.to)?.has(id) && !lost.get(reference.to)?.has(id)) continue;
          faults.push({
            code: 'no-such-record',
            path: `${jsonPath([table, index])}.${at}`,
            params: { id, table: reference.to },
          });
        }
      }
    });
  }
  return faults;
}

const lostIds = (file: JourneyFile): Map<TableName, Set<string>> =>
  new Map(
    MAP_TABLES.map((table) => [
      table,
      new Set((file.unplaced?.[table] ?? []).flatMap((record) => recordId(table, record) ?? [])),
    ]),
  );

/** An id that a server may take over from a file: safe in addresses and document names. */
export const journeyIdField = idField.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

/** The JSON Schema of the file, made from the schemas that check it. */
export const journeyJsonSchema = (): object =>
  z.toJSONSchema(journeyFileSchema(), { io: 'input', unrepresentable: 'any' });
