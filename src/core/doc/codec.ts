import * as Y from 'yjs';
import { compareOrder, firstKeys, type Json, type OrderKey } from '../base/index.ts';
import { feelingId, JOURNEY_PROSE, TABLES, type TableName } from '../model/index.ts';
import type { YRecord } from './names.ts';

/** Sorts behind every key that can be made: for records whose order a peer left out. */
const NO_ORDER: OrderKey = '~';

/** Ids that the file did not have begin with this; files leave them out again. */
export const GIVEN_ID = '~';

type Loose = Readonly<Record<string, unknown>>;

/** The keys that the live record uses for itself; a file's unknown key of that name is stored behind a `~`. */
const ownKeys = (table: TableName): readonly string[] => [
  ...(TABLES[table].place.length > 0 ? ['at'] : []),
  'order',
];
const escapeKey = (table: TableName, key: string): string =>
  ownKeys(table).includes(key) || key.startsWith('~') ? `~${key}` : key;
const unescapeKey = (key: string): string => (key.startsWith('~') ? key.slice(1) : key);

const isPlain = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType);

/** A value as plain data, whatever shared type a peer may have stored it as. */
export function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toString();
  if (value instanceof Y.AbstractType) return value.toJSON();
  return value;
}

const prose = (text: unknown): Y.Text => new Y.Text(typeof text === 'string' ? text : '');

/** Makes the live record of a file's record. */
export function encodeRecord(table: TableName, record: Loose, order: OrderKey): YRecord {
  const spec = TABLES[table];
  const live: YRecord = new Y.Map();
  const place: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || key === 'id') continue;
    if (spec.place.includes(key)) place[key] = value;
    else if (spec.prose.includes(key)) live.set(key, prose(value));
    else if (table === 'scripts' && key === 'lines' && Array.isArray(value))
      live.set(key, encodeLines(value));
    else live.set(escapeKey(table, key), value);
  }
  if (spec.place.length > 0) live.set('at', { ...place, order });
  else live.set('order', order);
  return live;
}

function encodeLines(lines: readonly unknown[]): Y.Map<unknown> {
  const keys = firstKeys(lines.length);
  const live = new Y.Map<unknown>();
  lines.forEach((line, index) => {
    const { id, ...rest } = line as Loose;
    live.set(
      typeof id === 'string' ? id : `${GIVEN_ID}${index + 1}`,
      encodeLine(rest, keys[index] as string),
    );
  });
  return live;
}

export function encodeLine({ text, order: unknownOrder, ...rest }: Loose, order: OrderKey): YRecord {
  const live: YRecord = new Y.Map();
  live.set('text', prose(text));
  live.set('order', order);
  if (unknownOrder !== undefined) live.set('~order', unknownOrder);
  for (const [key, value] of Object.entries(rest)) live.set(key.startsWith('~') ? `~${key}` : key, value);
  return live;
}

/** Reads a live record into the file's words. Nothing is checked yet, nothing written. */
export function decodeRecord(
  table: TableName,
  id: string,
  live: unknown,
): { record: Loose; order: OrderKey } {
  if (!(live instanceof Y.Map)) return { record: { id }, order: NO_ORDER };
  const spec = TABLES[table];
  const entries: Array<[string, unknown]> = [['id', id]];
  let order: unknown;
  for (const [key, value] of live.entries()) {
    if (key === 'id') continue;
    // A peer of another make may write places as plain keys: both are read, `at` wins.
    if (key === 'at' && spec.place.length > 0) continue;
    if (key === 'order') order = value;
    else if (table === 'scripts' && key === 'lines') entries.push([key, decodeLines(value)]);
    else entries.push([unescapeKey(key), plain(value)]);
  }
  if (spec.place.length > 0) {
    const at = plain(live.get('at'));
    if (isPlain(at)) {
      order = at.order ?? order;
      for (const key of spec.place) if (at[key] !== undefined) entries.push([key, at[key]]);
    }
  }
  if (table === 'feelings') fillFeeling(entries, id);
  return { record: Object.fromEntries(entries), order: typeof order === 'string' ? order : NO_ORDER };
}

/** A feeling is known by its key; what the record itself says of persona and step is only a copy. */
function fillFeeling(entries: Array<[string, unknown]>, id: string): void {
  const said = Object.fromEntries(entries);
  if (feelingId(String(said.persona), String(said.step)) === id) return;
  const bar = id.lastIndexOf('|');
  if (bar > 0) entries.push(['persona', id.slice(0, bar)], ['step', id.slice(bar + 1)]);
}

function decodeLines(live: unknown): unknown {
  if (!(live instanceof Y.Map)) return plain(live);
  const lines = [...live.entries()].map(([id, line]) => decodeLine(id, line));
  return lines.sort((a, b) => compareOrder({ id: a.id, order: a.orderKey }, { id: b.id, order: b.orderKey }));
}

function decodeLine(id: string, live: unknown): Loose & { id: string; orderKey: OrderKey } {
  const entries =
    live instanceof Y.Map
      ? [...live.entries()]
          .filter(([key]) => key !== 'order' && key !== 'id')
          .map(([key, value]): [string, unknown] => [unescapeKey(key), plain(value)])
      : [];
  const order = live instanceof Y.Map ? live.get('order') : undefined;
  return { ...Object.fromEntries(entries), id, orderKey: typeof order === 'string' ? order : NO_ORDER };
}

/** Reads the journey's own facts. */
export function decodeJourney(live: Y.Map<unknown>): Loose {
  return Object.fromEntries([...live.entries()].map(([key, value]) => [key, plain(value)]));
}

/** Writes the journey's own facts. */
export function encodeJourney(live: Y.Map<unknown>, journey: Loose): void {
  for (const [key, value] of Object.entries(journey)) {
    if (value === undefined) continue;
    live.set(key, JOURNEY_PROSE.some((name) => name === key) ? prose(value) : value);
  }
}

export const asJson = (value: unknown): Json => value as Json;
