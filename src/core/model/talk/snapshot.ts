import type { Anchor, CommentRecord, ReactionKind, Speaker, ThreadRecord } from './records.ts';

export interface Reaction {
  readonly kind: ReactionKind;
  /** Sorted by id. */
  readonly by: readonly Speaker[];
}

export interface Comment extends CommentRecord {
  readonly id: string;
  readonly reactions: readonly Reaction[];
}

export interface Thread {
  readonly id: string;
  /** Null where only replies have arrived, or the thread itself can't be read. */
  readonly anchor: Anchor | null;
  readonly by: Speaker;
  readonly at: string;
  readonly resolved: boolean;
  readonly state: ThreadRecord['state'];
  /** In the order of their making; deleted ones without their words. */
  readonly comments: readonly Comment[];
}

/** The threads beside a journey. Those that hold nothing but deleted comments are gone for the reader. */
export interface TalkSnapshot {
  /** Oldest first. */
  readonly threads: readonly Thread[];
  thread(id: string): Thread | undefined;
  comment(id: string): Comment | undefined;
  /** How many threads the document holds, seen or not. */
  readonly size: number;
}

/** The same text for the same place. */
export function anchorKey(anchor: Anchor): string {
  if (anchor.kind === 'record') return `${anchor.table} ${anchor.id}`;
  return anchor.kind === 'cell' ? JSON.stringify([anchor.lane, anchor.step]) : `${anchor.x} ${anchor.y}`;
}
