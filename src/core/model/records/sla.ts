import { z } from 'zod';
import { durationField, factField, idField, type Known, nameField, proseField } from '../fields.ts';
import { LIMITS } from '../limits.ts';

export const PROMISES = ['first-response', 'resolution', 'fulfilment', 'wait', 'callback'] as const;
export const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;

/** A promise of time. Without a calendar its target runs around the clock. */
export const slaSchema = z.looseObject({
  id: idField,
  name: nameField,
  promise: z.enum(PROMISES),
  target: durationField,
  attainment: z.number().min(0).max(1).optional(),
  calendar: idField.optional(),
  situation: factField.optional(),
  channel: idField.optional(),
  tier: idField.optional(),
  escalations: z
    .array(z.looseObject({ after: durationField, to: idField }))
    .max(LIMITS.listItems)
    .default([]),
  dimension: z.enum(DIMENSIONS).optional(),
  note: proseField,
});

export type Sla = Known<z.infer<typeof slaSchema>>;
