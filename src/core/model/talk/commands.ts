import { z } from 'zod';
import { diffText, fail, ok, type Result, type Splice } from '../../base/index.ts';
import { type Fault, type FaultCode, faultsOf } from '../fault.ts';
import { idField, text } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import {
  anchorSchema,
  type Called,
  type CommentRecord,
  reactionKey,
  reactionSchema,
  speakerSchema,
  type ThreadRecord,
} from './records.ts';
import type { Comment, TalkSnapshot } from './snapshot.ts';

const at = z.iso.datetime({ offset: true });
const who = { by: speakerSchema, at };
const said = {
  body: text(LIMITS.prose).refine((body) => body.trim() !== '', { params: { fault: 'too-few' } }),
  mentions: z.array(speakerSchema).max(LIMITS.mentions).default([]),
};

/** Everything that is done in talk, as data. `by` is the one who does it, `at` when. */
export const talkCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('thread.open'),
    thread: idField,
    comment: idField,
    anchor: anchorSchema,
    ...who,
    ...said,
  }),
  z.object({ type: z.literal('comment.add'), thread: idField, comment: idField, ...who, ...said }),
  z.object({ type: z.literal('comment.edit'), comment: idField, ...who, ...said }),
  z.object({ type: z.literal('comment.delete'), comment: idField, ...who }),
  z.object({ type: z.literal('comment.restore'), comment: idField, ...who, ...said }),
  z.object({ type: z.literal('thread.settle'), thread: idField, resolved: z.boolean(), ...who }),
  z.object({
    type: z.literal('reaction.set'),
    comment: idField,
    reaction: reactionSchema,
    on: z.boolean(),
    by: speakerSchema,
  }),
]);

export type TalkCommand = z.input<typeof talkCommandSchema>;
type Parsed<T extends TalkCommand['type']> = Extract<z.output<typeof talkCommandSchema>, { type: T }>;

/** The small steps that a command comes down to, done in one transaction. */
export type TalkOperation =
  | { readonly op: 'thread'; readonly id: string; readonly record: ThreadRecord }
  | { readonly op: 'comment'; readonly id: string; readonly record: CommentRecord }
  | {
      readonly op: 'set';
      readonly table: 'threads' | 'comments';
      readonly id: string;
      readonly key: string;
      /** `undefined` takes the key away. */
      readonly value: unknown;
    }
  | { readonly op: 'splice'; readonly id: string; readonly splice: Splice }
  | { readonly op: 'reaction'; readonly key: string; readonly by: Called | null };

/** What to do, and the command that takes it back; no operations where it is so already. */
export type TalkPlan = Result<
  { readonly operations: readonly TalkOperation[]; readonly inverse: TalkCommand },
  readonly Fault[]
>;

const refuse = (code: FaultCode, path: string, params: Fault['params'] = {}): TalkPlan =>
  fail([{ code, path, params }]);

/** Turns a command into operations on this snapshot, or says why not. Pure. */
export function planTalk(command: TalkCommand, snapshot: TalkSnapshot): TalkPlan {
  const parsed = talkCommandSchema.safeParse(command, { reportInput: true });
  if (!parsed.success) return fail(faultsOf(parsed.error));
  return (PLANS[parsed.data.type] as (command: unknown, snapshot: TalkSnapshot) => TalkPlan)(
    parsed.data,
    snapshot,
  );
}

const PLANS: {
  readonly [T in TalkCommand['type']]: (command: Parsed<T>, snapshot: TalkSnapshot) => TalkPlan;
} = {
  'thread.open': ({ thread, anchor, by, at, ...rest }, snapshot) => {
    if (snapshot.thread(thread)) return refuse('duplicate-id', '$.thread', { id: thread });
    if (snapshot.size >= LIMITS.threads) return refuse('too-many', '$.thread', { maximum: LIMITS.threads });
    const first = add({ thread, by, at, ...rest }, snapshot);
    if (!first.ok) return first;
    const record: ThreadRecord = { anchor, by, at };
    return ok({
      ...first.value,
      operations: [{ op: 'thread', id: thread, record }, ...first.value.operations],
    });
  },
  'comment.add': (command, snapshot) => {
    if (!snapshot.thread(command.thread)) return refuse('no-such-record', '$.thread', { id: command.thread });
    return add(command, snapshot);
  },
  'comment.edit': ({ comment: id, body, mentions, at, by }, snapshot) => {
    const comment = snapshot.comment(id);
    if (!comment || comment.deleted) return refuse('no-such-record', '$.comment', { id });
    const operations = [...bodyOperations(comment, body)];
    if (JSON.stringify(mentions) !== JSON.stringify(comment.mentions))
      operations.push({ op: 'set', table: 'comments', id, key: 'mentions', value: mentions });
    if (operations.length > 0)
      operations.push({ op: 'set', table: 'comments', id, key: 'edited', value: at });
    const { body: before, mentions: named } = comment;
    return ok({
      operations,
      inverse: { type: 'comment.edit', comment: id, body: before, mentions: [...named], by, at },
    });
  },
  'comment.delete': ({ comment: id, by, at }, snapshot) => {
    const comment = snapshot.comment(id);
    if (!comment || comment.deleted) return refuse('no-such-record', '$.comment', { id });
    const { body, mentions } = comment;
    return ok({
      operations: [
        ...bodyOperations(comment, ''),
        { op: 'set', table: 'comments', id, key: 'mentions', value: [] },
        { op: 'set', table: 'comments', id, key: 'deleted', value: { by, at } },
      ],
      inverse: { type: 'comment.restore', comment: id, body, mentions: [...mentions], by, at },
    });
  },
  'comment.restore': ({ comment: id, body, mentions, by, at }, snapshot) => {
    const comment = snapshot.comment(id);
    if (!comment?.deleted) return refuse('no-such-record', '$.comment', { id });
    return ok({
      operations: [
        { op: 'set', table: 'comments', id, key: 'deleted', value: undefined },
        { op: 'set', table: 'comments', id, key: 'mentions', value: mentions },
        ...bodyOperations(comment, body),
      ],
      inverse: { type: 'comment.delete', comment: id, by, at },
    });
  },
  'thread.settle': ({ thread: id, resolved, by, at }, snapshot) => {
    const thread = snapshot.thread(id);
    if (!thread?.anchor) return refuse('no-such-record', '$.thread', { id });
    return ok({
      operations:
        thread.resolved === resolved
          ? []
          : [{ op: 'set', table: 'threads', id, key: 'state', value: { resolved, by, at } }],
      inverse: { type: 'thread.settle', thread: id, resolved: !resolved, by, at },
    });
  },
  'reaction.set': ({ comment: id, reaction, on, by }, snapshot) => {
    const comment = snapshot.comment(id);
    if (!comment || comment.deleted) return refuse('no-such-record', '$.comment', { id });
    const has = comment.reactions.some(
      (one) => one.kind === reaction && one.by.some((person) => person.id === by.id),
    );
    const { id: person, ...called } = by;
    const key = reactionKey({ comment: id, person, reaction });
    return ok({
      operations: has === on ? [] : [{ op: 'reaction', key, by: on ? called : null }],
      inverse: { type: 'reaction.set', comment: id, reaction, on: !on, by },
    });
  },
};

type Saying = Pick<Parsed<'comment.add'>, 'thread' | 'comment' | 'by' | 'at' | 'body' | 'mentions'>;

function add({ thread, comment: id, by, at, body, mentions }: Saying, snapshot: TalkSnapshot): TalkPlan {
  if (snapshot.comment(id)) return refuse('duplicate-id', '$.comment', { id });
  // Whatever the clocks of two devices say, an answer stands behind what it answers.
  const last = snapshot.thread(thread)?.comments.at(-1)?.at;
  const time = last !== undefined && Date.parse(last) >= Date.parse(at) ? later(last) : at;
  const record: CommentRecord = { thread, by, at: time, body, mentions };
  return ok({
    operations: [{ op: 'comment', id, record }],
    inverse: { type: 'comment.delete', comment: id, by, at },
  });
}

const later = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

function bodyOperations(comment: Comment, body: string): TalkOperation[] {
  const splice = diffText(comment.body, body);
  return splice ? [{ op: 'splice', id: comment.id, splice }] : [];
}
