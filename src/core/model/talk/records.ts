import { z } from 'zod';
import { idField, text } from '../fields.ts';
import { LIMITS } from '../limits.ts';

/** What can be talked about by its id; what is gone leaves its threads behind. */
export const ANCHOR_TABLES = ['cards', 'steps', 'stages', 'lanes', 'moments', 'links'] as const;
export type AnchorTable = (typeof ANCHOR_TABLES)[number];

/** Said without words; who says it, says each once. */
export const REACTIONS = ['like', 'love', 'celebrate', 'laugh', 'look'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

const world = z.number().min(-1e7).max(1e7);
const at = z.iso.datetime({ offset: true });

/** What somebody was called then, and that they were a guest, who chooses any name: the owner's, too. */
const called = { name: text(LIMITS.title).min(1), guest: z.literal(true).optional() };

/** The id is the session's. */
export const speakerSchema = z.strictObject({ id: idField, ...called });
export const reactionSchema = z.enum(REACTIONS);

/** Where a thread stands: at a record, in a cell of the grid, or at a point of the map, in world units. */
export const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), table: z.enum(ANCHOR_TABLES), id: idField }),
  z.strictObject({ kind: z.literal('cell'), lane: idField, step: idField }),
  z.strictObject({ kind: z.literal('point'), x: world, y: world }),
]);

const act = z.strictObject({ by: speakerSchema, at });
const mentions = z.array(speakerSchema).max(LIMITS.mentions);

export const threadSchema = z.strictObject({
  anchor: anchorSchema,
  by: speakerSchema,
  at,
  /** The last time that it was resolved or taken up again. */
  state: act.extend({ resolved: z.boolean() }).optional(),
});

export const commentSchema = z.strictObject({
  thread: idField,
  by: speakerSchema,
  at,
  body: text(LIMITS.prose),
  mentions: mentions.default([]),
  /** When its author last wrote it anew. */
  edited: at.optional(),
  deleted: act.optional(),
});

/** Live, by the key of comment, person and kind: two people's reactions never meet. */
export const calledSchema = z.strictObject(called);

export type Called = Readonly<z.infer<typeof calledSchema>>;
export type Speaker = Readonly<z.infer<typeof speakerSchema>>;
export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
export type ThreadRecord = Readonly<z.infer<typeof threadSchema>>;
export type CommentRecord = Readonly<z.infer<typeof commentSchema>>;

export interface ReactionRef {
  readonly comment: string;
  readonly person: string;
  readonly reaction: ReactionKind;
}

/** Ids may hold the separator: they are written as a list. */
export const reactionKey = ({ comment, person, reaction }: ReactionRef): string =>
  JSON.stringify([comment, person, reaction]);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LIMITS.id;

/** Null for a key that `reactionKey` doesn't make. */
export function reactionOf(key: string): ReactionRef | null {
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts)) return null;
    const [comment, person, kind] = parts as readonly unknown[];
    const reaction = REACTIONS.find((known) => known === kind);
    if (!isId(comment) || !isId(person) || !reaction) return null;
    const ref = { comment, person, reaction };
    return reactionKey(ref) === key ? ref : null;
  } catch {
    return null;
  }
}
