import * as Y from 'yjs';
import type { TableName } from '../model/index.ts';
import { decodeLine, decodeRecord, lineEntries, recordEntries } from './codec.ts';
import { tableMap } from './names.ts';

/** A record, or a line of a script, that a gesture makes or takes away. */
export interface Touched {
  readonly table: TableName;
  readonly id: string;
  readonly line?: string;
}

/** Where a transaction notes what it makes and takes away. */
export const TOUCHED = Symbol('touched');

/** Notes it, as it is at this moment, for whoever undoes the transaction. */
export function noteTouched(transaction: Y.Transaction, touched: Touched): void {
  const noted = (transaction.meta.get(TOUCHED) ?? new Map()) as Map<string, Photograph>;
  const key = JSON.stringify(touched);
  if (!noted.has(key)) noted.set(key, photograph(transaction.doc, touched));
  transaction.meta.set(TOUCHED, noted);
}

/** A record as it was, and how to give it back what it has lost. */
export interface Photograph {
  readonly touched: Touched;
  /** Makes the entries anew; null when there was no such record. */
  readonly entries: (() => Array<[string, unknown]>) | null;
}

/** Takes a picture of a record or a line. */
export function photograph(doc: Y.Doc, touched: Touched): Photograph {
  const live = find(doc, touched);
  if (!live) return { touched, entries: null };
  if (touched.line !== undefined) {
    const { id: _id, orderKey, ...line } = decodeLine(touched.line, live);
    return { touched, entries: () => lineEntries(line, orderKey) };
  }
  const { record, order } = decodeRecord(touched.table, touched.id, live);
  return { touched, entries: () => recordEntries(touched.table, record, order) };
}

/**
 * Undoing a removal brings a record back without the facts that a colleague changed while it was being removed:
 * Yjs leaves those to the colleague, whose change went down with the record. They are filled in from the picture.
 */
export function completeRecord(doc: Y.Doc, { touched, entries }: Photograph): void {
  const live = find(doc, touched);
  if (!live || !entries) return;
  for (const [key, value] of entries()) {
    const held = live.get(key);
    if (held === undefined) live.set(key, value);
    else if (key === 'lines' && held instanceof Y.Map && value instanceof Y.Map) completeLines(held, value);
  }
}

/** `before` is a map not yet in a document: its lines are read through a document of their own. */
function completeLines(held: Y.Map<unknown>, before: Y.Map<unknown>): void {
  const scratch = new Y.Doc().getMap('lines');
  scratch.set('before', before);
  for (const [id, line] of before.entries()) {
    const there = held.get(id);
    if (!(line instanceof Y.Map) || !(there instanceof Y.Map)) continue;
    const { id: _id, orderKey, ...rest } = decodeLine(id, line);
    for (const [key, value] of lineEntries(rest, orderKey)) if (!there.has(key)) there.set(key, value);
  }
}

function find(doc: Y.Doc, { table, id, line }: Touched): Y.Map<unknown> | null {
  const record = tableMap(doc, table).get(id);
  if (!(record instanceof Y.Map) || line === undefined) return record instanceof Y.Map ? record : null;
  const lines = record.get('lines');
  const found = lines instanceof Y.Map ? lines.get(line) : null;
  return found instanceof Y.Map ? found : null;
}
