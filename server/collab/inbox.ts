import type { Doc } from 'yjs';
import type { Made, NewJourney } from '../storage/index.ts';
import type { Closing } from './closing.ts';
import { closing } from './closing.ts';
import { type Content, emptyUpdate, type Integrated } from './content.ts';
import { integrate } from './integrate.ts';
import type { Peer } from './peer.ts';

/** Something that has arrived and waits for the next commit, in the order of arrival. */
export type Arrival =
  | { readonly kind: 'edit' | 'answer'; readonly peer: Peer; readonly update: Uint8Array }
  | { readonly kind: 'confirm'; readonly peer: Peer; readonly payload: Uint8Array }
  | { readonly kind: 'change'; readonly change: ServerChange };

/** An edit by the server itself. */
export interface ServerChange {
  /** Edits the document; what it gives back is made in the same transaction of the store. */
  readonly run: (doc: Doc) => NewJourney | null;
  readonly origin: unknown;
  /** Takes the document's journey to another workspace, in the same transaction. */
  readonly workspace?: string;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (error: unknown) => void;
}

const isMove = ({ workspace }: ServerChange): boolean => workspace !== undefined;

/** Where the document stands after a change of the server's, and what became of the journey that came along. */
export interface Committed {
  readonly epoch: number;
  readonly seq: number;
  readonly made: Made | null;
}

/** What one commit is about. */
export interface Flight extends Integrated {
  /** Who edited; a server change counts as null. */
  readonly authors: ReadonlySet<Peer | null>;
  /** Who gets which confirmations once it has landed. */
  readonly confirmations: ReadonlyMap<Peer, readonly Uint8Array[]>;
  readonly changes: readonly ServerChange[];
  readonly journeys: ReadonlyMap<ServerChange, NewJourney>;
  readonly edits: number;
}

export interface Reception {
  /** Whether what the update would do may be done by this client; what is refused is not integrated. */
  admits(peer: Peer, update: Uint8Array, isLive: boolean): boolean;
  /** A live update came without its predecessors: ask for them. */
  ask(peer: Peer, missing: string): void;
  /** The client was asked, and its answer lacks them too. */
  giveUp(peer: Peer, missing: string): Closing;
}

/** Integrates arrivals into the live document, as one transaction. */
export function takeOff(content: Content, arrivals: readonly Arrival[], reception: Reception): Flight {
  const authors = new Set<Peer | null>();
  const confirmations = new Map<Peer, Uint8Array[]>();
  const changes: ServerChange[] = [];
  const journeys = new Map<ServerChange, NewJourney>();
  const bad = new Set<Peer>();
  let edits = 0;
  let isBroken = false;

  function confirm(peer: Peer, payloads: readonly Uint8Array[]): void {
    if (payloads.length > 0) confirmations.set(peer, [...(confirmations.get(peer) ?? []), ...payloads]);
  }

  function settle(peer: Peer): void {
    peer.settle();
    confirm(peer, peer.held);
    peer.held = [];
  }

  function refuse(peer: Peer, reason: Closing): void {
    bad.add(peer);
    peer.close(reason);
  }

  function take(doc: Doc, peer: Peer, update: Uint8Array, isAnswer: boolean): void {
    if (bad.has(peer)) return;
    if (!reception.admits(peer, update, !isAnswer)) return;
    const result = integrate(doc, update);
    if (result.outcome === 'bad' || result.outcome === 'broken') {
      isBroken ||= result.outcome === 'broken';
      refuse(peer, closing.badMessage);
      return;
    }
    edits += 1;
    authors.add(peer);
    if (result.outcome === 'orphan') {
      if (isAnswer) refuse(peer, reception.giveUp(peer, result.missing));
      else if (!peer.debt) reception.ask(peer, result.missing);
    } else if (isAnswer) settle(peer);
  }

  function serve(doc: Doc, change: ServerChange): void {
    authors.add(null);
    edits += 1;
    try {
      const journey = doc.transact(() => change.run(doc), change.origin);
      if (journey) journeys.set(change, journey);
      changes.push(change);
    } catch (error) {
      change.reject(error);
    }
  }

  const integrated = content.transact((doc) => {
    for (const arrival of arrivals) {
      if (arrival.kind === 'change') serve(doc, arrival.change);
      else if (arrival.kind !== 'confirm') take(doc, arrival.peer, arrival.update, arrival.kind === 'answer');
      else if (arrival.peer.debt) arrival.peer.held.push(arrival.payload);
      else if (!arrival.peer.refused) confirm(arrival.peer, [arrival.payload]);
    }
  });
  if (isBroken) content.rebuild();
  for (const peer of bad) confirmations.delete(peer);
  // A journey, or a move, needs an entry of the log to come with, be it an empty one.
  const update = integrated.update ?? (journeys.size > 0 || changes.some(isMove) ? emptyUpdate : null);
  return { ...integrated, update, authors, confirmations, changes, journeys, edits };
}
