import type * as Y from 'yjs';
import {
  type Comment,
  type CommentRecord,
  calledSchema,
  commentSchema,
  type HeldReaction,
  REACTIONS,
  type Reaction,
  reactionOf,
  type Speaker,
  type TalkSnapshot,
  type Thread,
  type ThreadRecord,
  threadSchema,
} from '../../model/index.ts';
import { Parts } from './parts.ts';
import { plainRecord } from './roots.ts';

const readThread = (live: unknown): ThreadRecord | null => {
  const parsed = threadSchema.safeParse(plainRecord(live));
  return parsed.success ? parsed.data : null;
};
const readComment = (live: unknown): CommentRecord | null => {
  const parsed = commentSchema.safeParse(plainRecord(live));
  return parsed.success ? parsed.data : null;
};
const readReaction = (live: unknown, key: string): HeldReaction | null => {
  const ref = reactionOf(key);
  const called = calledSchema.safeParse(live);
  return ref && called.success ? { ...ref, ...called.data } : null;
};

/** The three maps of a talk document, read part by part. */
export const openParts = (doc: Y.Doc) => ({
  threads: new Parts<ThreadRecord>(doc, 'threads', readThread),
  comments: new Parts<CommentRecord>(doc, 'comments', readComment),
  reactions: new Parts<HeldReaction>(doc, 'reactions', readReaction),
});
export type TalkParts = ReturnType<typeof openParts>;

const EMPTY: readonly never[] = Object.freeze([]);
const byTime = (a: { at: string; id: string }, b: { at: string; id: string }): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);

/** Puts parts together into threads; of those that nothing has happened to, the same objects come back. */
export class Assembly {
  readonly #parts: TalkParts;
  readonly #comments = new Map<string, Comment>();
  readonly #threads = new Map<string, Thread>();
  readonly #members = new Map<string, Set<string>>();
  readonly #reactions = new Map<string, Set<string>>();

  constructor(parts: TalkParts) {
    this.#parts = parts;
  }

  /** The threads as they are now. */
  build(): TalkSnapshot {
    const { threads, comments, reactions } = this.#parts;
    const dueThreads = new Set(threads.refresh().keys());
    const dueComments = new Set<string>();
    for (const [key, was] of reactions.refresh()) {
      const now = reactions.all.get(key) ?? null;
      for (const held of [was, now]) {
        if (!held) continue;
        dueComments.add(held.comment);
        regroup(this.#reactions, held.comment, key, now !== null);
      }
    }
    for (const [id, was] of comments.refresh()) {
      dueComments.add(id);
      const now = comments.all.get(id) ?? null;
      if (was && was.thread !== now?.thread) regroup(this.#members, was.thread, id, false);
      if (was) dueThreads.add(was.thread);
      if (now) regroup(this.#members, now.thread, id, true);
    }
    for (const id of dueComments) {
      const record = comments.all.get(id);
      if (record) {
        this.#comments.set(id, this.#comment(id, record));
        dueThreads.add(record.thread);
      } else this.#comments.delete(id);
    }
    for (const id of dueThreads) {
      const thread = this.#thread(id);
      if (thread) this.#threads.set(id, thread);
      else this.#threads.delete(id);
    }
    const known = new Map(this.#threads);
    const said = new Map(this.#comments);
    const list = [...known.values()].filter(({ comments }) => comments.some(({ deleted }) => !deleted));
    return Object.freeze({
      threads: Object.freeze(list.sort(byTime)),
      thread: (id: string) => known.get(id),
      comment: (id: string) => said.get(id),
      size: known.size,
    });
  }

  #comment(id: string, record: CommentRecord): Comment {
    const shown = record.deleted ? { ...record, body: '', mentions: [] } : record;
    return Object.freeze({ ...shown, id, reactions: record.deleted ? EMPTY : this.#reactionsOf(id) });
  }

  #reactionsOf(comment: string): readonly Reaction[] {
    const keys = this.#reactions.get(comment);
    if (!keys) return EMPTY;
    const held = [...keys].flatMap((key) => this.#parts.reactions.all.get(key) ?? []);
    return Object.freeze(
      REACTIONS.flatMap((kind): Reaction[] => {
        const by: Speaker[] = held
          .filter(({ reaction }) => reaction === kind)
          .map(({ person, comment: _, reaction: __, ...called }) => Object.freeze({ id: person, ...called }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        return by.length > 0 ? [Object.freeze({ kind, by: Object.freeze(by) })] : [];
      }),
    );
  }

  /** A thread whose own record is missing still holds what people have said in it. */
  #thread(id: string): Thread | null {
    const record = this.#parts.threads.all.get(id);
    const comments = [...(this.#members.get(id) ?? [])]
      .flatMap((comment) => this.#comments.get(comment) ?? [])
      .sort(byTime);
    const first = comments[0];
    if (!record && !first) return null;
    const { by, at } = (record ?? first) as ThreadRecord | Comment;
    return Object.freeze({
      id,
      anchor: record?.anchor ?? null,
      by,
      at,
      resolved: record?.state?.resolved ?? false,
      state: record?.state,
      comments: Object.freeze(comments),
    });
  }
}

function regroup(groups: Map<string, Set<string>>, group: string, member: string, isIn: boolean): void {
  const members = groups.get(group);
  if (isIn) {
    if (members) members.add(member);
    else groups.set(group, new Set([member]));
  } else if (members?.delete(member) && members.size === 0) groups.delete(group);
}
