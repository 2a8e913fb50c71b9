import type * as Y from 'yjs';
import { deepFreeze, type Json } from '../base/index.ts';
import {
  isLibraryTable,
  type Journey,
  journeySchema,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  type LibraryTable,
  MAP_TABLES,
  type MapSnapshot,
  type MapTable,
  type Problem,
  type Table,
  type TableName,
} from '../model/index.ts';
import { asJson, decodeJourney, plain } from './codec.ts';
import { ROOT, tableMap } from './names.ts';
import { TableReader } from './table-reader.ts';

/** A document read as snapshots. */
export interface Live<S> {
  /** What the document holds now; the same object until something changes. */
  snapshot(): S;
  /** Calls back after each transaction that changed something. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Stops watching; the document itself stays. */
  close(): void;
}

type Readers = ReadonlyMap<TableName, TableReader<unknown>>;

const openReaders = (doc: Y.Doc, tables: readonly TableName[], onChange: () => void): Readers =>
  new Map(tables.map((table) => [table, new TableReader<unknown>(table, tableMap(doc, table), onChange)]));

const problemsOf = (readers: Readers): Problem[] =>
  [...readers.values()].flatMap((reader) => [...reader.problems]);

function readTables(readers: Readers): Record<string, Table<unknown>> {
  return Object.fromEntries([...readers].map(([table, reader]) => [table, reader.read()]));
}

/**
 * What both kinds of document share: build when something changed, tell when a transaction is over. Hundreds of
 * components ask for the snapshot with each key: that nothing has changed must cost nothing.
 *
 * @param open starts watching; what it is given is to be called with every change
 */
function watchDocument<S>(
  doc: Y.Doc,
  open: (onChange: () => void) => { readonly build: () => S; readonly stop: () => void },
): Live<S> {
  let current: S | null = null;
  const { build, stop } = open(() => {
    current = null;
  });
  const listeners = new Set<() => void>();
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0 && current === null) for (const listener of [...listeners]) listener();
  };
  doc.on('afterTransaction', afterTransaction);
  return {
    snapshot: () => {
      current ??= build();
      return current;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      doc.off('afterTransaction', afterTransaction);
      listeners.clear();
      stop();
    },
  };
}

const closeAll = (readers: Readers): void => {
  for (const reader of readers.values()) reader.close();
};

/** Reads a library document. */
export const openLibrary = (doc: Y.Doc): Live<LibrarySnapshot> =>
  watchDocument(doc, (onChange) => {
    const readers = openReaders(doc, LIBRARY_TABLES, onChange);
    return {
      build: () =>
        Object.freeze({
          ...readTables(readers),
          problems: Object.freeze(problemsOf(readers)),
        }) as unknown as LibrarySnapshot,
      stop: () => closeAll(readers),
    };
  });

/** Reads a journey document. */
export const openMap = (doc: Y.Doc): Live<MapSnapshot> =>
  watchDocument(doc, (onChange) => {
    const readers = openReaders(doc, MAP_TABLES, onChange);
    const facts = [ROOT.journey, ROOT.extra, ROOT.uses].map((name) => doc.getMap(name));
    let known: ReturnType<typeof readFacts> | null = null;
    const watch = () => {
      known = null;
      onChange();
    };
    for (const fact of facts) fact.observeDeep(watch);
    return {
      build: () => {
        known ??= readFacts(doc);
        const { problem, ...rest } = known;
        const tables = readTables(readers);
        const problems = [...(problem ? [problem] : []), ...problemsOf(readers)];
        return Object.freeze({
          ...tables,
          ...rest,
          problems: Object.freeze(problems),
        }) as unknown as MapSnapshot;
      },
      stop: () => {
        closeAll(readers);
        for (const fact of facts) fact.unobserveDeep(watch);
      },
    };
  });

/**
 * The journey's own facts and how many records each table holds, without a snapshot: cheap however large the map is.
 * Null for a document that holds no journey.
 */
export function readHead(
  doc: Y.Doc,
): { readonly journey: Journey; readonly counts: { readonly [K in MapTable]: number } } | null {
  if (doc.getMap(ROOT.journey).size === 0) return null;
  const counts = Object.fromEntries(MAP_TABLES.map((table) => [table, tableMap(doc, table).size]));
  return { journey: readFacts(doc).journey, counts: counts as { [K in MapTable]: number } };
}

const EMPTY_JOURNEY: Journey = deepFreeze(journeySchema.parse({ id: '-', title: '' })) as Journey;

function readFacts(
  doc: Y.Doc,
): Pick<MapSnapshot, 'journey' | 'extra' | 'uses'> & { problem: Problem | null } {
  const raw = decodeJourney(doc.getMap(ROOT.journey));
  const parsed = journeySchema.safeParse(raw);
  const journey = parsed.success ? (deepFreeze(parsed.data) as Journey) : salvageJourney(raw);
  // An empty document is one that has not arrived yet, not a broken one.
  const broken = !parsed.success && Object.keys(raw).length > 0;
  const problem = broken
    ? {
        table: 'journey' as const,
        id: typeof raw.id === 'string' ? raw.id : '-',
        fields: [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))],
        raw: asJson(raw),
      }
    : null;
  return { journey, problem, extra: deepFreeze(readExtra(doc)), uses: deepFreeze(readUses(doc)) };
}

/** The facts that can be read, over the defaults. */
function salvageJourney(raw: Readonly<Record<string, unknown>>): Journey {
  let journey: Record<string, unknown> = { ...EMPTY_JOURNEY };
  for (const [key, value] of Object.entries(raw)) {
    const attempt = journeySchema.safeParse({ ...journey, [key]: value });
    if (attempt.success) journey = attempt.data;
  }
  return deepFreeze(journey) as unknown as Journey;
}

const readExtra = (doc: Y.Doc): Record<string, Json> => plain(doc.getMap(ROOT.extra)) as Record<string, Json>;

const readUses = (doc: Y.Doc): Record<string, LibraryTable> =>
  Object.fromEntries(
    [...doc.getMap(ROOT.uses).entries()].filter(
      (entry): entry is [string, LibraryTable] => typeof entry[1] === 'string' && isLibraryTable(entry[1]),
    ),
  );
