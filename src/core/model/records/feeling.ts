import { z } from 'zod';
import { idField, type Known, proseField } from '../fields.ts';

export const FEELING_RANGE = { min: -5, max: 5 } as const;

/** How one persona feels at one step, −5 to 5. There is one for each pair. */
export const feelingSchema = z.looseObject({
  persona: idField,
  step: idField,
  score: z.number().min(FEELING_RANGE.min).max(FEELING_RANGE.max),
  quote: proseField,
});

/** The key of a feeling's record. */
export const feelingId = (persona: string, step: string): string => `${persona}|${step}`;

export type Feeling = Known<z.infer<typeof feelingSchema>> & { readonly id: string };
