import * as Y from 'yjs';
import { isPlainObject } from '../base/index.ts';
import { isLibraryTable, type Operation, recordId, TABLES, type TableName } from '../model/index.ts';
import { encodeLine, encodeRecord, escapeKey, linesToChange, plain, storable } from './codec.ts';
import { type Origin, tableMap } from './names.ts';
import { findTouched, noteTouched } from './restore.ts';

/** The two documents that a screen works on. */
export interface Documents {
  readonly map: Y.Doc;
  readonly library: Y.Doc;
}

/**
 * Does the operations, each document's in one transaction. What a peer has taken away
 * in the meantime is passed over.
 */
export function applyOperations(
  documents: Documents,
  operations: readonly Operation[],
  origin: Origin,
): void {
  const byDocument = Map.groupBy(operations, (operation) =>
    isLibraryTable(tableOf(operation)) ? documents.library : documents.map,
  );
  for (const [doc, group] of byDocument) {
    doc.transact((transaction) => {
      for (const operation of group) HANDLERS[operation.op](doc, operation as never, transaction);
    }, origin);
  }
}

function tableOf(operation: Operation): string {
  if ('script' in operation) return 'scripts';
  return 'target' in operation ? operation.target.table : operation.table;
}

type Handlers = {
  readonly [K in Operation['op']]: (
    doc: Y.Doc,
    operation: Extract<Operation, { op: K }>,
    transaction: Y.Transaction,
  ) => void;
};

const HANDLERS: Handlers = {
  create: (doc, { table, record, order }, transaction) => {
    const id = recordId(table, record);
    const records = tableMap(doc, table);
    if (id === undefined || records.has(id)) return;
    noteTouched(transaction, { table, id });
    records.set(id, encodeRecord(table, record, order));
  },
  place: (doc, { table, id, place, order }, transaction) => {
    const record = recordIn(doc, table, id);
    if (!record) return;
    noteTouched(transaction, { table, id });
    if (TABLES[table].place.length === 0) {
      record.set('order', order);
      return;
    }
    const at: Record<string, unknown> = { ...currentPlace(table, record), ...place, order };
    for (const key of Object.keys(place)) if (place[key] === null) delete at[key];
    record.set('at', at);
  },
  set: (doc, { target, key, value }, transaction) => {
    const record = findTouched(doc, target);
    if (!record) return;
    noteTouched(transaction, { table: target.table, id: target.id });
    const name = target.table === 'journey' ? key : escapeKey(target.table, key);
    if (value === undefined) record.delete(name);
    else record.set(name, storable(value));
  },
  splice: (doc, { target, key, line, splice }) => {
    const holder = line === undefined ? findTouched(doc, target) : linesIn(doc, target.id)?.get(line);
    if (holder instanceof Y.Map) spliceProse(holder, key, splice);
  },
  remove: (doc, { table, id }, transaction) => {
    if (!tableMap(doc, table).has(id)) return;
    noteTouched(transaction, { table, id });
    tableMap(doc, table).delete(id);
  },
  'line-create': (doc, { script, line: { id, ...line }, order }, transaction) => {
    const lines = linesIn(doc, script);
    if (!lines) return;
    noteTouched(transaction, { table: 'scripts', id: script, line: id });
    lines.set(id, encodeLine(line, order));
  },
  'line-set': (doc, { script, line, part }, transaction) =>
    setLine(doc, script, line, 'part', part, transaction),
  'line-move': (doc, { script, line, order }, transaction) =>
    setLine(doc, script, line, 'order', order, transaction),
  'line-remove': (doc, { script, line }, transaction) => {
    const lines = linesIn(doc, script);
    if (!lines?.has(line)) return;
    noteTouched(transaction, { table: 'scripts', id: script, line });
    lines.delete(line);
  },
};

const recordIn = (doc: Y.Doc, table: TableName, id: string): Y.Map<unknown> | null =>
  findTouched(doc, { table, id });

function linesIn(doc: Y.Doc, script: string): Y.Map<unknown> | null {
  const record = recordIn(doc, 'scripts', script);
  return record && linesToChange(record);
}

function setLine(
  doc: Y.Doc,
  script: string,
  line: string,
  key: 'part' | 'order',
  value: string,
  transaction: Y.Transaction,
): void {
  const live = linesIn(doc, script)?.get(line);
  if (!(live instanceof Y.Map)) return;
  noteTouched(transaction, { table: 'scripts', id: script, line });
  live.set(key, value);
}

/** The place as stored, whether in one value or, from a peer of another make, as plain keys. */
function currentPlace(table: TableName, record: Y.Map<unknown>): Record<string, unknown> {
  const stored = plain(record.get('at'));
  const loose = TABLES[table].place
    .filter((key) => record.has(key))
    .map((key) => [key, plain(record.get(key))]);
  return { ...Object.fromEntries(loose), ...(isPlainObject(stored) ? stored : {}) };
}

function spliceProse(
  record: Y.Map<unknown>,
  key: string,
  splice: { index: number; remove: number; insert: string },
) {
  const held = record.get(key);
  let prose: Y.Text;
  if (held instanceof Y.Text) prose = held;
  else {
    prose = new Y.Text(typeof held === 'string' ? held : '');
    record.set(key, prose);
  }
  const index = Math.min(splice.index, prose.length);
  const remove = Math.min(splice.remove, prose.length - index);
  if (remove > 0) prose.delete(index, remove);
  if (splice.insert.length > 0) prose.insert(index, splice.insert);
}
