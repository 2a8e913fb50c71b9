import { z } from 'zod';
import { keysAt, ok } from '../../base/index.ts';
import { idField, text } from '../fields.ts';
import { GIVEN_ID } from '../file-record.ts';
import { LIMITS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { LINE_PARTS } from '../records/script.ts';
import type { Snapshot } from '../snapshot.ts';
import { beforeField, defineCommand, refuse } from './support.ts';

const partField = z.enum(LINE_PARTS);

const linesOf = (snapshot: Snapshot, script: string) => snapshot.library.scripts.get(script)?.lines;
const noScript = (id: string) => refuse('no-such-record', '$.script', { id, table: 'scripts' });

function roomFor(snapshot: Snapshot, script: string, moving: string, before: string | null) {
  const others = (linesOf(snapshot, script) ?? [])
    .filter((line) => line.id !== moving)
    .map(({ id, orderKey }) => ({ id, order: orderKey }));
  const at = others.findIndex((line) => line.id === before);
  const { keys, reKeyed } = keysAt(others, at < 0 ? others.length : at, 1);
  const operations = [...reKeyed].map(
    ([line, order]): Operation => ({ op: 'line-move', script, line, order }),
  );
  return { order: keys[0] as string, operations };
}

/** Adds a line to a script. */
export const linesAdd = defineCommand({
  schema: z.object({
    type: z.literal('lines.add'),
    script: idField,
    line: z.object({ id: idField, part: partField, text: text(LIMITS.prose) }),
    before: beforeField,
  }),
  plan: ({ script, line, before }, snapshot) => {
    const lines = linesOf(snapshot, script);
    if (!lines) return noScript(script);
    if (line.id.startsWith(GIVEN_ID)) return refuse('bad-format', '$.line.id');
    if (lines.length >= LIMITS.listItems) return refuse('too-many', '$.line', { maximum: LIMITS.listItems });
    if (lines.some((one) => one.id === line.id)) return refuse('duplicate-id', '$.line.id', { id: line.id });
    const room = roomFor(snapshot, script, line.id, before);
    return ok([...room.operations, { op: 'line-create', script, line, order: room.order }]);
  },
});

/** Says which part of the script a line is. */
export const linesSet = defineCommand({
  schema: z.object({ type: z.literal('lines.set'), script: idField, line: idField, part: partField }),
  plan: ({ script, line, part }, snapshot) => {
    if (!linesOf(snapshot, script)?.some((one) => one.id === line)) return noScript(script);
    return ok([{ op: 'line-set', script, line, part }]);
  },
});

/** Moves a line within its script. */
export const linesMove = defineCommand({
  schema: z.object({ type: z.literal('lines.move'), script: idField, line: idField, before: beforeField }),
  plan: ({ script, line, before }, snapshot) => {
    const lines = linesOf(snapshot, script);
    const from = lines?.findIndex((one) => one.id === line) ?? -1;
    if (!lines || from < 0) return noScript(script);
    const room = roomFor(snapshot, script, line, before === line ? (lines[from + 1]?.id ?? null) : before);
    return ok([...room.operations, { op: 'line-move', script, line, order: room.order }]);
  },
});

/** Takes a line out of its script. */
export const linesRemove = defineCommand({
  schema: z.object({ type: z.literal('lines.remove'), script: idField, line: idField }),
  plan: ({ script, line }, snapshot) =>
    linesOf(snapshot, script)?.some((one) => one.id === line)
      ? ok([{ op: 'line-remove', script, line }])
      : noScript(script),
});
