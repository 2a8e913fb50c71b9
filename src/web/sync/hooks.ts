import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useRef,
  useSyncExternalStore,
} from 'react';
import { type RecordOf, type Snapshot, type TableName, tableIn } from '../../core/model/index.ts';
import type { LiveSession, SessionStatus } from './live-session.ts';
import type { MapSession } from './map-session.ts';
import type { Peer } from './presence.ts';

const LiveSessionContext = createContext<LiveSession | null>(null);
/** For what is told of any live document: how it is saved, who else is there, undo. */
export const LiveSessionProvider = LiveSessionContext.Provider;

/** The open document, whatever it is. Must be called below a provider. */
export function useLiveSession(): LiveSession {
  const session = useContext(LiveSessionContext);
  if (!session) throw new Error('useLiveSession outside a provider');
  return session;
}

const MapSessionContext = createContext<MapSession | null>(null);

export const MapSessionProvider = ({ value, children }: { value: MapSession; children?: ReactNode }) =>
  createElement(
    LiveSessionContext.Provider,
    { value },
    createElement(MapSessionContext.Provider, { value }, children),
  );

/** The open map. Must be called below `MapSessionProvider`. */
export function useMapSession(): MapSession {
  const session = useContext(MapSessionContext);
  if (!session) throw new Error('useMapSession outside MapSessionProvider');
  return session;
}

/** A part of the snapshot; the component renders again only when `same` says that the part has changed. */
export function useSnapshot<T>(
  select: (snapshot: Snapshot) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const session = useMapSession();
  const last = useRef<{ value: T } | null>(null);
  const read = (): T => {
    const value = select(session.snapshot());
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(session.subscribe, read);
}

/** One record; undefined when there is none. The component renders again only when this record changes. */
export function useRecord<T extends TableName>(
  table: T,
  id: string | null | undefined,
): RecordOf<T> | undefined {
  return useSnapshot((snapshot) =>
    id ? (tableIn(snapshot, table).get(id) as RecordOf<T> | undefined) : undefined,
  );
}

/** Whether a record is there; its changes are none of the component's business. */
export const useIsThere = (table: TableName, id: string | null | undefined): boolean =>
  useSnapshot((snapshot) => Boolean(id) && tableIn(snapshot, table).has(id as string));

/** A fact about saving, loading or undo: a primitive value, so that typing renders only what tells of it. */
export function useStatus<T extends string | number | boolean | null>(
  select: (status: SessionStatus) => T,
): T {
  const session = useLiveSession();
  return useSyncExternalStore(session.subscribeStatus, () => select(session.status));
}

/** Whether nothing may be changed here: a newer document, or no right to. */
export const useReadOnly = (): boolean => useStatus((status) => status.readOnly);

/** Everyone else on this map. */
export function usePeers(): readonly Peer[] {
  const { presence } = useLiveSession();
  return useSyncExternalStore(presence.subscribe, () => presence.peers);
}

/** Those of the others who have the caret in a text; the same array until they are others. */
export function usePeersEditing(field: string): readonly Peer[] {
  const { presence } = useLiveSession();
  const last = useRef<readonly Peer[]>([]);
  const read = (): readonly Peer[] => {
    const now = presence.peers.filter((peer) => peer.editing === field);
    const same = now.length === last.current.length && now.every((peer, at) => peer === last.current[at]);
    if (!same) last.current = now;
    return last.current;
  };
  return useSyncExternalStore(presence.subscribe, read);
}
