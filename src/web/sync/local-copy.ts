import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { freeSlack } from './free-slack.ts';
import { whenIdle } from './idle.ts';

/** Opening the device's store may hang behind another tab; the map doesn't wait for it longer than this. */
const OPEN_WITHIN_MS = 3_000;
/** So long a new copy waits for what is to be shown, and then for the screen to have nothing else to do. */
const KEEP_WITHIN_MS = 1_000;

export type LocalCopyState = 'kept' | 'unavailable';

/** The document's copy on this device: edits made offline survive closing the tab. */
export interface LocalCopy {
  readonly state: LocalCopyState;
  /** Stored pieces that could not be read and were set aside. */
  readonly damaged: number;
  /** Which epoch of the document it is a copy of. */
  readonly epoch: number;
  keepEpoch(epoch: number): void;
  /** Empties it for good. */
  forget(): Promise<void>;
  close(): void;
}

/** Copies that say nothing of it were made before any document was put back to an earlier version. */
const FIRST_EPOCH = 1;

const NO_COPY: LocalCopy = {
  state: 'unavailable',
  damaged: 0,
  epoch: FIRST_EPOCH,
  keepEpoch: () => {},
  forget: async () => {},
  close: () => {},
};

/**
 * Loads the device's copy into the document and keeps it. Never throws: without a store the map goes on.
 * @param toShow a new copy is made when this has settled and what came is drawn
 * @param onNone called as soon as it is known that this device has no copy, while one is being made
 */
export async function openLocalCopy(
  name: string,
  doc: Y.Doc,
  toShow: Promise<unknown>,
  onNone: () => void,
): Promise<LocalCopy> {
  if (typeof indexedDB === 'undefined') return NO_COPY;
  try {
    let isNew = false;
    const opened = setDamagedAside(name, () => {
      isNew = true;
      onNone();
    });
    const damaged = await within(OPEN_WITHIN_MS, opened);
    if (isNew) await shownFirst(toShow);
    const persistence = new IndexeddbPersistence(name, doc);
    await within(OPEN_WITHIN_MS, persistence.whenSynced);
    freeSlack(doc);
    const epoch: unknown = await within(OPEN_WITHIN_MS, persistence.get('epoch'));
    return {
      state: 'kept',
      damaged,
      epoch: typeof epoch === 'number' ? epoch : FIRST_EPOCH,
      // If it can't be noted, the copy counts as an old one: its edits are then offered as a copy, never lost.
      keepEpoch: (now) => void persistence.set('epoch', now).catch(() => {}),
      forget: async () => {
        await persistence.destroy();
        await empty(name);
      },
      close: () => void persistence.destroy(),
    };
  } catch {
    return NO_COPY;
  }
}

/** To write down all of a large map takes a while. */
async function shownFirst(toShow: Promise<unknown>): Promise<void> {
  await within(KEEP_WITHIN_MS, toShow).catch(() => {});
  await new Promise<void>((resolve) => whenIdle(resolve, KEEP_WITHIN_MS));
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the device store did not answer')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** y-indexeddb never opens when one stored row is broken, so broken rows are taken out before it looks. */
async function setDamagedAside(name: string, onNone: () => void): Promise<number> {
  const database = await openStore(name, onNone);
  try {
    return await new Promise((resolve, reject) => {
      let damaged = 0;
      const transaction = database.transaction('updates', 'readwrite');
      const request = transaction.objectStore('updates').openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        if (!isUpdate(cursor.value)) {
          damaged++;
          cursor.delete();
        }
        cursor.continue();
      };
      transaction.oncomplete = () => resolve(damaged);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Not deleted: that would wait for every other tab that has it open. */
async function empty(name: string): Promise<void> {
  const database = await openStore(name);
  try {
    await new Promise<void>((resolve, reject) => {
      const stores = ['updates', 'custom'];
      const transaction = database.transaction(stores, 'readwrite');
      for (const store of stores) transaction.objectStore(store).clear();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function isUpdate(value: unknown): boolean {
  if (!(value instanceof Uint8Array)) return false;
  try {
    Y.decodeUpdate(value);
    return true;
  } catch {
    return false;
  }
}

/** Opens the store in y-indexeddb's shape, making it when it isn't there. */
function openStore(name: string, onNew?: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('custom');
      onNew?.();
    };
    request.onsuccess = () => {
      const database = request.result;
      if (database.objectStoreNames.contains('updates')) resolve(database);
      else {
        database.close();
        reject(new Error('not a document store'));
      }
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the device store is in use'));
  });
}
