import { z } from 'zod';
import { idField, type Known, proseField, text } from '../fields.ts';
import { LIMITS } from '../limits.ts';

export const TERM_SCOPES = ['customer', 'everywhere'] as const;

/** A word that customers must not hear, and what to say instead. */
export const termSchema = z.looseObject({
  id: idField,
  term: text(LIMITS.title).min(1),
  say: proseField,
  note: proseField,
  scope: z.enum(TERM_SCOPES).default('customer'),
});

export type Term = Known<z.infer<typeof termSchema>>;
