import type { Cancel, Clock } from './clock.ts';
import { frames } from './messages.ts';
import type { Peer } from './peer.ts';

const beats = 20;
const mayMiss = 2;

/** Sends every socket a sign of life once a period, a twentieth of them at a time, and drops those that give none. */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #step: number;
  readonly #groups: Set<Peer>[] = Array.from({ length: beats }, () => new Set());
  readonly #groupOf = new Map<Peer, Set<Peer>>();
  #at = 0;
  #timer: Cancel | null = null;

  constructor(clock: Clock, period: number) {
    this.#clock = clock;
    this.#step = period / beats;
  }

  add(peer: Peer): void {
    // The group just passed: its turn comes a whole period from now.
    const group = this.#groups[(this.#at + beats - 1) % beats];
    if (!group) return;
    group.add(peer);
    this.#groupOf.set(peer, group);
    this.#timer ??= this.#clock.after(this.#step, () => this.#beat());
  }

  remove(peer: Peer): void {
    this.#groupOf.get(peer)?.delete(peer);
    this.#groupOf.delete(peer);
  }

  close(): void {
    this.#timer?.();
    this.#timer = null;
  }

  #beat(): void {
    this.#timer = null;
    for (const peer of this.#groups[this.#at] ?? []) {
      // A pong can't overtake what a slow reader hasn't read yet; its backlog has a time limit of its own.
      if (peer.unanswered >= mayMiss && !peer.lag) peer.outlet.terminate();
      else {
        peer.unanswered += 1;
        peer.outlet.write(frames.heartbeat);
      }
    }
    this.#at = (this.#at + 1) % beats;
    if (this.#groupOf.size > 0) this.#timer = this.#clock.after(this.#step, () => this.#beat());
  }
}
