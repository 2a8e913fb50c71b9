import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE, LOCAL_USER, MESSAGE, NO_EPOCH } from '../../core/protocol/index.ts';
import { type CommitWatch, watchCommits } from './commit-watch.ts';
import { passOnFirstState } from './first-state.ts';
import { type LocalCopy, openLocalCopy } from './local-copy.ts';

/** Why the server will have no more of this connection. */
export type Refusal =
  | 'bad-message'
  | 'not-signed-in'
  | 'no-right'
  | 'no-such-document'
  | 'other-epoch'
  | 'too-large'
  | 'too-many';

const REFUSALS: Readonly<Record<number, Refusal>> = {
  [CLOSE.badMessage]: 'bad-message',
  [CLOSE.notSignedIn]: 'not-signed-in',
  [CLOSE.noRight]: 'no-right',
  [CLOSE.noSuchDocument]: 'no-such-document',
  [CLOSE.otherEpoch]: 'other-epoch',
  [CLOSE.tooLarge]: 'too-large',
  [CLOSE.tooMany]: 'too-many',
};

export interface ConnectionState {
  readonly online: boolean;
  /** The server's state has arrived at least once, or a copy was on this device. */
  readonly loaded: boolean;
  /** All that was done here is committed on the server's disk. */
  readonly committed: boolean;
  /** Something done here may not be on the server's disk, connected or not. */
  readonly pending: boolean;
  /** Edits are kept on this device too. */
  readonly kept: boolean;
  /** Stored pieces on this device that could not be read. */
  readonly damaged: number;
  readonly refused: Refusal | null;
  /** The server takes no edits from here. */
  readonly viewOnly: boolean;
  /** The server has said whether it takes edits from here. */
  readonly rightTold: boolean;
}

/** One live document: its connection, its copy on this device, and what is known of both. */
export interface Connection {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly state: ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Tries again after a refusal. */
  reconnect(): void;
  /** Empties the copy on this device; nothing of this document may be shown or edited after it. */
  forget(): Promise<void>;
  close(): void;
}

const START: ConnectionState = {
  online: false,
  loaded: false,
  committed: false,
  pending: true,
  kept: false,
  damaged: 0,
  refused: null,
  viewOnly: false,
  rightTold: false,
};

/**
 * Where several people use one browser each has copies of their own: nobody sees what another has kept there, or sends
 * in their own name what another has done and not sent.
 */
const copyName = (docName: string, person: string): string =>
  person === LOCAL_USER ? docName : `${docName}@${person}`;

/**
 * Opens `docName` against the server at `base` (`ws://…/sync`), with the copy that `person` has of it on this device.
 * @param toShow what is shown only when more has come than this document
 */
export function openConnection(
  base: string,
  docName: string,
  person: string,
  toShow?: Promise<unknown>,
): Connection {
  const doc = new Y.Doc();
  const synced = Promise.withResolvers<void>();
  // Said at each connection: a copy of another epoch is turned away instead of being merged.
  const params = { epoch: String(NO_EPOCH) };
  // Other tabs hear from the server alone: what they show is committed.
  const provider = new WebsocketProvider(base, encodeURIComponent(docName), doc, {
    connect: false,
    disableBc: true,
    params,
  });
  const listeners = new Set<() => void>();
  let state = START;
  let copy: LocalCopy | null = null;
  /** The epoch that the server has told. */
  let heard: number | null = null;
  let closed = false;

  const update = (change: Partial<ConnectionState>) => {
    const next = { ...state, ...change, committed: commits.committed, pending: commits.pending };
    const same = (Object.keys(next) as (keyof ConnectionState)[]).every((key) => next[key] === state[key]);
    if (same || closed) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const commits: CommitWatch = watchCommits(doc, provider, () => update({}));
  passOnFirstState(doc, provider);

  provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder) => {
    const epoch = decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
    params.epoch = String(epoch);
    heard = epoch;
    copy?.keepEpoch(epoch);
  };
  provider.messageHandlers[MESSAGE.right] = (_encoder, decoder) => {
    const vector = decoding.readVarUint8Array(decoder);
    const viewOnly = vector.length > 0;
    if (viewOnly) commits.viewOnly(vector);
    update({ viewOnly, rightTold: true });
  };
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connected') {
      // A state with the clock that peers have seen before is ignored by them: speak anew.
      provider.awareness.setLocalState(provider.awareness.getLocalState());
    }
    update({ online: status === 'connected', refused: status === 'connected' ? null : state.refused });
  });
  provider.on('sync', (isSynced: boolean) => {
    if (!isSynced) return;
    update({ loaded: true });
    synced.resolve();
  });
  provider.on('closed', ({ code }: { code: number }) => {
    update({ online: false, refused: REFUSALS[code] ?? 'bad-message' });
  });

  let connecting = false;
  const connect = () => {
    if (closed || connecting) return;
    connecting = true;
    provider.connect();
  };
  // A copy is read before the server is asked, so that it says of which epoch it is. Where there is none, nothing waits for the store.
  void openLocalCopy(copyName(docName, person), doc, toShow ?? synced.promise, connect).then((opened) => {
    if (closed) {
      opened.close();
      return;
    }
    copy = opened;
    const has = !connecting && doc.store.clients.size > 0;
    if (has) params.epoch = String(opened.epoch);
    if (heard !== null) opened.keepEpoch(heard);
    update({ kept: opened.state === 'kept', damaged: opened.damaged, loaded: state.loaded || has });
    connect();
  });

  return {
    doc,
    awareness: provider.awareness,
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect: () => provider.connect(),
    forget: async () => {
      provider.disconnect();
      await copy?.forget();
    },
    close: () => {
      closed = true;
      listeners.clear();
      commits.close();
      provider.destroy();
      copy?.close();
      doc.destroy();
    },
  };
}
