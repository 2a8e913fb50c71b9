import { z } from 'zod';

const isoTime = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);

export const VERSION_KINDS = ['auto', 'named', 'before-restore'] as const;

/** What a journey was at a moment. */
export const versionSchema = z.object({
  id,
  at: isoTime,
  kind: z.enum(VERSION_KINDS),
  /** Empty where nobody gave one. */
  name: z.string(),
  /** Who has changed something since the version before; of a guest it says so, in the asker's language. */
  authors: z.array(z.string()),
  cards: z.number().int(),
  moments: z.number().int(),
});

/** Who changed a record of a journey last, and when. */
export const traceSchema = z.object({
  /** `table:id`; the journey's own facts are `journey:` and the field. */
  record: z.string(),
  at: isoTime,
  /** Names, as `authors` of a version: several where they did it at one moment. */
  by: z.array(z.string()),
});

export const nameVersionSchema = z.strictObject({ name: z.string().trim().min(1).max(200) });

/** A new journey that begins as a version was; a title of its own if one is given. */
export const branchVersionSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  view: z.enum(['current', 'future']).optional(),
});

export type TraceInfo = z.infer<typeof traceSchema>;
export type VersionInfo = z.infer<typeof versionSchema>;
export type NameVersion = z.infer<typeof nameVersionSchema>;
export type BranchVersion = z.infer<typeof branchVersionSchema>;
