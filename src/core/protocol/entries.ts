import { z } from 'zod';
import { HANDBOOK_FORMATS } from './handbooks.ts';
import { GIVEN_ROLES, TOKEN_SCOPES } from './people.ts';
import { EXPORT_FORMATS } from './requests.ts';
import { ROLES } from './roles.ts';
import { WEBHOOK_EVENTS } from './webhooks.ts';

const isoTime = z.iso.datetime({ offset: true });
const id = z.string().max(200);
const name = z.string().max(500);
const email = z.string().max(254);
const role = z.enum(ROLES);
const nothing = {};
const link = {
  role: z.enum(GIVEN_ROLES),
  label: name,
  expiresAt: isoTime.nullable(),
  hasPassword: z.boolean(),
};

/** What happened, and what is to be known of it: one form a kind. Kinds and facts are only ever added. */
const happening = <K extends string, F extends z.ZodRawShape>(kind: K, facts: F) =>
  z.object({ kind: z.literal(kind), facts: z.object(facts) });

export const happeningSchema = z.discriminatedUnion('kind', [
  happening('session.started', { method: z.enum(['password', 'sso', 'setup', 'invitation', 'reset']) }),
  /** With an address that is nobody's, or with what was no password of it; the subject's name is that address. */
  happening('session.refused', nothing),
  happening('session.ended', { which: z.enum(['own', 'other', 'all']) }),
  happening('password.changed', { how: z.enum(['self', 'mail', 'link']) }),
  happening('password.link-made', nothing),

  happening('workspace.renamed', { before: name }),
  happening('member.joined', { role }),
  happening('member.changed', { before: role, role }),
  happening('member.removed', { role }),
  happening('invitation.made', { role, email: email.nullable() }),
  happening('invitation.withdrawn', { role, email: email.nullable() }),

  /** For one journey or handbook, whatever the workspace gives. */
  happening('right.given', { person: name, role }),
  happening('right.denied', { person: name }),
  /** Back to what the workspace gives. */
  happening('right.reset', { person: name }),
  happening('journey.hidden', nothing),
  happening('journey.shown', nothing),
  happening('journey.moved', { from: name, to: name }),
  happening('link.made', link),
  /** As it is from then on. */
  happening('link.changed', link),
  happening('link.revoked', { role: z.enum(GIVEN_ROLES), label: name }),
  happening('link.used', { label: name }),

  happening('journey.created', { how: z.enum(['blank', 'template', 'file', 'copy', 'version']) }),
  /** One person's work without a long pause. */
  happening('journey.edited', { since: isoTime, until: isoTime, ongoing: z.boolean().optional() }),
  happening('journey.renamed', { before: name }),
  happening('journey.binned', nothing),
  happening('journey.restored', nothing),
  happening('journey.deleted', nothing),
  happening('journey.exported', { format: z.enum(EXPORT_FORMATS) }),
  happening('version.named', { version: id, name }),
  happening('version.restored', { version: id, name, at: isoTime }),
  happening('comment.made', { thread: id }),
  /** Somebody else's. */
  happening('comment.removed', { comment: id }),

  happening('handbook.binned', nothing),
  happening('handbook.restored', nothing),
  happening('handbook.deleted', nothing),
  happening('handbook.issued', { n: z.number().int() }),
  happening('handbook.exported', { format: z.enum(HANDBOOK_FORMATS), n: z.number().int().nullable() }),
  happening('library.exported', { format: z.enum(['csv', 'xlsx']) }),

  happening('token.made', { scopes: z.array(z.enum(TOKEN_SCOPES)), expiresAt: isoTime }),
  happening('token.revoked', nothing),
  happening('webhook.made', { events: z.array(z.enum(WEBHOOK_EVENTS)) }),
  happening('webhook.changed', { events: z.array(z.enum(WEBHOOK_EVENTS)), active: z.boolean() }),
  happening('webhook.removed', nothing),
  /** An event that the receiver hasn't taken in spite of all attempts. */
  happening('webhook.gave-up', { event: z.enum(WEBHOOK_EVENTS), attempts: z.number().int() }),
  happening('audit.exported', nothing),
  happening('activity.exported', nothing),
]);

export type Happening = z.infer<typeof happeningSchema>;
export type EntryKind = Happening['kind'];
export const ENTRY_KINDS: readonly EntryKind[] = happeningSchema.options.map(
  (option) => option.shape.kind.value,
);

/** `unknown`: somebody who was let in nowhere; `program`: the server by itself. */
export const ACTOR_KINDS = ['local', 'person', 'guest', 'token', 'program', 'unknown'] as const;
export const actorSchema = z.object({ kind: z.enum(ACTOR_KINDS), id, name });

export const SUBJECT_KINDS = ['workspace', 'journey', 'handbook', 'person', 'token', 'webhook'] as const;
/** What it happened to, with the name that it had then. */
export const subjectSchema = z.object({ kind: z.enum(SUBJECT_KINDS), id, name });

const placedSchema = z.object({
  /** Grows with time; what goes on now has one that does not count. */
  id,
  at: isoTime,
  who: actorSchema,
  subject: subjectSchema,
  /** The whole of it in the asker's language. */
  sentence: z.string(),
});
export const entrySchema = z.intersection(placedSchema, happeningSchema);

/** Newest first. */
export const entriesSchema = z.object({
  entries: z.array(entrySchema),
  /** What to ask for as `before` to read on; null at the end. */
  next: z.string().nullable(),
});

export const logQuery = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  lang: z.string().max(35).optional(),
  /** `csv` is the whole of it, to download. */
  format: z.enum(['json', 'csv']).default('json'),
});

export type Actor = z.infer<typeof actorSchema>;
export type EntrySubject = z.infer<typeof subjectSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Entries = z.infer<typeof entriesSchema>;

/** Of the journey alone; all else is of the workspace's audit log, and of the journey it happened to as well. */
const EVERYDAY: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'journey.created',
  'journey.edited',
  'journey.renamed',
  'version.named',
  'comment.made',
]);
export const isAudited = (kind: EntryKind): boolean => !EVERYDAY.has(kind);
