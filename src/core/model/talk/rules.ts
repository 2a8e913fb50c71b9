import { samePlain } from '../../base/index.ts';
import { LIMITS } from '../limits.ts';
import type { Called, CommentRecord, ReactionRef, Speaker, ThreadRecord } from './records.ts';

/** As the document has it. */
export type HeldReaction = ReactionRef & Called;

/** What became of one record; `null` is: not there. */
export type TalkChange =
  | {
      readonly kind: 'thread';
      readonly id: string;
      readonly before: ThreadRecord | null;
      readonly after: ThreadRecord | null;
    }
  | {
      readonly kind: 'comment';
      readonly id: string;
      readonly before: CommentRecord | null;
      readonly after: CommentRecord | null;
    }
  | { readonly kind: 'reaction'; readonly before: HeldReaction | null; readonly after: HeldReaction | null }
  /** Something that isn't talk: unreadable, put in the place of a record, or in a root of another name. */
  | { readonly kind: 'foreign' };

/** Who speaks. A name may have changed since an older comment; what is said now is said under the present one. */
export interface Voice {
  isOwn(person: string): boolean;
  isNow(speaker: Speaker): boolean;
}

/** What is known beside the change itself. */
export interface TalkGround {
  hasThread(id: string): boolean;
  /** How many threads there are, with those that the change brings. */
  readonly threads: number;
  /** In milliseconds. */
  readonly now: number;
}

/** A device's clock may be wrong, but not by more than its zone. */
const AHEAD_MS = 24 * 60 * 60_000;

/** Whether somebody may do this: nobody speaks, or unsays anything, in another's name. */
export function mayTalk(change: TalkChange, voice: Voice, ground: TalkGround): boolean {
  switch (change.kind) {
    case 'thread':
      return mayChangeThread(change.before, change.after, voice, ground);
    case 'comment':
      return mayChangeComment(change.before, change.after, voice, ground);
    case 'reaction':
      return mayReact(change.before, change.after, voice);
    case 'foreign':
      return false;
  }
}

/** One's own of an older name can be taken back; a new one is under the present name. */
function mayReact(before: HeldReaction | null, after: HeldReaction | null, voice: Voice): boolean {
  if (before && !voice.isOwn(before.person)) return false;
  if (!after) return true;
  const { person, comment: _, reaction: __, ...called } = after;
  return voice.isNow({ id: person, ...called });
}

const isTimely = (at: string, ground: TalkGround): boolean => Date.parse(at) <= ground.now + AHEAD_MS;

function mayChangeThread(
  before: ThreadRecord | null,
  after: ThreadRecord | null,
  voice: Voice,
  ground: TalkGround,
): boolean {
  // Threads never go: what others have said in them would.
  if (!after) return false;
  const settled = !after.state || (voice.isNow(after.state.by) && isTimely(after.state.at, ground));
  if (!before)
    return settled && voice.isNow(after.by) && isTimely(after.at, ground) && ground.threads <= LIMITS.threads;
  const { state: _, ...fixed } = before;
  const { state, ...rest } = after;
  return samePlain(fixed, rest) && (samePlain(state, before.state) || (state !== undefined && settled));
}

function mayChangeComment(
  before: CommentRecord | null,
  after: CommentRecord | null,
  voice: Voice,
  ground: TalkGround,
): boolean {
  if (!after || !ground.hasThread(after.thread)) return false;
  if (after.deleted && !samePlain(after.deleted, before?.deleted) && !voice.isNow(after.deleted.by))
    return false;
  if (!before) return voice.isNow(after.by) && isTimely(after.at, ground);
  // Whose words somebody else has taken away doesn't put them back.
  if (before.deleted && !voice.isOwn(before.deleted.by.id)) return samePlain(before, after);
  const isSame = before.thread === after.thread && before.at === after.at && samePlain(before.by, after.by);
  return isSame && voice.isOwn(before.by.id);
}
