import type { Cancel, Clock } from './clock.ts';
import type { Limits } from './limits.ts';
import { frames } from './messages.ts';
import type { Peer } from './peer.ts';
import { Presence } from './presence.ts';

/**
 * Sends a room's presence to its sockets: changes are merged, and the more they cost in all (size times sockets), the
 * longer is the pause before the next. Presence, not documents, is what breaks large rooms.
 */
export class PresenceFeed {
  readonly #peers: ReadonlySet<Peer>;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #presence: Presence<Peer>;
  #timer: Cancel | null = null;
  #notBefore = 0;
  /** For newcomers, until the next message: a hall that comes in at once is shown the same. */
  #everyone: Uint8Array | null = null;

  constructor(peers: ReadonlySet<Peer>, clock: Clock, limits: Limits) {
    this.#peers = peers;
    this.#clock = clock;
    this.#limits = limits;
    this.#presence = new Presence(limits);
  }

  /** False if the message isn't well-formed. */
  receive(peer: Peer, entries: Uint8Array): boolean {
    const isGood = this.#presence.receive(peer, entries, this.#clock.now());
    this.#schedule();
    return isGood;
  }

  introduce(peer: Peer): void {
    this.#presence.introduce(peer);
    this.#schedule();
  }

  leave(peer: Peer): void {
    this.#presence.leave(peer, this.#clock.now());
    this.#schedule();
  }

  /** Shows everyone to one socket: as of the last message, since the next tells it, like all others, what has changed. */
  show(peer: Peer): void {
    if (peer.lag) return;
    if (!this.#everyone) {
      const everyone = this.#presence.everyone();
      if (!everyone) return;
      this.#everyone = frames.presence(everyone);
    }
    peer.outlet.write(this.#everyone);
    peer.charge(this.#everyone.length);
  }

  close(): void {
    this.#timer?.();
    this.#timer = null;
  }

  #schedule(): void {
    if (this.#timer || !this.#presence.hasChanges) return;
    const pause = Math.max(0, this.#notBefore - this.#clock.now());
    this.#timer = this.#clock.after(pause, () => {
      this.#timer = null;
      this.#send();
    });
  }

  #send(): void {
    const now = this.#clock.now();
    const author = this.#presence.soleAuthor;
    const changes = this.#presence.takeChanges(now);
    this.#everyone = null;
    if (!changes) return;
    const frame = frames.presence(changes);
    for (const peer of this.#peers) if (peer !== author && !peer.lag) peer.outlet.write(frame);
    const cost = (frame.length * this.#peers.size * 1_000) / this.#limits.presenceBytesPerSecond;
    this.#notBefore = now + Math.max(this.#limits.presenceMs, this.#peers.size, cost);
  }
}
