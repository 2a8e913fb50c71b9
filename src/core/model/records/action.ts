import { z } from 'zod';
import { dateField, factField, fiveField, idField, type Known, momentInTime, titleField } from '../fields.ts';

export const ACTION_STATES = ['collected', 'analysed', 'in-progress', 'verified'] as const;

/** What closes a moment, with the proof that it did. */
export const actionSchema = z.looseObject({
  id: idField,
  moment: idField,
  title: titleField,
  owner: idField.optional(),
  due: dateField.optional(),
  state: z.enum(ACTION_STATES),
  /** What it would do for customers, and what it costs to do; estimates. */
  impact: fiveField.optional(),
  effort: fiveField.optional(),
  proof: z
    .looseObject({
      metric: factField,
      before: z.number(),
      after: z.number(),
      n: z.number().nonnegative(),
      at: momentInTime,
    })
    .optional(),
});

export type Action = Known<z.infer<typeof actionSchema>>;
