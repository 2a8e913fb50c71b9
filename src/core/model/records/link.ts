import { z } from 'zod';
import { durationField, idField, type Known, proseField, textList } from '../fields.ts';

export const LINK_KINDS = ['flow', 'needs', 'handoff'] as const;

/** An arrow between two cards; a hand-over says when it happens and what goes along. */
export const linkSchema = z.looseObject({
  id: idField,
  from: idField,
  to: idField,
  kind: z.enum(LINK_KINDS),
  label: proseField,
  handoff: z
    .looseObject({
      tries: z.number().int().positive().optional(),
      wait: durationField.optional(),
      onRequest: z.boolean().default(false),
      confidenceBelow: z.number().min(0).max(1).optional(),
      sensitive: textList,
      passes: textList,
    })
    .optional(),
});

export type Link = Known<z.infer<typeof linkSchema>>;
export type LinkKind = (typeof LINK_KINDS)[number];
export type Handoff = NonNullable<Link['handoff']>;
