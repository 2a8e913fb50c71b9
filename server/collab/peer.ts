import { Budget } from './budget.ts';
import type { Cancel, Clock } from './clock.ts';
import { type Closing, closing } from './closing.ts';
import type { Limits } from './limits.ts';
import type { Message } from './messages.ts';
import type { Outlet } from './outlet.ts';
import type { PresenceOwner } from './presence.ts';
import type { Right, User } from './types.ts';

/** An answer may be the whole document. */
const costOfAsking = 20;

/** What a slow reader will be sent once it has caught up: the difference to what it has. */
export interface Lag {
  vector: Uint8Array;
  /** It asked in the meantime: the difference goes out as the answer. */
  asAnswer: boolean;
  readonly cancel: Cancel;
}

/** One socket in a room: who it is, what it may, what it owes and is owed. */
export class Peer implements PresenceOwner {
  /** As the others see it. */
  user: User;
  /** How often its rights were looked at again. */
  questions = 0;
  readonly outlet: Outlet;
  readonly presenceIds = new Set<number>();
  announced = false;
  right: Right;
  lag: Lag | null = null;
  /** Set while it has yet to send the predecessors of an update: what is missing, and the timer. */
  debt: { readonly missing: string; readonly cancel: Cancel } | null = null;
  /** Confirmations that wait for the debt. */
  held: Uint8Array[] = [];
  /** An edit of it was refused: "everything before this is saved" can't be said to it any more. */
  refused = false;
  refusedLive = 0;
  /** It understands what it is told of its right; a stock client would complain of the message. */
  knowsRights = false;
  /** Heartbeats sent since it was last heard of. */
  unanswered = 0;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #edits: Budget;
  readonly #bytes: Budget;
  readonly #control: Budget;
  #slowedSince: number | null = null;
  #isWaiting = false;
  #question: { readonly ask: () => void; readonly cancel: Cancel } | null = null;

  constructor(user: User, right: Right, outlet: Outlet, clock: Clock, limits: Limits) {
    this.user = user;
    this.right = right;
    this.outlet = outlet;
    this.#clock = clock;
    this.#limits = limits;
    const now = clock.now();
    this.#edits = new Budget(limits.editRate, now);
    this.#bytes = new Budget(limits.byteRate, now);
    this.#control = new Budget(limits.controlRate, now);
  }

  close(reason: Closing): void {
    this.outlet.close(reason);
    this.settle();
  }

  /** Puts a question off for `ms`. */
  askLater(ms: number, ask: () => void): void {
    this.#question?.cancel();
    const askNow = () => {
      this.#question = null;
      ask();
    };
    this.#question = { ask, cancel: this.#clock.after(ms, askNow) };
  }

  /** Puts the question that still waits off anew. */
  askStillLater(ms: number): void {
    if (this.#question) this.askLater(ms, this.#question.ask);
  }

  /** Forgets what it owed. */
  settle(): void {
    this.debt?.cancel();
    this.debt = null;
  }

  /** Ends its timers. */
  left(): void {
    this.settle();
    this.#question?.cancel();
    this.#question = null;
    this.lag?.cancel();
    this.lag = null;
  }

  /**
   * Counts a message against the rates. An edit is precious: who sends too many is read more slowly, and closed only if
   * that goes on for long. False if the socket was closed.
   */
  spend(kind: Message['kind'], bytes: number): boolean {
    const now = this.#clock.now();
    const isEdit = kind === 'edit' || kind === 'answer';
    if (!isEdit && this.#control.take(kind === 'ask' ? costOfAsking : 1, now) > 0) {
      this.close(closing.flood);
      return false;
    }
    const wait = Math.max(isEdit ? this.#edits.take(1, now) : 0, this.#bytes.take(bytes, now));
    if (wait > 0) this.#slowDown(wait, now);
    else if (!this.#isWaiting) this.#slowedSince = null;
    return this.outlet.isOpen;
  }

  /** Counts what had to be sent at its request. */
  charge(bytes: number): void {
    const now = this.#clock.now();
    const wait = this.#bytes.take(bytes, now);
    if (wait > 0) this.#slowDown(wait, now);
  }

  #slowDown(wait: number, now: number): void {
    this.#slowedSince ??= now;
    if (now - this.#slowedSince > this.#limits.floodMs) this.close(closing.flood);
    else this.#pause(wait);
  }

  #pause(wait: number): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.outlet.pause();
    this.#clock.after(wait, () => {
      this.#isWaiting = false;
      this.outlet.resume();
    });
  }
}
