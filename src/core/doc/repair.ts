import * as Y from 'yjs';
import { isPlainObject } from '../base/index.ts';
import { LIMITS, type Problem, TABLES, type TableName } from '../model/index.ts';
import { decodeRecord, escapeKey, storable } from './codec.ts';
import { type Origin, tableMap } from './names.ts';

type Loose = { [key: string]: unknown };

/**
 * Mends a record that fails its schema: texts that grew too long are cut, list items and facts that can't be
 * read are taken away so that defaults apply. Returns false when that doesn't help; then nothing is changed.
 */
export function repairRecord(doc: Y.Doc, problem: Problem, origin: Origin): boolean {
  if (problem.table === 'journey') return false;
  const table: TableName = problem.table;
  const live = tableMap(doc, table).get(problem.id);
  if (!(live instanceof Y.Map)) return false;
  const { record, order } = decodeRecord(table, problem.id, live);
  const mended = mendedRecord(table, record, problem.fields);
  if (!mended) return false;
  doc.transact(() => {
    const { prose, place } = TABLES[table];
    for (const field of problem.fields) {
      if (prose.includes(field)) cutText(live, field);
      else if (table === 'scripts' && field === 'lines') cutLines(live.get(field));
      else if (!place.includes(field)) writeFact(live, escapeKey(table, field), mended[field]);
    }
    if (problem.fields.some((field) => place.includes(field))) {
      const entries = place.filter((key) => mended[key] !== undefined).map((key) => [key, mended[key]]);
      for (const key of place) live.delete(key);
      live.set('at', { ...Object.fromEntries(entries), order });
    }
  }, origin);
  return true;
}

/** The record with its failing fields mended; null when it fails all the same. */
function mendedRecord(table: TableName, record: Readonly<Loose>, fields: readonly string[]): Loose | null {
  if (fields.includes('id')) return null;
  const { schema, prose } = TABLES[table];
  const passes = (candidate: Loose) => schema.safeParse(candidate).success;
  const mended: Loose = { ...record };
  for (const field of fields) {
    if (prose.includes(field)) mended[field] = cut(field, textOf(record[field]));
    else delete mended[field];
  }
  const rest = { ...mended };
  for (const field of fields) {
    const value = record[field];
    if (!Array.isArray(value)) continue;
    const isLines = table === 'scripts' && field === 'lines';
    mended[field] = isLines
      ? value.map((line) => (isPlainObject(line) ? { ...line, text: cut('text', textOf(line.text)) } : line))
      : value.filter((item) => passes({ ...rest, [field]: [item] })).slice(0, LIMITS.listItems);
  }
  return passes(mended) ? mended : null;
}

const maximumOf = (field: string): number => (field === 'title' ? LIMITS.title : LIMITS.prose);
const cut = (field: string, text: string): string => [...text].slice(0, maximumOf(field)).join('');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Takes the end off, so that what others are typing before it still merges. */
function cutText(holder: Y.Map<unknown>, field: string): void {
  const held = holder.get(field);
  if (!(held instanceof Y.Text)) {
    holder.set(field, new Y.Text(cut(field, textOf(held))));
    return;
  }
  const keep = cut(field, held.toString()).length;
  if (held.length > keep) held.delete(keep, held.length - keep);
}

function cutLines(lines: unknown): void {
  if (!(lines instanceof Y.Map)) return;
  for (const line of lines.values()) if (line instanceof Y.Map) cutText(line, 'text');
}

function writeFact(live: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) live.delete(key);
  else live.set(key, storable(value));
}
