import * as Y from 'yjs';
import { fail, ok } from '../base/index.ts';
import {
  type Command,
  joinSnapshot,
  type Operation,
  type Plan,
  planCommand,
  type Snapshot,
  TABLES,
  tableIn,
} from '../model/index.ts';
import { applyOperations, type Documents } from './apply.ts';
import { openLibrary, openMap } from './live.ts';
import { LocalOrigin } from './names.ts';

/**
 * Plans commands each of which builds on those before it, on a copy of the documents. What comes out is done in one
 * transaction, or not at all: it fails with the first that is refused.
 */
export function planInTurn(documents: Documents, commands: readonly Command[]): Plan {
  const copy = { map: copyOf(documents.map), library: copyOf(documents.library) };
  const map = openMap(copy.map);
  const library = openLibrary(copy.library);
  const origin = new LocalOrigin();
  const operations: Operation[] = [];
  try {
    let rest = commands;
    while (rest.length > 0) {
      const snapshot = joinSnapshot(map.snapshot(), library.snapshot());
      const count = independentAtOnce(rest, snapshot);
      const planned: Operation[] = [];
      for (const command of rest.slice(0, count)) {
        const plan = planCommand(command, snapshot);
        if (!plan.ok) return fail(plan.error);
        planned.push(...plan.value);
      }
      applyOperations(copy, planned, origin);
      operations.push(...planned);
      rest = rest.slice(count);
    }
    return ok(operations);
  } finally {
    map.close();
    library.close();
    copy.map.destroy();
    copy.library.destroy();
  }
}

/**
 * How many of the first commands don't see one another, and may be planned on one snapshot: to read a large document
 * anew after each of them takes longer than all that they do.
 */
function independentAtOnce(commands: readonly Command[], snapshot: Snapshot): number {
  const touched = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const touches = touchesOf(command, snapshot);
    if (!touches || touches.some((one) => touched.has(one))) return Math.max(1, index);
    for (const one of touches) touched.add(one);
  }
  return commands.length;
}

/** What a command reads and writes; null for one that may touch anything. */
function touchesOf(command: Command, snapshot: Snapshot): readonly string[] | null {
  if (command.type === 'records.set') {
    const keys = Object.keys(command.patch);
    return command.targets.flatMap(({ table, id }) => keys.map((key) => `${table}:${id}:${key}`));
  }
  if (command.type === 'text.splice') {
    const { table, id } = command.target;
    return [`${table}:${id}:${command.key}`];
  }
  if (command.type !== 'records.move') return null;
  const { table, ids, place = {} } = command;
  const { place: fields } = TABLES[table];
  const placeOf = (record: object): string =>
    `${table} ${JSON.stringify(fields.map((field) => (record as Record<string, unknown>)[field] ?? null))}`;
  return ids.flatMap((id) => {
    const record = tableIn(snapshot, table).get(id) ?? {};
    return [...new Set([placeOf(record), placeOf({ ...record, ...place })])];
  });
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
