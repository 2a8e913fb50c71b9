import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Doc } from 'yjs';
import type { Made, NewJourney, Storage, Touch } from '../storage/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { closing } from './closing.ts';
import { type Compactor, createCompactor } from './compactor.ts';
import { Content } from './content.ts';
import { Doors, type Named, type Seat } from './doors.ts';
import { GroupCommit } from './group-commit.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Committed } from './inbox.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type CollabMetrics, createMetrics } from './metrics.ts';
import { OpenRooms } from './open-rooms.ts';
import { Outlet } from './outlet.ts';
import type { Peer } from './peer.ts';
import type { OpenJudge } from './rehearsal.ts';
import { type Room, RoomEnded, type RoomHost } from './room.ts';
import { Sockets } from './sockets.ts';
import { StoreHealth } from './store-health.ts';
import { Strikes } from './strikes.ts';
import { type Authorize, type Describe, type Log, silent, type User } from './types.ts';

export interface RoomsOptions {
  readonly storage: Storage;
  readonly authorize: Authorize;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** Lets the row of a journey or handbook follow its document. */
  readonly describe?: Describe;
  /** Judges what clients change, in documents where a right to write is not a right to change everything. */
  readonly judge?: OpenJudge;
  /**
   * Called after a commit that changed the document, with those who did it and the records that they touched, as
   * `root:key`. Must be quick and not throw.
   */
  readonly onChanged?: (docName: string, authors: readonly User[], touched: ReadonlySet<string>) => void;
}

/** No such document, or the rooms are closing. */
export class NoDocumentError extends Error {
  readonly docName: string;

  constructor(docName: string) {
    super(`No such document: ${docName}`);
    this.name = 'NoDocumentError';
    this.docName = docName;
  }
}

/** The committed state of a document. */
export interface State {
  readonly epoch: number;
  readonly seq: number;
  /** Updates in the Yjs v1 format, each of which builds on those before it. */
  readonly parts: readonly Uint8Array[];
}

export class Rooms {
  readonly metrics: CollabMetrics = createMetrics();
  readonly #storage: Storage;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #commit: GroupCommit;
  readonly #compactor: Compactor;
  readonly #heartbeat: Heartbeat;
  readonly #strikes: Strikes;
  readonly #host: RoomHost;
  readonly #doors: Doors;
  readonly #open: OpenRooms;
  readonly #sockets: Sockets;
  readonly #health: StoreHealth;
  #isClosing = false;

  constructor(options: RoomsOptions) {
    const { storage, authorize, log = silent, clock = systemClock } = options;
    this.#storage = storage;
    this.#log = log;
    this.#clock = clock;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#compactor = createCompactor(storage);
    this.#heartbeat = new Heartbeat(clock, this.#limits.heartbeatMs);
    this.#strikes = new Strikes(clock);
    this.#sockets = new Sockets(clock, this.metrics);
    this.#health = new StoreHealth(() => storage.probe(), clock, log);
    this.#commit = new GroupCommit(
      storage,
      clock,
      this.metrics,
      this.#limits.gatherMs,
      this.#health,
      (error) => log.error({ error }, 'could not take in what had arrived'),
    );
    this.#open = new OpenRooms(storage, this.#commit, this.metrics);
    this.#host = this.#createHost(options);
    this.#doors = new Doors({
      authorize,
      log,
      clock,
      limits: this.#limits,
      open: this.#open.rooms,
      enter: (docName) => this.#open.enter(docName, this.#host),
      isClosing: () => this.#isClosing,
    });
  }

  /** Whether edits can be committed at this moment. */
  get ready(): boolean {
    return this.#health.takesWrites && !this.#isClosing;
  }

  get limits(): Limits {
    return this.#limits;
  }

  /**
   * Takes over an open WebSocket of the y-websocket protocol. The document must exist and the user must have a right to
   * it, or the socket is closed with 4404, 4403 or 4409; nothing is read from it until that is known.
   * @param stream what the WebSocket was made of; frames are written to it directly
   */
  async handleSocket(ws: WebSocket, stream: Duplex, seat: Seat): Promise<void> {
    ws.on('error', (error) => this.#log.debug({ docName: seat.docName, error }, 'socket failed'));
    const outlet = new Outlet(ws, stream, this.metrics);
    this.#sockets.add(outlet);
    ws.once('close', () => this.#sockets.remove(outlet));
    ws.pause();
    const admitted = await this.#doors.admit(outlet, seat);
    if (admitted) this.#seat(ws, admitted.room, admitted.peer);
  }

  #seat(ws: WebSocket, room: Room, peer: Peer): void {
    if (room.isDropped) {
      peer.close(closing.tryAgain);
      return;
    }
    ws.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) room.receive(peer, data);
      else peer.close(closing.badMessage);
    });
    ws.on('pong', () => {
      peer.unanswered = 0;
    });
    ws.once('close', () => {
      this.#heartbeat.remove(peer);
      room.leave(peer);
    });
    this.#heartbeat.add(peer);
    room.join(peer);
    ws.resume();
  }

  /**
   * Edits a document on the server's behalf, in one transaction; resolves when the edit is committed. What `run` has done
   * before it throws stays done: check first, then write.
   * @throws NoDocumentError, whatever `run` throws, or what the store reports
   */
  async change(
    docName: string,
    run: (doc: Doc) => void,
    origin: unknown = 'server',
  ): Promise<{ epoch: number; seq: number }> {
    const edit = (doc: Doc) => {
      run(doc);
      return null;
    };
    const { epoch, seq } = await this.#change(docName, edit, origin);
    return { epoch, seq };
  }

  /**
   * As `change`, and makes the journey that `run` gives back in the same transaction of the store: after a crash both are
   * there or neither. 'taken' if only the edit was stored, because the journey's id was in use; null if `run` gave none.
   */
  async changeAndMake(docName: string, run: (doc: Doc) => NewJourney | null): Promise<Made | null> {
    return (await this.#change(docName, run, 'server')).made;
  }

  /** As `change` of a journey's document, and takes the journey to another workspace in the same transaction of the store. */
  async changeAndMove(docName: string, workspace: string, run: (doc: Doc) => void): Promise<void> {
    const edit = (doc: Doc) => {
      run(doc);
      return null;
    };
    await this.#change(docName, edit, 'server', workspace);
  }

  async #change(
    docName: string,
    run: (doc: Doc) => NewJourney | null,
    origin: unknown,
    workspace?: string,
  ): Promise<Committed> {
    const room = await this.#open.enter(docName, this.#host);
    if (!room) throw new NoDocumentError(docName);
    this.#health.assertWrites();
    if (room.isDropped) return this.#change(docName, run, origin, workspace);
    try {
      return await room.change(run, origin, workspace);
    } catch (error) {
      // Nothing of it is stored: it is an edit of the version that has taken the document's place.
      if (!(error instanceof RoomEnded) || error.closing !== closing.otherEpoch) throw error;
      return this.#change(docName, run, origin, workspace);
    }
  }

  /**
   * Does something while nobody's edits of a document are committed: they wait, unconfirmed. @throws NoDocumentError
   */
  async hold<T>(docName: string, work: () => Promise<T>): Promise<T> {
    const room = await this.#open.enter(docName, this.#host);
    if (!room) throw new NoDocumentError(docName);
    const release = await room.commits.hold();
    try {
      return await work();
    } finally {
      release();
    }
  }

  /**
   * Gives the committed document to `look`, which must be synchronous and must not change or keep it. A document that
   * nobody has open is built for this one look and not kept.
   * @throws NoDocumentError
   */
  async view<T>(docName: string, look: (doc: Doc, at: { epoch: number; seq: number }) => T): Promise<T> {
    return this.#withContent(
      docName,
      (content) => look(content.doc, { epoch: content.epoch, seq: content.head }),
      // Building a large document and looking at it take long, each by itself: others have their turn between them.
      async (content) => {
        void content.doc;
        await nextTurn();
      },
    );
  }

  /** The committed state of a document as it is stored, which takes next to no time. @throws NoDocumentError */
  async read(docName: string): Promise<State> {
    return this.#withContent(docName, (content) => ({
      epoch: content.epoch,
      seq: content.head,
      parts: [...content.parts()],
    }));
  }

  /** @param prepare what comes before `use` where nobody has the document open */
  async #withContent<T>(
    docName: string,
    use: (content: Content) => T,
    prepare?: (content: Content) => Promise<void>,
  ): Promise<T> {
    const room = this.#open.rooms.get(docName);
    if (room) return room.view(use);
    const stored = await this.#storage.documents.load(docName);
    if (!stored) throw new NoDocumentError(docName);
    const content = new Content(stored);
    try {
      await prepare?.(content);
      return use(content);
    } finally {
      content.destroy();
    }
  }

  /** Looks again at what a user may do with a document, after rights have changed; without arguments at everything. */
  recheck(docName?: string, userId?: string): Promise<void> {
    return this.#doors.recheck(docName, userId);
  }

  /** Closes every socket of these sessions (4401), also of those that are still coming in. */
  endSessions(sessions: readonly string[]): void {
    this.#doors.endSessions(sessions);
  }

  /** Somebody is called something else from now on, or has become a person who was a guest: the others see it at once. */
  rename(userId: string, now: Named): void {
    this.#doors.rename(userId, now);
  }

  /** Sends everyone away to come again (1012): what they were let in to has changed its place. */
  renew(docName: string): void {
    this.#open.rooms.get(docName)?.end(closing.restart);
  }

  /** Sends everyone out of a document that went to the bin or was purged (4404). */
  evict(docName: string): void {
    this.#open.rooms.get(docName)?.end(closing.noDocument);
  }

  /**
   * Puts an older version in the place of a document. Its clients are told (4409): their unsent edits belong to the
   * version that was replaced. With `at` only while the document stands there: 'moved' if somebody has edited since.
   * @throws NoDocumentError
   */
  async replace(
    docName: string,
    content: { bytes: Uint8Array; vector: Uint8Array | null },
    at?: number,
  ): Promise<{ epoch: number; seq: number } | 'moved'> {
    this.#health.assertWrites();
    await this.#commit.settle();
    const replaced = await this.#storage.documents.replace(docName, content, at);
    if (!replaced) throw new NoDocumentError(docName);
    if (replaced === 'moved') return replaced;
    this.#open.rooms.get(docName)?.end(closing.otherEpoch);
    return { epoch: replaced.epoch, seq: replaced.head };
  }

  /** Stops reading, commits what was read, says goodbye (1012) to everyone over a short while. The store stays open. */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#health.close();
    this.#sockets.pause();
    await this.#open.close();
    await this.#commit.settle();
    await this.#sockets.dismiss(this.#limits.closeSpreadMs);
    for (const room of [...this.#open.rooms.values()]) room.end(closing.restart);
    this.#heartbeat.close();
    await this.#compactor.close();
  }

  async #touch(touch: Touch): Promise<void> {
    if ('handbook' in touch) {
      const { handbook, ...fields } = touch;
      await this.#storage.handbooks.update(handbook, fields);
    } else {
      const { journey, ...fields } = touch;
      await this.#storage.journeys.update(journey, fields);
    }
  }

  #createHost({ describe, judge, onChanged = () => {} }: RoomsOptions): RoomHost {
    return {
      clock: this.#clock,
      limits: this.#limits,
      metrics: this.metrics,
      describe: describe ?? null,
      judge: judge ?? null,
      schedule: (commits) => this.#commit.schedule(commits),
      takesWrites: () => this.#health.takesWrites,
      drop: (room) => this.#open.drop(room),
      compact: async (docName) => {
        const done = await this.#compactor.compact(docName).catch((error: unknown) => {
          this.#log.warn({ docName, error }, 'could not compact a document');
          return null;
        });
        if (done) this.metrics.compactions += 1;
        return done;
      },
      touch: (touch) => {
        this.#touch(touch).catch((error: unknown) => this.#health.failed(error));
      },
      orphaned: (room, peer, missing) =>
        this.#strikes.next(JSON.stringify([room.name, peer.user.id, missing])),
      changed: onChanged,
    };
  }
}

export function createRooms(options: RoomsOptions): Rooms {
  return new Rooms(options);
}
