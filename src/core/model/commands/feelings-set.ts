import { z } from 'zod';
import { ok } from '../../base/index.ts';
import { idField } from '../fields.ts';
import { FEELING_RANGE, feelingId } from '../records/feeling.ts';
import { defineCommand, isProblem, Rooms, refuse } from './support.ts';

/** Sets how a persona feels at a step; makes the record when there is none. */
export const feelingsSet = defineCommand({
  schema: z.object({
    type: z.literal('feelings.set'),
    persona: idField,
    step: idField,
    score: z.number().min(FEELING_RANGE.min).max(FEELING_RANGE.max),
  }),
  plan: ({ persona, step, score }, snapshot) => {
    const id = feelingId(persona, step);
    // One that can't be read is there too, and a score may be what it lacks.
    if (snapshot.feelings.has(id) || isProblem(snapshot, 'feelings', id)) {
      return ok([{ op: 'set', target: { table: 'feelings', id }, key: 'score', value: score }]);
    }
    if (!snapshot.steps.has(step)) return refuse('no-such-record', '$.step', { id: step, table: 'steps' });
    const record = { persona, step, score, quote: '' };
    const room = new Rooms(snapshot).insert('feelings', record, null, [id]);
    return ok([
      ...room.operations,
      { op: 'create', table: 'feelings', record, order: room.keys[0] as string },
    ]);
  },
});
