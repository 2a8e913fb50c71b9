import * as Y from 'yjs';
import type { Rng } from '../../model/testing/random.ts';
import type { Peer } from './peer.ts';

interface Message {
  readonly to: number;
  readonly name: 'map' | 'library';
  readonly update: Uint8Array;
}

/**
 * A bad network: updates wait, people are offline for a while and come back. A relayed one delivers in the order in
 * which things were sent, as our server does; on a wild one updates overtake one another, get lost and come twice.
 */
export class Network {
  private readonly peers: readonly Peer[];
  private readonly rng: Rng;
  private readonly kind: 'relayed' | 'wild';
  private readonly offline = new Set<number>();
  private waiting: Message[] = [];

  constructor(peers: readonly Peer[], rng: Rng, kind: 'relayed' | 'wild') {
    this.kind = kind;
    this.peers = peers;
    this.rng = rng;
    peers.forEach((peer, from) => {
      for (const name of ['map', 'library'] as const) {
        peer.documents[name].on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'remote') this.send(from, name, update);
        });
      }
    });
  }

  /** Something happens on the line. */
  stir(): void {
    const { rng } = this;
    const someone = rng.int(this.peers.length);
    if (rng.chance(0.05)) this.disconnect(someone);
    else if (rng.chance(0.15)) this.reconnect(someone);
    for (let left = rng.int(6); left > 0 && this.waiting.length > 0; left--) {
      const at = rng.int(this.waiting.length);
      if (this.kind === 'wild') this.deliverWildly(at);
      else this.deliverFirstFor((this.waiting[at] as Message).to);
    }
  }

  /** All come back and hear everything. */
  settle(): void {
    const last = this.waiting;
    this.waiting = [];
    if (this.kind === 'wild') for (const message of last) if (this.rng.chance(0.5)) this.deliver(message);
    this.offline.clear();
    for (const index of [...this.peers.keys(), ...this.peers.keys()]) this.reconnect(index);
  }

  private send(from: number, name: 'map' | 'library', update: Uint8Array): void {
    if (this.offline.has(from)) return;
    this.peers.forEach((_, to) => {
      if (to !== from && !this.offline.has(to)) this.waiting.push({ to, name, update });
    });
  }

  private deliverWildly(at: number): void {
    const [message] = this.waiting.splice(at, 1) as [Message];
    if (this.rng.chance(0.1)) return;
    this.deliver(message);
    if (this.rng.chance(0.1)) this.deliver(message);
  }

  private deliverFirstFor(to: number): void {
    const at = this.waiting.findIndex((message) => message.to === to);
    const [message] = this.waiting.splice(at, 1) as [Message];
    this.deliver(message);
  }

  private disconnect(index: number): void {
    this.offline.add(index);
    this.waiting = this.waiting.filter((message) => message.to !== index);
  }

  private deliver({ to, name, update }: Message): void {
    if (this.offline.has(to)) return;
    Y.applyUpdate((this.peers[to] as Peer).documents[name], update, 'remote');
  }

  private reconnect(index: number): void {
    this.offline.delete(index);
    const back = this.peers[index] as Peer;
    this.peers.forEach((other, at) => {
      if (at === index || this.offline.has(at)) return;
      back.sendTo(other);
      other.sendTo(back);
    });
  }
}
