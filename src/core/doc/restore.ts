import * as Y from 'yjs';
import type { TableName } from '../model/index.ts';
import {
  decodeJourney,
  decodeLine,
  decodeRecord,
  journeyEntries,
  lineEntries,
  recordEntries,
} from './codec.ts';
import { ROOT, tableMap } from './names.ts';

/** A record, or a line of a script, that a gesture makes, changes or takes away. */
export interface Touched {
  readonly table: TableName | 'journey';
  readonly id: string;
  readonly line?: string;
}

/** A record at some moment: makes its entries anew. Null: there was none. */
export type Picture = (() => Array<[string, unknown]>) | null;

const NOTES = Symbol('touched');

/** What a transaction has touched, as it was before. */
export type Notes = ReadonlyMap<string, { readonly touched: Touched; readonly before: Picture }>;

/** Notes it, as it is at this moment, for whoever undoes the transaction. */
export function noteTouched(transaction: Y.Transaction, touched: Touched): void {
  const notes = new Map(notesOf(transaction));
  const key = JSON.stringify(touched);
  if (notes.has(key)) return;
  notes.set(key, { touched, before: takePicture(transaction.doc, touched) });
  transaction.meta.set(NOTES, notes);
}

export const notesOf = (transaction: Y.Transaction): Notes => transaction.meta.get(NOTES) ?? new Map();

export function takePicture(doc: Y.Doc, touched: Touched): Picture {
  const live = findTouched(doc, touched);
  if (!live) return null;
  const { table, id, line } = touched;
  if (table === 'journey') {
    const journey = decodeJourney(live);
    return () => journeyEntries(journey);
  }
  if (line !== undefined) {
    const { id: _id, orderKey, ...facts } = decodeLine(line, live);
    return () => lineEntries(facts, orderKey);
  }
  const { record, order } = decodeRecord(table, id, live);
  return () => recordEntries(table, record, order);
}

/**
 * Gives a record what undo or redo failed to. Where a colleague wrote at the same moment, Yjs takes one's own value
 * away without putting the earlier one back: a card would be left without a place, and so gone from the map.
 * `had` are the keys before the reversal, null when the record was not there: only what it took is filled in.
 */
export function completeRecord(
  doc: Y.Doc,
  touched: Touched,
  picture: Picture,
  had: ReadonlySet<string> | null,
): void {
  const live = picture && findTouched(doc, touched);
  if (!live) return;
  for (const [key, value] of picture()) {
    const held = live.get(key);
    if (held === undefined) {
      if (had === null || had.has(key)) live.set(key, value);
    } else if (key === 'lines' && had === null && held instanceof Y.Map && value instanceof Y.Map) {
      completeLines(held, value);
    }
  }
}

/** `before` belongs to no document yet, so it is read in one of its own. */
function completeLines(held: Y.Map<unknown>, before: Y.Map<unknown>): void {
  new Y.Doc().getMap('scratch').set('lines', before);
  for (const [id, line] of before.entries()) {
    const there = held.get(id);
    if (!(there instanceof Y.Map)) continue;
    const { id: _id, orderKey, ...facts } = decodeLine(id, line);
    for (const [key, value] of lineEntries(facts, orderKey)) if (!there.has(key)) there.set(key, value);
  }
}

/** The live map that holds what was touched; null when it is not there. */
export function findTouched(doc: Y.Doc, { table, id, line }: Touched): Y.Map<unknown> | null {
  if (table === 'journey') return doc.getMap(ROOT.journey);
  const record = asMap(tableMap(doc, table).get(id));
  return line === undefined ? record : asMap(asMap(record?.get('lines'))?.get(line));
}

const asMap = (value: unknown): Y.Map<unknown> | null => (value instanceof Y.Map ? value : null);
