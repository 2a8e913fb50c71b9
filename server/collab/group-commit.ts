import type { Append, AppendOutcome, Storage } from '../storage/index.ts';
import type { Clock } from './clock.ts';
import type { CollabMetrics } from './metrics.ts';
import type { StoreHealth } from './store-health.ts';

/** Someone with edits to commit: a room. */
export interface Committing {
  /** Integrates what has arrived; null if there is nothing to store. Nothing more is integrated until it has landed. */
  gather(): Append | null;
  /** It is on disk (null: there was nothing to store), or was refused by itself. */
  land(outcome: AppendOutcome | null): void;
  /** The commit failed, or what arrived could not be integrated: nothing of it is on disk. */
  fail(error: unknown): void;
  /** The store takes no writes for now: edits wait, and whoever waits for an answer is given this one. */
  putOff(error: unknown): void;
}

/** After a commit that took long, a pause as long, for messages to be read: but no longer than this (milliseconds). */
const longestPause = 20;

/**
 * Commits the edits of all rooms together. A lone edit is committed as soon as the messages that came with it have been
 * read. When edits come thick, those that follow a commit within `gatherMs` of its start share the next one: a sync of
 * the disk and a message to each reader cost the same for one edit and for ten. While the store takes no writes, edits
 * wait: to integrate them would only mean to send their owners away, and everybody who reads the same document.
 */
export class GroupCommit {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #metrics: CollabMetrics;
  readonly #gatherMs: number;
  readonly #health: StoreHealth;
  readonly #broke: (error: unknown) => void;
  #waiting = new Set<Committing>();
  #isArmed = false;
  #running: Promise<void> | null = null;
  #notBefore = 0;

  /** @param broke is told of rooms that could not take in what had arrived */
  constructor(
    storage: Storage,
    clock: Clock,
    metrics: CollabMetrics,
    gatherMs: number,
    health: StoreHealth,
    broke: (error: unknown) => void,
  ) {
    this.#storage = storage;
    this.#clock = clock;
    this.#metrics = metrics;
    this.#gatherMs = gatherMs;
    this.#health = health;
    this.#broke = broke;
    health.onBack(() => {
      if (this.#waiting.size > 0) this.#arm();
    });
  }

  schedule(member: Committing): void {
    this.#waiting.add(member);
    this.#arm();
  }

  forget(member: Committing): void {
    this.#waiting.delete(member);
  }

  /** The commit under way, if there is one. */
  get running(): Promise<void> | null {
    return this.#running;
  }

  /** Resolves when everything that was scheduled has landed or failed; a store that takes no writes is tried once more. */
  async settle(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running) await (this.#running ?? this.#flush());
  }

  #arm(): void {
    if (this.#isArmed || this.#running || !this.#health.takesWrites) return;
    this.#isArmed = true;
    const run = () => {
      this.#isArmed = false;
      if (!this.#running && this.#waiting.size > 0) void this.#flush();
    };
    const pause = this.#notBefore - this.#clock.now();
    if (pause <= 0) this.#clock.soon(run);
    else this.#clock.after(pause, () => this.#clock.soon(run));
  }

  #flush(): Promise<void> {
    this.#running = this.#commit().finally(() => {
      this.#running = null;
      if (this.#waiting.size > 0) this.#arm();
    });
    return this.#running;
  }

  async #commit(): Promise<void> {
    const started = this.#clock.now();
    const members = [...this.#waiting];
    this.#waiting.clear();
    const storing: Committing[] = [];
    const batch: Append[] = [];
    for (const member of members) {
      const append = this.#gather(member);
      if (append === undefined) continue;
      if (append === null) member.land(null);
      else {
        storing.push(member);
        batch.push(append);
      }
    }
    if (batch.length > 0) await this.#store(storing, batch);
    const ended = this.#clock.now();
    this.#notBefore = Math.max(started + this.#gatherMs, ended + Math.min(ended - started, longestPause));
  }

  /** Undefined if the room broke: it is dropped, the others go on. */
  #gather(member: Committing): Append | null | undefined {
    try {
      return member.gather();
    } catch (error) {
      this.#broke(error);
      member.fail(error);
      return undefined;
    }
  }

  async #store(members: readonly Committing[], batch: readonly Append[]): Promise<void> {
    const started = this.#clock.now();
    try {
      const outcomes = await this.#storage.documents.append(batch);
      this.#health.worked();
      this.#metrics.commitMs += this.#clock.now() - started;
      this.#metrics.commits += 1;
      this.#metrics.rows += batch.length;
      members.forEach((member, index) => {
        member.land(outcomes[index] ?? { refused: 'missing' });
      });
    } catch (error) {
      this.#metrics.commitFailures += 1;
      this.#health.failed(error);
      for (const member of members) member.fail(error);
      for (const member of this.#waiting) member.putOff(error);
    }
  }
}
