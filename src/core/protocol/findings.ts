import { z } from 'zod';

/** One finding of the checks, worded for the reader. */
export const findingSchema = z.object({
  /** `LANG-1` */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  /** What it is about, first; then what else is involved. */
  where: z.array(z.object({ type: z.string(), id: z.string() })).readonly(),
  /** One command that mends it, on the journey as it is now. */
  fix: z.looseObject({ type: z.string() }).optional(),
  /** Who has answered for it. */
  waived: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
});

/** What the checks say of a handbook's journeys; an `error` that nobody has waived stands against issuing it. */
export const handbookFindingsSchema = z.array(findingSchema.extend({ journey: z.string().min(1).max(200) }));

export const findingsQuery = z.object({ lang: z.string().optional() });
