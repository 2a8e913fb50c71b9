import { isNewer, openTalk } from '../../core/doc/index.ts';
import type { Speaker, TalkCommand, TalkSnapshot } from '../../core/model/index.ts';
import { LOCAL_SPEAKER, type Role, type Session, talkDocument } from '../../core/protocol/index.ts';
import { openConnection } from './connection.ts';

export interface TalkSessionOptions {
  /** `ws://host/sync` */
  readonly base: string;
  readonly journey: string;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly kind?: Session['user']['kind'] | undefined;
    readonly formerly?: readonly string[] | undefined;
  };
  readonly role: string;
  readonly mode: 'local' | 'accounts';
  /** What somebody at this machine calls themselves now; with accounts the server knows. */
  readonly ownName: () => string;
  /** The server lets speak whom `role` doesn't, or the other way round. */
  readonly onOtherRight: () => void;
}

export interface TalkStatus {
  readonly loaded: boolean;
  readonly readOnly: boolean;
  /** May take others' words away. */
  readonly moderates: boolean;
  /** Something said here did not reach the server, which has not taken it, or takes nothing more. */
  readonly unsent: boolean;
  readonly canUndo: boolean;
}

/** What is said beside a journey, open on this screen. */
export interface TalkSession {
  readonly journey: string;
  readonly mode: 'local' | 'accounts';
  /** Whose drafts are kept on this device. */
  readonly person: string;
  /** Somebody's role has changed: what is being written stays open. */
  setRole(role: string): void;
  /** Who speaks here. */
  me(): Speaker;
  /** Whether this person said it, now or as a guest before. */
  isMine(person: string): boolean;
  snapshot(): TalkSnapshot;
  subscribe(listener: () => void): () => void;
  /** Does a command in one's own name, or says that it wasn't done. */
  run(command: TalkCommand): boolean;
  undo(): boolean;
  readonly status: TalkStatus;
  subscribeStatus(listener: () => void): () => void;
  close(): void;
}

const MAY_SPEAK: ReadonlySet<string> = new Set<Role>(['owner', 'editor', 'commenter']);

/** Opens the talk beside a journey. `close()` must be called when the screen leaves it. */
export function openTalkSession({
  base,
  journey,
  user,
  role: firstRole,
  mode,
  ownName,
  onOtherRight,
}: TalkSessionOptions): TalkSession {
  const connection = openConnection(base, talkDocument(journey), user.id);
  const live = openTalk(connection.doc);
  const listeners = new Set<() => void>();
  let role = firstRole;

  const read = (): TalkStatus => {
    const { loaded, pending, refused, viewOnly } = connection.state;
    const isShut = refused === 'no-right' || refused === 'no-such-document' || refused === 'other-epoch';
    return {
      loaded,
      moderates: role === 'owner',
      unsent: pending && (refused !== null || viewOnly),
      readOnly: isShut || viewOnly || !MAY_SPEAK.has(role) || isNewer(connection.doc),
      canUndo: live.canUndo,
    };
  };
  const me = (): Speaker => {
    if (mode === 'accounts')
      return { id: user.id, name: user.name, ...(user.kind === 'guest' && { guest: true }) };
    const name = ownName();
    return { id: LOCAL_SPEAKER + name, name };
  };
  let status = read();
  let { viewOnly } = connection.state;
  const changed = () => {
    if (connection.state.viewOnly !== viewOnly) {
      viewOnly = connection.state.viewOnly;
      if (viewOnly === MAY_SPEAK.has(role)) onOtherRight();
    }
    const next = read();
    if ((Object.keys(next) as (keyof TalkStatus)[]).every((key) => next[key] === status[key])) return;
    status = next;
    for (const listener of [...listeners]) listener();
  };
  const stops = [connection.subscribe(changed), live.subscribe(changed)];

  return {
    journey,
    mode,
    person: user.id,
    setRole: (now) => {
      role = now;
      changed();
    },
    me,
    isMine: (person) => person === me().id || (user.formerly?.includes(person) ?? false),
    snapshot: live.snapshot,
    subscribe: live.subscribe,
    run: (command) => !status.readOnly && live.run(command).ok,
    undo: () => !status.readOnly && live.undo(),
    get status() {
      return status;
    },
    subscribeStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const stop of stops) stop();
      listeners.clear();
      live.close();
      connection.close();
    },
  };
}
