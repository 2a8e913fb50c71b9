import * as Y from 'yjs';
import { LIMITS, type Problem, TABLES, type TableName } from '../model/index.ts';
import { decodeRecord } from './codec.ts';
import { type Origin, tableMap } from './names.ts';

/**
 * Mends a record that fails its schema: texts that grew too long are cut, facts that can't be read
 * are taken away so that their defaults apply. Returns false when that doesn't help; then nothing is changed.
 */
export function repairRecord(doc: Y.Doc, problem: Problem, origin: Origin): boolean {
  if (problem.table === 'journey') return false;
  const table: TableName = problem.table;
  const live = tableMap(doc, table).get(problem.id);
  if (!(live instanceof Y.Map) || !mendable(table, problem, live)) return false;
  doc.transact(() => {
    for (const field of problem.fields) {
      const value = live.get(field);
      if (TABLES[table].prose.includes(field)) live.set(field, new Y.Text(cut(field, textOf(value))));
      else live.delete(field);
    }
  }, origin);
  return true;
}

const textOf = (value: unknown): string =>
  value instanceof Y.Text ? value.toString() : typeof value === 'string' ? value : '';

const cut = (field: string, text: string): string =>
  [...text].slice(0, field === 'title' ? LIMITS.title : LIMITS.prose).join('');

function mendable(table: TableName, problem: Problem, live: Y.Map<unknown>): boolean {
  const { record } = decodeRecord(table, problem.id, live);
  const { prose, schema } = TABLES[table];
  const entries = Object.entries(record).flatMap(([key, value]): Array<[string, unknown]> => {
    if (!problem.fields.includes(key)) return [[key, value]];
    return prose.includes(key) ? [[key, cut(key, textOf(live.get(key)))]] : [];
  });
  const missing = problem.fields.filter((field) => prose.includes(field) && !(field in record));
  return schema.safeParse(Object.fromEntries([...entries, ...missing.map((field) => [field, ''])])).success;
}
