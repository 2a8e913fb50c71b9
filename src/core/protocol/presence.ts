import { z } from 'zod';

/**
 * What each person shares of themselves while on a map, by awareness. `user` is the server's word:
 * what a client claims there is replaced. Nothing of it ever enters the document.
 */
export const presenceSchema = z.object({
  user: z.object({
    id: z.string().max(200),
    name: z.string().max(200),
    role: z.string().max(40),
    /** Said of guests alone: come in by a link, with a name and no account. */
    kind: z.literal('guest').optional(),
  }),
  /** What the person calls themselves on this device: in local mode, where everyone is the same user; else it is dropped. */
  alias: z.string().trim().max(60).optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  /** The pointer in world units. */
  cursor: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
  /** Ids of selected records. */
  selection: z.array(z.string().max(200)).max(500).default([]),
  /** The text field being typed in: `cards:<id>:title`. */
  editing: z.string().max(500).nullable().default(null),
  /** Cards being dragged, with their corner in world units. */
  drag: z
    .array(z.object({ id: z.string().max(200), x: z.number(), y: z.number() }))
    .max(100)
    .default([]),
});

export type Presence = z.infer<typeof presenceSchema>;
