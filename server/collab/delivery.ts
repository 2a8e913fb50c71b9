import type { Clock } from './clock.ts';
import { closing } from './closing.ts';
import { type Content, isEmptyVector } from './content.ts';
import type { Flight } from './inbox.ts';
import type { Limits } from './limits.ts';
import { frames } from './messages.ts';
import type { CollabMetrics } from './metrics.ts';
import type { Peer } from './peer.ts';

export interface DeliveryHost {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  /** Runs the action when the document holds committed edits only. */
  settled(action: () => void): void;
  /** Shows presence to someone who missed some of it. */
  showPresence(peer: Peer): void;
}

/** Gets the committed document to its readers: the newcomer, the one who comes back, the crowd and the slow one. */
export class Delivery {
  readonly #content: Content;
  readonly #host: DeliveryHost;
  #opening: { readonly head: number; readonly frames: readonly Buffer[] } | null = null;

  constructor(content: Content, host: DeliveryHost) {
    this.#content = content;
    this.#host = host;
  }

  /** Sends what landed to everyone but its only author, and the confirmations to those who asked. */
  broadcast(peers: ReadonlySet<Peer>, { update, authors, confirmations }: Flight): void {
    if (!update) {
      for (const [peer, payloads] of confirmations) peer.outlet.writeAll(payloads.map(frames.confirm));
      return;
    }
    const [only = null] = authors.size === 1 ? authors : [];
    const frame = frames.edit(update);
    for (const peer of peers) {
      if (peer === only || peer.lag) continue;
      if (!peer.outlet.write(frame)) this.#watchBacklog(peer);
    }
    for (const [peer, payloads] of confirmations) peer.outlet.writeAll(payloads.map(frames.confirm));
  }

  /** Answers "I have this; what am I missing?". */
  answer(peer: Peer, vector: Uint8Array): void {
    if (peer.lag) {
      peer.lag.vector = vector;
      peer.lag.asAnswer = true;
      return;
    }
    try {
      const answer = isEmptyVector(vector)
        ? this.#openingFrames()
        : [frames.answer(this.#content.since(vector))];
      peer.outlet.writeAll(answer);
      peer.charge(answer.reduce((sum, { length }) => sum + length, 0));
      this.#watchBacklog(peer);
    } catch {
      peer.close(closing.badMessage);
    }
  }

  forgetOpening(): void {
    this.#opening = null;
  }

  #openingFrames(): readonly Buffer[] {
    if (this.#opening?.head !== this.#content.head) {
      const parts = this.#content.parts();
      this.#opening = {
        head: this.#content.head,
        // The answer comes last: after it a client takes itself for up to date.
        frames: parts.map((part, at) => (at < parts.length - 1 ? frames.edit(part) : frames.answer(part))),
      };
    }
    return this.#opening.frames;
  }

  /** A reader that doesn't keep up gets nothing more until it has, and then one difference. */
  #watchBacklog(peer: Peer): void {
    const { clock, limits, metrics, settled } = this.#host;
    if (peer.lag || peer.outlet.backlog <= limits.backlogBytes) return;
    metrics.slowReaders += 1;
    peer.lag = {
      vector: this.#content.vector(),
      asAnswer: false,
      cancel: clock.after(limits.backlogMs, () => peer.close(closing.tryAgain)),
    };
    peer.outlet.whenDrained(() => settled(() => this.#catchUp(peer)));
  }

  #catchUp(peer: Peer): void {
    const { lag } = peer;
    if (!lag) return;
    lag.cancel();
    peer.lag = null;
    try {
      const update = this.#content.since(lag.vector);
      peer.outlet.write(lag.asAnswer ? frames.answer(update) : frames.edit(update));
      this.#host.showPresence(peer);
      this.#watchBacklog(peer);
    } catch {
      peer.close(closing.badMessage);
    }
  }
}
