import { z } from 'zod';
import { fail, ok } from '../../base/index.ts';
import { type Fault, faultsOf } from '../fault.ts';
import type { Operation, Target } from '../operation.ts';
import { journeySchema } from '../records/journey.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { JOURNEY_PROSE, TABLES } from '../tables.ts';
import { danglingFaults, defineCommand, jsonField, refuse, targetField } from './support.ts';

/**
 * Sets facts of one or many records; null takes an optional fact away.
 * Prose goes through `text.splice`, places through `records.move`, lines through `lines.*`: those merge.
 */
export const recordsSet = defineCommand({
  schema: z.object({
    type: z.literal('records.set'),
    targets: z.array(targetField).min(1),
    patch: z.record(z.string(), jsonField.nullable()),
  }),
  plan: ({ targets, patch }, snapshot) => {
    const operations: Operation[] = [];
    const faults: Fault[] = [];
    for (const target of targets) {
      const before = recordAt(snapshot, target);
      if (!before) return refuse('no-such-record', '$.targets', { id: target.id, table: target.table });
      const { schema, fixed } = rulesOf(target);
      const kept = Object.keys(patch).filter((key) => fixed.includes(key));
      if (kept.length > 0) return refuse('bad-format', `$.patch.${kept[0]}`);
      const after: Record<string, unknown> = { ...before, ...patch };
      for (const key of Object.keys(patch)) if (patch[key] === null) delete after[key];
      const parsed = schema.safeParse(after, { reportInput: true });
      if (!parsed.success) faults.push(...faultsOf(parsed.error, ['patch']));
      else if (target.table !== 'journey') {
        faults.push(...danglingFaults(target.table, onlyKeys(after, patch), '$.patch', snapshot));
      }
      for (const [key, value] of Object.entries(patch)) {
        operations.push({ op: 'set', target, key, value: value === null ? undefined : value });
      }
    }
    return faults.length > 0 ? fail(faults) : ok(operations);
  },
});

const onlyKeys = (record: Readonly<Record<string, unknown>>, keys: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(keys, key)));

const recordAt = (snapshot: Snapshot, target: Target): object | undefined =>
  target.table === 'journey' ? snapshot.journey : tableIn(snapshot, target.table).get(target.id);

function rulesOf(target: Target): { schema: z.ZodType; fixed: readonly string[] } {
  if (target.table === 'journey') return { schema: journeySchema, fixed: ['id', ...JOURNEY_PROSE] };
  const { schema, prose, place } = TABLES[target.table];
  const own = target.table === 'feelings' ? ['persona', 'step'] : target.table === 'scripts' ? ['lines'] : [];
  return { schema, fixed: ['id', ...prose, ...place, ...own] };
}
