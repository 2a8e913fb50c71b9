import * as Y from 'yjs';
import {
  compareOrder,
  firstKeys,
  isPlainObject,
  type Json,
  MAX_DEPTH,
  type OrderKey,
  onlyJson,
} from '../base/index.ts';
import {
  feelingId,
  feelingOf,
  GIVEN_ID,
  isLibraryTable,
  JOURNEY_PROSE,
  TABLES,
  type TableName,
} from '../model/index.ts';
import type { YRecord } from './names.ts';

/** Sorts behind every key that can be made: for records whose order a peer left out. */
const NO_ORDER: OrderKey = '~';

type Loose = Readonly<Record<string, unknown>>;
type Entries = Array<[string, unknown]>;

/** The keys that the live record uses for itself; a file's unknown key of that name is stored behind a `~`. */
const ownKeys = (table: TableName): readonly string[] => [
  ...(TABLES[table].place.length > 0 ? ['at'] : []),
  'order',
];

/** The name under which the live record keeps a key of the file. */
export const escapeKey = (table: TableName, key: string): string =>
  ownKeys(table).includes(key) || key.startsWith('~') ? `~${key}` : key;
const unescapeKey = (key: string): string => (key.startsWith('~') ? key.slice(1) : key);

/** A value as plain data, whatever a peer may have stored there; undefined when it is nothing that JSON knows. */
export function plain(value: unknown, depth = 0): Json | undefined {
  if (typeof value === 'string') return value;
  if (!(value instanceof Y.AbstractType)) return onlyJson(value, depth);
  if (value instanceof Y.Text) return value.toString();
  if (depth >= MAX_DEPTH) return undefined;
  if (value instanceof Y.Map) return Object.fromEntries(plainEntries(value, depth));
  return value instanceof Y.Array ? value.toArray().map((item) => plain(item, depth + 1) ?? null) : undefined;
}

/** How many names lead to a value in the file: `cards[0].key`, `library.slas[0].key`. So much less deep it may be nested. */
const aroundOf = (table: TableName): number => (isLibraryTable(table) ? 4 : 3);
/** `library.scripts[0].lines[0].key` */
const AROUND_LINE = 6;
/** `journey.key` */
const AROUND_FACT = 2;

/** The entries of a shared map as plain data. */
function plainEntries(live: Y.Map<unknown>, depth = 0): Array<[string, Json]> {
  const entries: Array<[string, Json]> = [];
  for (const [key, value] of live.entries()) {
    const json = key === '__proto__' ? undefined : plain(value, depth + 1);
    if (json !== undefined) entries.push([key, json]);
  }
  return entries;
}

/**
 * A fact as a shared map takes it. Yjs tells kinds of values apart by their `constructor`, so an object with a key of
 * that name becomes a shared map, which reads back as the same object.
 */
export const storable = (value: unknown): unknown =>
  isPlainObject(value) && Object.hasOwn(value, 'constructor')
    ? new Y.Map(Object.entries(value).map(([key, inner]) => [key, storable(inner)]))
    : value;

const prose = (text: unknown): Y.Text => new Y.Text(typeof text === 'string' ? text : '');

const holdsLines = (table: TableName, key: string): boolean => table === 'scripts' && key === 'lines';

/**
 * Makes the live record of a file's record. Prose and lines that the record leaves out are made too, empty: if the
 * first of two typists made them, the other's words would go down with the text that lost.
 */
export const encodeRecord = (table: TableName, record: Loose, order: OrderKey): YRecord =>
  new Y.Map(recordEntries(table, record, order));

/** What a live record is made of. */
export function recordEntries(table: TableName, record: Loose, order: OrderKey): Entries {
  const spec = TABLES[table];
  const entries: Entries = spec.prose.map((key) => [key, prose(record[key])]);
  const place: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || key === 'id' || spec.prose.includes(key)) continue;
    // An empty list is what reading gives anyway; a large journey is a fifth smaller without them.
    if (Array.isArray(value) && value.length === 0 && spec.lists.includes(key)) continue;
    if (spec.place.includes(key)) place[key] = value;
    else if (!holdsLines(table, key)) entries.push([escapeKey(table, key), storable(value)]);
  }
  if (table === 'scripts')
    entries.push(['lines', encodeLines(Array.isArray(record.lines) ? record.lines : [])]);
  const known = order === NO_ORDER ? {} : { order };
  entries.push(...Object.entries(spec.place.length > 0 ? { at: { ...place, ...known } } : known));
  return entries;
}

function encodeLines(lines: readonly Loose[]): Y.Map<unknown> {
  const keys = firstKeys(lines.length);
  return new Y.Map(
    lines.map((line, index) => [lineId(line, index), encodeLine(line, keys[index] as string)]),
  );
}

export const encodeLine = (line: Loose, order: OrderKey): YRecord => new Y.Map(lineEntries(line, order));

/** What a live line is made of. `orderKey` is the snapshot's own word, as when a script is duplicated. */
export function lineEntries({ text, orderKey: _place, ...rest }: Loose, order: OrderKey): Entries {
  const others = Object.entries(rest)
    .filter(([key, value]) => key !== 'id' && value !== undefined)
    .map(([key, value]): [string, unknown] => [
      key === 'order' || key.startsWith('~') ? `~${key}` : key,
      storable(value),
    ]);
  return [['text', prose(text)], ...Object.entries(order === NO_ORDER ? {} : { order }), ...others];
}

/** Reads a live record into the file's words. Nothing is checked yet, nothing written. */
export function decodeRecord(
  table: TableName,
  id: string,
  live: unknown,
): { record: Loose; order: OrderKey } {
  if (!(live instanceof Y.Map)) return { record: { id, value: plain(live) }, order: NO_ORDER };
  const spec = TABLES[table];
  const around = aroundOf(table);
  const record: Record<string, unknown> = { id };
  let order: unknown;
  let at: unknown;
  live.forEach((value, key) => {
    // A peer of another make may write places as plain keys: both are read, `at` wins.
    if (key === 'at' && spec.place.length > 0) at = plain(value);
    else if (key === 'order') order = value;
    else if (holdsLines(table, key)) record[key] = decodeLines(value);
    else if (key !== 'id') {
      const json = plain(value, around);
      const name = unescapeKey(key);
      if (json !== undefined && name !== '__proto__') record[name] = json;
    }
  });
  if (isPlainObject(at)) {
    order = at.order ?? order;
    for (const key of spec.place) if (at[key] !== undefined) record[key] = at[key];
  }
  if (table === 'feelings') fillFeeling(record, id);
  return { record, order: typeof order === 'string' ? order : NO_ORDER };
}

/** A feeling is known by its key; what the record itself says of persona and step is only a copy. */
function fillFeeling(record: Record<string, unknown>, id: string): void {
  const { persona, step } = record;
  if (typeof persona === 'string' && typeof step === 'string' && feelingId(persona, step) === id) return;
  Object.assign(record, feelingOf(id));
}

/** A peer of another make may write lines as a list: those get ids by their position. */
function decodeLines(live: unknown): unknown {
  if (live instanceof Y.Map) {
    const lines = [...live.entries()].map(([id, line]) => decodeLine(id, line));
    return lines.sort((a, b) =>
      compareOrder({ id: a.id, order: a.orderKey }, { id: b.id, order: b.orderKey }),
    );
  }
  const list = plain(live, AROUND_LINE - 2);
  if (!Array.isArray(list)) return list;
  const keys = firstKeys(list.length);
  return list.map((line, index) =>
    isPlainObject(line) ? { ...line, id: lineId(line, index), orderKey: keys[index] } : line,
  );
}

const lineId = ({ id }: Loose, index: number): string =>
  typeof id === 'string' ? id : `${GIVEN_ID}${index + 1}`;

/** The script's lines, to be changed; lines of another make are written anew in ours. */
export function linesToChange(script: YRecord): Y.Map<unknown> {
  const held = script.get('lines');
  if (held instanceof Y.Map) return held;
  const list = plain(held);
  const lines = encodeLines(Array.isArray(list) ? list.filter(isPlainObject) : []);
  script.set('lines', lines);
  return lines;
}

/** Reads a live line into the file's words, with its order key. */
export function decodeLine(id: string, live: unknown): Loose & { id: string; orderKey: OrderKey } {
  const entries = live instanceof Y.Map ? plainEntries(live, AROUND_LINE - 1) : [];
  const { order, id: _id, ...line } = Object.fromEntries(entries);
  const known = Object.entries(line).map(([key, value]) => [unescapeKey(key), value]);
  return { ...Object.fromEntries(known), id, orderKey: typeof order === 'string' ? order : NO_ORDER };
}

/** Reads the journey's own facts. */
export const decodeJourney = (live: Y.Map<unknown>): Loose =>
  Object.fromEntries(plainEntries(live, AROUND_FACT - 1));

/** What the journey's live map is made of. */
export const journeyEntries = (journey: Loose): Entries => [
  ...JOURNEY_PROSE.map((key): [string, unknown] => [key, prose(journey[key])]),
  ...Object.entries(journey)
    .filter(([key, value]) => value !== undefined && !JOURNEY_PROSE.some((name) => name === key))
    .map(([key, value]): [string, unknown] => [key, storable(value)]),
];

export const asJson = (value: unknown): Json => value as Json;
