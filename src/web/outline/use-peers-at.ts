import { useRef, useSyncExternalStore } from 'react';
import { type Peer, useMapSession } from '../sync/index.ts';

const NOBODY: readonly Peer[] = [];
const known = new WeakMap<readonly Peer[], ReadonlyMap<string, readonly Peer[]>>();

/** Who stands on which record; made once for everybody who asks. */
function peersByRecord(peers: readonly Peer[]): ReadonlyMap<string, readonly Peer[]> {
  const made = known.get(peers);
  if (made) return made;
  const pairs = peers.flatMap((peer) => peer.selection.map((id) => ({ id, peer })));
  const index = new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ peer }) => peer)]),
  );
  known.set(peers, index);
  return index;
}

const looksSame = (a: Peer, b: Peer | undefined): boolean =>
  a.client === b?.client && a.alias === b.alias && a.user.name === b.user.name && a.color === b.color;

/** Colleagues who have this record selected; renders again when they are others, not when they move. */
export function usePeersAt(id: string): readonly Peer[] {
  const { presence } = useMapSession();
  const last = useRef(NOBODY);
  const read = () => {
    const now = peersByRecord(presence.peers).get(id) ?? NOBODY;
    const same =
      now.length === last.current.length && now.every((peer, at) => looksSame(peer, last.current[at]));
    if (!same) last.current = now;
    return last.current;
  };
  return useSyncExternalStore(presence.subscribe, read);
}
