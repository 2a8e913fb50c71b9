import { z } from 'zod';

const isoTime = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);
const speaker = z.object({
  id,
  name: z.string(),
  /** Was a guest then: whoever has typed the name need not be who is called so elsewhere. */
  guest: z.literal(true).optional(),
});
const act = z.object({ by: speaker, at: isoTime });

/** One place where somebody was named, as told to that person. */
export const inboxItemSchema = z.object({
  journey: z.object({ id, title: z.string() }),
  thread: id,
  comment: id,
  /** Who wrote it, in the asker's words: of a guest it says that they are one. */
  by: z.string(),
  at: isoTime,
  excerpt: z.string(),
  read: z.boolean(),
});
/** Newest first; only of journeys that may still be read. */
export const inboxSchema = z.object({ items: z.array(inboxItemSchema), unread: z.int() });
/** These comments; all of them without. */
export const readInboxSchema = z.strictObject({ comments: z.array(id).max(1_000).optional() });

/** What has been said beside a journey, for programs; pages read the live document. */
export const threadInfoSchema = z.object({
  id,
  /** Null where nothing says any more where it stood. */
  anchor: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  by: speaker,
  at: isoTime,
  resolved: z.boolean(),
  comments: z.array(
    z.object({
      id,
      by: speaker,
      at: isoTime,
      body: z.string(),
      mentions: z.array(speaker),
      edited: isoTime.optional(),
      deleted: act.optional(),
      reactions: z.array(z.object({ kind: z.string(), by: z.array(speaker) })),
    }),
  ),
});

export type Inbox = z.infer<typeof inboxSchema>;
export type InboxItem = z.infer<typeof inboxItemSchema>;
export type ThreadInfo = z.infer<typeof threadInfoSchema>;
