import { type TalkWatch, watchTalk } from '../../src/core/doc/index.ts';
import { type CommentRecord, mayTalk, type TalkChange, type TalkVoice } from '../../src/core/model/index.ts';
import { journeyOfTalk, keptName, LOCAL_SPEAKER } from '../../src/core/protocol/index.ts';
import type { Judge, OpenJudge, User } from '../collab/index.ts';
import type { Mentions } from '../storage/index.ts';
import type { Pending } from './said.ts';

/** Enough to know what it is about. */
const EXCERPT = 280;

/** Everybody at this machine is one user, and says who they are: names are their own there. */
const localVoice: TalkVoice = {
  isOwn: () => true,
  isNow: ({ id }) => id.startsWith(LOCAL_SPEAKER),
};

const voiceOf = ({ id, name, kind, formerly }: User): TalkVoice =>
  kind === 'local'
    ? localVoice
    : {
        isOwn: (person) => person === id || (formerly?.includes(person) ?? false),
        isNow: (speaker) =>
          speaker.id === id && speaker.name === name && (speaker.guest ?? false) === (kind === 'guest'),
      };

const peopleOf = (comment: CommentRecord | null): readonly string[] =>
  comment && !comment.deleted ? comment.mentions.map(({ id }) => id) : [];

/** In a talk document nobody speaks in another's name, or changes what another has said. `now` gives milliseconds. */
export const judgeTalk =
  (now: () => number, pending?: Pending): OpenJudge =>
  (docName) => {
    const journey = journeyOfTalk(docName);
    return journey === null
      ? null
      : (rehearsal) => new TalkJudge(watchTalk(rehearsal), journey, now, pending);
  };

class TalkJudge implements Judge {
  readonly #watch: TalkWatch;
  readonly #journey: string;
  readonly #now: () => number;
  readonly #pending: Pending | undefined;
  #named: Mentions[] = [];

  constructor(watch: TalkWatch, journey: string, now: () => number, pending: Pending | undefined) {
    this.#watch = watch;
    this.#journey = journey;
    this.#now = now;
    this.#pending = pending;
  }

  admits(user: User): boolean {
    const changes = this.#watch.changes();
    const voice = voiceOf(user);
    const now = this.#now();
    const ground = { hasThread: this.#watch.hasThread, threads: this.#watch.threads, now };
    if (!changes.every((change) => mayTalk(change, voice, ground))) return false;
    for (const change of changes) this.#hear(change, user);
    if (user.kind !== 'local') for (const change of changes) this.#note(change, user, now);
    return true;
  }

  #hear(change: TalkChange, user: User): void {
    if (change.kind !== 'comment' || change.before !== null || change.after === null) return;
    const { thread, by } = change.after;
    this.#pending?.note(this.#journey, { comment: change.id, thread, by, user });
  }

  #note(change: TalkChange, user: User, now: number): void {
    if (change.kind !== 'comment') return;
    const { id, before, after } = change;
    const people = [...new Set(peopleOf(after))].filter((person) => person !== user.id);
    if (people.length === 0 && peopleOf(before).length === 0) return;
    const said = after ?? before;
    this.#named.push({
      journey: this.#journey,
      thread: said?.thread ?? '',
      comment: id,
      by: keptName(user),
      at: now,
      excerpt: [...(after?.body ?? '')].slice(0, EXCERPT).join(''),
      people,
    });
  }

  mentions(): readonly Mentions[] {
    const named = this.#named;
    this.#named = [];
    return named;
  }

  close(): void {
    this.#watch.close();
  }
}
