import type { Doc } from 'yjs';
import type { AppendOutcome, NewJourney, StoredDocument, Touch } from '../storage/index.ts';
import type { Cancel, Clock } from './clock.ts';
import { type Closing, closing } from './closing.ts';
import { Commits } from './commits.ts';
import type { Compacted } from './compaction.ts';
import { Content, isEmptyUpdate } from './content.ts';
import { Delivery } from './delivery.ts';
import type { Arrival, Committed, Flight } from './inbox.ts';
import type { Limits } from './limits.ts';
import { LogWatch } from './log-watch.ts';
import { frames, type Message, readMessage } from './messages.ts';
import type { CollabMetrics } from './metrics.ts';
import type { Peer } from './peer.ts';
import { PresenceFeed } from './presence-feed.ts';
import { type OpenJudge, Rehearsal } from './rehearsal.ts';
import { RowTouch } from './row-touch.ts';
import type { Describe, User } from './types.ts';

/** What a room needs of the house it is in. */
export interface RoomHost {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  readonly describe: Describe | null;
  readonly judge: OpenJudge | null;
  schedule(commits: Commits): void;
  /** False while the store takes none: what arrives waits. */
  takesWrites(): boolean;
  /** The room is of no use any more, or in an unknown state: the next visitor loads it anew. */
  drop(room: Room): void;
  compact(docName: string): Promise<Compacted | null>;
  touch(touch: Touch): void;
  /** How a client that can't give the predecessors of its updates is closed: kindly at first. */
  orphaned(room: Room, peer: Peer, missing: string): Closing;
  changed(docName: string, authors: readonly User[], touched: ReadonlySet<string>): void;
}

/** The room was given up before this was committed. */
export class RoomEnded extends Error {
  readonly closing: Closing;

  constructor(reason: Closing) {
    super(reason.reason);
    this.closing = reason;
    this.name = 'RoomEnded';
  }
}

const NOTHING_TOUCHED: ReadonlySet<string> = new Set();

/** One document and its sockets. */
export class Room {
  readonly name: string;
  readonly #host: RoomHost;
  readonly #content: Content;
  readonly #peers = new Set<Peer>();
  readonly #presence: PresenceFeed;
  readonly #delivery: Delivery;
  readonly #log: LogWatch;
  readonly #row: RowTouch;
  readonly #rehearsal: Rehearsal | null;
  readonly commits: Commits;
  #idle: Cancel | null = null;
  #encoded: Cancel | null = null;
  #isDropped = false;

  constructor(name: string, stored: StoredDocument, host: RoomHost) {
    const { clock, limits, metrics } = host;
    this.name = name;
    this.#host = host;
    this.#content = new Content(stored, () => {
      metrics.documentsNow += 1;
    });
    this.#presence = new PresenceFeed(this.#peers, clock, limits);
    this.#delivery = new Delivery(this.#content, {
      clock,
      limits,
      metrics,
      settled: (action) => this.commits.settled(action),
      showPresence: (peer) => this.#presence.show(peer),
    });
    this.#log = new LogWatch(stored, clock, limits, () => host.compact(name));
    this.#row = new RowTouch(name, host.describe, clock, limits.touchMs);
    this.#rehearsal = host.judge && Rehearsal.of(name, host.judge);
    this.commits = this.#createCommits();
    this.#restartIdle();
  }

  #createCommits(): Commits {
    const { schedule, metrics } = this.#host;
    return new Commits({
      name: this.name,
      content: this.#content,
      delivery: this.#delivery,
      log: this.#log,
      row: this.#row,
      rehearsal: this.#rehearsal,
      metrics,
      peers: this.#peers,
      schedule,
      touchLate: () => this.#touchLate(),
      landed: (flight, outcome) => this.#landed(flight, outcome),
      end: (reason, error) => this.end(reason, error),
      // What stands on something refused would be refused with it.
      ask: (peer, missing) => (peer.refused ? this.#refuse(peer, true) : this.#askOrphan(peer, missing)),
      giveUp: (peer, missing) => this.#host.orphaned(this, peer, missing),
      admits: (peer, update, isLive) => this.#admits(peer, update, isLive),
    });
  }

  get epoch(): number {
    return this.#content.epoch;
  }

  /** Given up: it takes nothing any more. */
  get isDropped(): boolean {
    return this.#isDropped;
  }

  get peers(): ReadonlySet<Peer> {
    return this.#peers;
  }

  // --- sockets ---

  join(peer: Peer): void {
    this.#stopIdle();
    this.#peers.add(peer);
    this.#greet(peer);
    this.#presence.show(peer);
  }

  /** Asks what the newcomer has, or says that it may only look; after serving it, if that takes long to put. */
  #greet(peer: Peer): void {
    // One that comes back may still hold itself for a viewer.
    if (peer.right === 'edit' && peer.knowsRights) peer.outlet.write(frames.mayEdit);
    const greet = () => {
      if (!this.#peers.has(peer)) return;
      if (peer.right === 'edit') this.ask(peer);
      else this.tellViewer(peer);
    };
    if (this.#content.isVectorDear) peer.askLater(this.#host.limits.askLaterMs, greet);
    else greet();
  }

  /** "You may look; this is all that I have of it." */
  tellViewer(peer: Peer): void {
    if (!peer.knowsRights) return;
    this.commits.settled(() => {
      peer.outlet.write(frames.viewOnly(this.#content.vector()));
      this.#restartEncoded();
    });
  }

  leave(peer: Peer): void {
    if (!this.#peers.delete(peer)) return;
    peer.left();
    this.#presence.leave(peer);
    this.#restartIdle();
  }

  /** Tells the others its name and role anew. */
  introduce(peer: Peer): void {
    this.#presence.introduce(peer);
  }

  /** "This is what I have: send me what I lack." */
  ask(peer: Peer): void {
    this.commits.settled(() => {
      peer.outlet.write(frames.ask(this.#content.vector()));
      this.#restartEncoded();
    });
  }

  receive(peer: Peer, bytes: Uint8Array): void {
    if (!peer.outlet.isOpen || this.#isDropped) return;
    peer.unanswered = 0;
    const { metrics, limits } = this.#host;
    // Someone who asks and asks without reading the answers.
    if (peer.outlet.backlog > limits.documentBytes + limits.backlogBytes) {
      peer.close(closing.tryAgain);
      return;
    }
    metrics.messagesIn += 1;
    metrics.bytesIn += bytes.length;
    const message = readMessage(bytes);
    if (!message) peer.close(closing.badMessage);
    else if (peer.spend(message.kind, bytes.length)) this.#handle(peer, message);
  }

  #handle(peer: Peer, message: Message): void {
    switch (message.kind) {
      case 'edit':
      case 'answer':
        this.#takeEdit(peer, message);
        break;
      case 'ask':
        this.commits.settled(() => {
          this.#delivery.answer(peer, message.vector);
          this.#restartEncoded();
          // What is still to be sent would wait for the wording of the question, and who reads has no time for it.
          peer.outlet.whenDrained(() => peer.askStillLater(this.#host.limits.askLaterMs));
        });
        break;
      case 'confirm':
        this.#takeConfirm(peer, message.payload);
        break;
      case 'presence':
        if (!this.#presence.receive(peer, message.entries)) peer.close(closing.badMessage);
        break;
      case 'ask-presence':
        this.#presence.show(peer);
        break;
      case 'auth':
        break;
    }
  }

  // --- edits ---

  #takeEdit(peer: Peer, { kind, update }: { kind: 'edit' | 'answer'; update: Uint8Array }): void {
    if (isEmptyUpdate(update) && !peer.debt) return;
    if (peer.right === 'view') this.#refuse(peer, kind === 'edit');
    else if (this.#log.size + update.length > this.#host.limits.documentBytes) peer.close(closing.tooLarge);
    else if (!this.#mayWait(update)) peer.close(closing.tryAgain);
    else this.#arrive({ kind, peer, update });
  }

  /** A viewer's edit: old offline edits are passed over in silence, live ones a few times. */
  #refuse(peer: Peer, isLive: boolean): void {
    peer.refused = true;
    this.#host.metrics.refusedEdits += 1;
    if (!isLive) return;
    peer.refusedLive += 1;
    if (peer.refusedLive >= this.#host.limits.viewerUpdates) peer.close(closing.noRight);
  }

  #takeConfirm(peer: Peer, payload: Uint8Array): void {
    if (peer.refused) return;
    if (peer.debt) peer.held.push(payload);
    else if (this.commits.areDone) peer.outlet.write(frames.confirm(payload));
    else this.#arrive({ kind: 'confirm', peer, payload });
  }

  /** What can't be committed now waits here, but not without bound: the rest stays with its owners. */
  #mayWait({ length }: Uint8Array): boolean {
    const { limits, takesWrites } = this.#host;
    return (
      (takesWrites() && !this.commits.areHeld) || this.commits.waitingBytes + length <= limits.waitingBytes
    );
  }

  #arrive(arrival: Arrival): void {
    this.#stopIdle();
    this.commits.arrive(arrival);
  }

  /** An edit by the server, and the journey that it gives back; resolves when both are committed. */
  change(run: (doc: Doc) => NewJourney | null, origin: unknown, workspace?: string): Promise<Committed> {
    return new Promise((resolve, reject) => {
      if (this.#isDropped) reject(new RoomEnded(closing.tryAgain));
      else
        this.#arrive({
          kind: 'change',
          change: { run, origin, resolve, reject, ...(workspace !== undefined && { workspace }) },
        });
    });
  }

  /** Gives the committed content to `read`, now or after the commit under way. */
  view<T>(read: (content: Content) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.commits.settled(
        () => {
          try {
            resolve(read(this.#content));
            this.#restartEncoded();
          } catch (error) {
            reject(error);
          }
        },
        () => reject(new RoomEnded(closing.tryAgain)),
      );
    });
  }

  // --- commits ---

  /** Where it matters who changes what, an update is tried first: what nobody else may undo is never integrated. */
  #admits(peer: Peer, update: Uint8Array, isLive: boolean): boolean {
    if (!this.#rehearsal || this.#rehearsal.admits(this.#content, peer.user, update)) return true;
    this.#refuse(peer, isLive);
    return false;
  }

  #landed({ authors, touched }: Flight, outcome: AppendOutcome | null): void {
    if (outcome) {
      this.#host.changed(
        this.name,
        [...authors].flatMap((peer) => (peer ? [peer.user] : [])),
        // What the server did itself in the same commit is nobody's.
        authors.has(null) ? NOTHING_TOUCHED : touched,
      );
    }
    this.#restartIdle();
  }

  #askOrphan(peer: Peer, missing: string): void {
    const { clock, limits, metrics } = this.#host;
    metrics.orphans += 1;
    peer.debt = {
      missing,
      cancel: clock.after(limits.orphanMs, () => peer.close(this.#host.orphaned(this, peer, missing))),
    };
    this.commits.settled(() => this.ask(peer));
  }

  #touchLate(): void {
    this.commits.settled(() => {
      const touch = this.#row.now(this.#content.doc);
      if (touch) this.#host.touch(touch);
    });
  }

  // --- life ---

  #restartIdle(): void {
    this.#stopIdle();
    if (this.#peers.size > 0 || this.#isDropped) return;
    this.#idle = this.#host.clock.after(this.#host.limits.idleMs, () => {
      if (this.commits.areDone) this.end(closing.restart);
    });
  }

  #stopIdle(): void {
    this.#idle?.();
    this.#idle = null;
  }

  /** Keeps the encoded state for the next one who comes in, for a while. */
  #restartEncoded(): void {
    this.#encoded?.();
    this.#encoded = this.#host.clock.after(this.#host.limits.encodedMs, () => {
      this.#encoded = null;
      this.#delivery.forgetOpening();
      this.#content.forgetEncoded();
    });
  }

  /** Closes every socket and forgets the document; what hasn't been committed is rejected. */
  end(reason: Closing, error: unknown = new RoomEnded(reason)): void {
    if (this.#isDropped) return;
    if (this.#row.isDue) this.#touchLate();
    this.#isDropped = true;
    this.commits.close(error);
    this.#stopIdle();
    this.#encoded?.();
    this.#row.cancel();
    this.#log.close();
    this.#presence.close();
    this.#host.drop(this);
    for (const peer of this.#peers) peer.close(reason);
    this.#rehearsal?.close();
    if (this.#content.isLive) this.#host.metrics.documentsNow -= 1;
    this.#content.destroy();
  }
}
