import { z } from 'zod';
import { durationField, factField, idField, type Known } from '../fields.ts';
import { LIMITS } from '../limits.ts';

export const POWERS = ['refund', 'replace', 'repair', 'compensate', 'waive', 'promise', 'escalate'] as const;

/** What a role may decide in a situation, up to which amount, and whom it asks beyond. */
export const authoritySchema = z.looseObject({
  id: idField,
  role: idField,
  situation: factField.default(''),
  may: z.array(z.enum(POWERS)).max(LIMITS.listItems).default([]),
  limit: z
    .looseObject({ amount: z.number().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  beyond: idField.optional(),
  within: durationField.optional(),
});

export type Authority = Known<z.infer<typeof authoritySchema>>;
