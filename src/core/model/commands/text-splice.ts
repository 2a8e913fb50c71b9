import { z } from 'zod';
import { cutsCharacter, fail, ok, spliceText } from '../../base/index.ts';
import { idField } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import type { Target } from '../operation.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { JOURNEY_PROSE, TABLES } from '../tables.ts';
import { defineCommand, refuse, targetField } from './support.ts';

/** Replaces a piece of prose, so that two people typing in one text merge by character. Positions are UTF-16 units. */
export const textSplice = defineCommand({
  schema: z.object({
    type: z.literal('text.splice'),
    target: targetField,
    key: z.string(),
    /** The line of a script, when the text is a line's. */
    line: idField.optional(),
    index: z.number().int().nonnegative(),
    remove: z.number().int().nonnegative(),
    insert: z.string().max(LIMITS.prose * 2),
  }),
  plan: ({ target, key, line, index, remove, insert }, snapshot) => {
    const before = textAt(snapshot, target, key, line);
    if (before === null) return refuse('no-such-record', '$.target', { id: target.id, table: target.table });
    if (index + remove > before.length) return refuse('too-big', '$.index', { maximum: before.length });
    // Half a character can't be stored: the other machines would read something else.
    if (cutsCharacter(before, index) || cutsCharacter(before, index + remove)) {
      return refuse('bad-format', '$.index');
    }
    const splice = { index, remove, insert };
    const after = spliceText(before, splice);
    const maximum = key === 'title' ? LIMITS.title : LIMITS.prose;
    if (insert.length > 0 && after.length > maximum && [...after].length > maximum) {
      return fail([{ code: 'too-long', path: `$.${key}`, params: { maximum } }]);
    }
    return ok([{ op: 'splice', target, key, splice, ...(line === undefined ? {} : { line }) }]);
  },
});

/** The text as it stands, '' where none was written yet; null when there is no such field. */
export function textAt(snapshot: Snapshot, target: Target, key: string, line?: string): string | null {
  if (target.table === 'journey') {
    return JOURNEY_PROSE.some((prose) => prose === key) ? snapshot.journey[key as 'title'] : null;
  }
  const record = tableIn(snapshot, target.table).get(target.id) as Record<string, unknown> | undefined;
  if (!record) return null;
  if (line !== undefined) {
    const lines = target.table === 'scripts' ? snapshot.library.scripts.get(target.id)?.lines : undefined;
    return key === 'text' ? (lines?.find((one) => one.id === line)?.text ?? null) : null;
  }
  if (!TABLES[target.table].prose.includes(key)) return null;
  const value = record[key];
  return typeof value === 'string' ? value : '';
}
