import { z } from 'zod';
import { factField, idField, type Known, proseField, titleField } from '../fields.ts';

export const PHASES = ['before', 'during', 'after'] as const;

/** A group of steps across the map. */
export const stageSchema = z.looseObject({
  id: idField,
  title: titleField,
  goal: proseField,
  phase: z.enum(PHASES),
  color: factField.optional(),
});

export type Stage = Known<z.infer<typeof stageSchema>>;
export type Phase = (typeof PHASES)[number];
