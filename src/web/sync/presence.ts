import type { Awareness } from 'y-protocols/awareness';
import { type Presence, presenceSchema } from '../../core/protocol/index.ts';

/** A colleague on the map: their connection and what they share. */
export interface Peer extends Presence {
  readonly client: number;
}

/** What this screen shares; `user` is added by the server. */
export type OwnPresence = Partial<Omit<Presence, 'user'>>;

export interface PresenceStore {
  /** Everyone else whose state can be read; the same array until something changes. */
  readonly peers: readonly Peer[];
  /** What the person at this screen is called on this map. */
  ownName(): string;
  share(presence: OwnPresence): void;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Opens presence over a document's awareness. `user` is who this person is, before the server says so itself. */
export function openPresence(awareness: Awareness, own: Pick<Presence, 'user'> & OwnPresence): PresenceStore {
  const listeners = new Set<() => void>();
  const parsed = new WeakMap<object, Peer | null>();
  let peers: readonly Peer[] = [];
  awareness.setLocalState({ cursor: null, selection: [], editing: null, drag: [], ...own });

  const read = () => {
    const next: Peer[] = [];
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue;
      if (!parsed.has(state)) {
        const result = presenceSchema.safeParse(state);
        parsed.set(state, result.success ? { ...result.data, client } : null);
      }
      const peer = parsed.get(state);
      if (peer) next.push(peer);
    }
    if (next.length === peers.length && next.every((peer, index) => peer === peers[index])) return;
    peers = next;
    for (const listener of [...listeners]) listener();
  };
  awareness.on('change', read);

  return {
    get peers() {
      return peers;
    },
    ownName: () => {
      const state = awareness.getLocalState() as OwnPresence | null;
      return state?.alias?.trim() || own.user.name;
    },
    share: (presence) => {
      const state = awareness.getLocalState();
      if (state) awareness.setLocalState({ ...state, ...presence });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      awareness.off('change', read);
      listeners.clear();
    },
  };
}
