import { z } from 'zod';
import { factField, fiveField, idField, idList, type Known, proseField, titleField } from '../fields.ts';

export const MOMENT_KINDS = ['pain', 'delight'] as const;
export const EVIDENCE_STATES = ['observed', 'assumed', 'proposed'] as const;

/** A pain point or a delight moment, on a step and perhaps on one of its cards. */
export const momentSchema = z.looseObject({
  id: idField,
  kind: z.enum(MOMENT_KINDS),
  step: idField,
  card: idField.optional(),
  title: titleField,
  body: proseField,
  intensity: fiveField,
  frequency: fiveField,
  evidence: z
    .looseObject({ state: z.enum(EVIDENCE_STATES), source: proseField })
    .default({ state: 'assumed', source: '' }),
  personas: idList,
  cost: factField.optional(),
  limit: factField.optional(),
});

export type Moment = Known<z.infer<typeof momentSchema>>;
export type MomentKind = (typeof MOMENT_KINDS)[number];
