import { z } from 'zod';
import { factField, idField, type Known, momentInTime, text } from '../fields.ts';
import { LIMITS } from '../limits.ts';

/** A finding that somebody has answered for. */
export const waiverSchema = z.looseObject({
  id: idField.optional(),
  rule: text(LIMITS.title).min(1),
  where: z.array(z.looseObject({ type: text(LIMITS.title), id: idField })).max(LIMITS.listItems),
  reason: factField,
  by: factField,
  at: momentInTime,
});

export type Waiver = Known<z.infer<typeof waiverSchema>> & { readonly id: string };
