import type { Storage } from '../storage/index.ts';
import type { GroupCommit } from './group-commit.ts';
import type { CollabMetrics } from './metrics.ts';
import { Room, type RoomHost } from './room.ts';

/** The rooms that are open, one for each document that somebody is in or was in a moment ago. */
export class OpenRooms {
  readonly #storage: Storage;
  readonly #commit: GroupCommit;
  readonly #metrics: CollabMetrics;
  readonly #rooms = new Map<string, Room>();
  readonly #loading = new Map<string, Promise<Room | null>>();
  #isClosing = false;

  constructor(storage: Storage, commit: GroupCommit, metrics: CollabMetrics) {
    this.#storage = storage;
    this.#commit = commit;
    this.#metrics = metrics;
  }

  /** By their documents' names. */
  get rooms(): ReadonlyMap<string, Room> {
    return this.#rooms;
  }

  /** The room of a document, opened if it isn't yet; null if there is no such document, or no more rooms are opened. */
  async enter(docName: string, host: RoomHost): Promise<Room | null> {
    const open = this.#rooms.get(docName);
    if (open) return open;
    const loading = this.#loading.get(docName) ?? this.#load(docName, host);
    this.#loading.set(docName, loading);
    return loading;
  }

  async #load(docName: string, host: RoomHost): Promise<Room | null> {
    try {
      // It may hold the last edits of a room that has just been given up.
      if (this.#commit.running) await this.#commit.running;
      const stored = await this.#storage.documents.load(docName);
      if (!stored || this.#isClosing) return null;
      const room = new Room(docName, stored, host);
      this.#rooms.set(docName, room);
      this.#metrics.roomsNow += 1;
      return room;
    } finally {
      this.#loading.delete(docName);
    }
  }

  /** Forgets a room that has been given up: the next visitor loads its document anew. */
  drop(room: Room): void {
    this.#commit.forget(room.commits);
    if (this.#rooms.get(room.name) === room && this.#rooms.delete(room.name)) this.#metrics.roomsNow -= 1;
  }

  /** Opens no more; resolves when none is being opened. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#loading.values());
  }
}
