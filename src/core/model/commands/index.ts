import { z } from 'zod';
import { fail, soundJson } from '../../base/index.ts';
import { faultsOf, unsoundFaults } from '../fault.ts';
import { LIMITS } from '../limits.ts';
import type { Snapshot } from '../snapshot.ts';
import { feelingsSet } from './feelings-set.ts';
import { linesAdd, linesMove, linesRemove, linesSet } from './lines.ts';
import { recordsAdd } from './records-add.ts';
import { recordsMove } from './records-move.ts';
import { recordsRemove } from './records-remove.ts';
import { recordsSet } from './records-set.ts';
import type { Plan } from './support.ts';
import { textSplice } from './text-splice.ts';

export type { Plan } from './support.ts';
export { textAt } from './text-splice.ts';

const KINDS = {
  'records.add': recordsAdd,
  'records.set': recordsSet,
  'records.move': recordsMove,
  'records.remove': recordsRemove,
  'text.splice': textSplice,
  'feelings.set': feelingsSet,
  'lines.add': linesAdd,
  'lines.set': linesSet,
  'lines.move': linesMove,
  'lines.remove': linesRemove,
} as const;

/** Every change to a journey or its library, as data. */
export const commandSchema = z.discriminatedUnion('type', [
  recordsAdd.schema,
  recordsSet.schema,
  recordsMove.schema,
  recordsRemove.schema,
  textSplice.schema,
  feelingsSet.schema,
  linesAdd.schema,
  linesSet.schema,
  linesMove.schema,
  linesRemove.schema,
]);

export type Command = z.input<typeof commandSchema>;
export type CommandType = keyof typeof KINDS;
export const COMMAND_TYPES = Object.keys(KINDS) as readonly CommandType[];

/** Turns a command into operations on this snapshot, or says why not. Pure. */
export function planCommand(command: Command, snapshot: Snapshot): Plan {
  const sound = soundJson(command, LIMITS.records);
  if (sound.faults.length > 0) return fail(unsoundFaults(sound.faults));
  const parsed = commandSchema.safeParse(sound.value, { reportInput: true });
  if (!parsed.success) return fail(faultsOf(parsed.error));
  const kind = KINDS[parsed.data.type] as { plan: (command: unknown, snapshot: Snapshot) => Plan };
  return kind.plan(parsed.data, snapshot);
}
