import { z } from 'zod';
import { idField, type Known, momentInTime, text } from '../fields.ts';
import { LIMITS } from '../limits.ts';

/** The metrics that the product knows; a journey may use its own beside them. */
export const METRICS = ['csat', 'nps', 'fcr', 'response-time', 'complaint-rate', 'repurchase-rate'] as const;

/** A number measured at a card or a step. */
export const measureSchema = z.looseObject({
  id: idField.optional(),
  card: idField.optional(),
  step: idField.optional(),
  metric: text(LIMITS.title).min(1),
  value: z.number(),
  n: z.number().nonnegative().optional(),
  target: z.number().optional(),
  at: momentInTime.optional(),
});

export type Measure = Known<z.infer<typeof measureSchema>> & { readonly id: string };
