import * as Y from 'yjs';
import type { Snapshot, StoredDocument } from '../storage/index.ts';
import { touchedRecords } from './touched.ts';

/** More rows than this are put together by building the document, which is then the quicker way. */
const mostRowsToMerge = 2_000;

/** An update larger than this (bytes) costs more to merge with its neighbours than to send by itself. */
const largestToMerge = 16 * 1024;

export const emptyUpdate = new Uint8Array([0, 0]);

export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

export function isEmptyVector(vector: Uint8Array): boolean {
  return vector.length === 1 && vector[0] === 0;
}

function vectorOf(base: Uint8Array | null, tail: readonly Uint8Array[]): Uint8Array {
  const clocks = base ? Y.decodeStateVector(base) : new Map<number, number>();
  for (const update of tail) {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      clocks.set(client, Math.max(clock, clocks.get(client) ?? 0));
    }
  }
  return Y.encodeStateVector(clocks);
}

/** Merges neighbours that are small; the large ones stay as they are. */
function mergeSmall(updates: readonly Uint8Array[]): Uint8Array[] {
  const merged: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  const close = () => {
    if (small.length > 0) merged.push(small.length > 1 ? Y.mergeUpdates(small) : (small[0] as Uint8Array));
    small = [];
  };
  for (const update of updates) {
    if (update.length <= largestToMerge) small.push(update);
    else {
      close();
      merged.push(update);
    }
  }
  close();
  return merged;
}

/** What a transaction left: the bytes to store and relay, or null if it changed nothing. */
export interface Integrated {
  readonly update: Uint8Array | null;
  /** The names of the root types that were changed at any depth. */
  readonly roots: ReadonlySet<string>;
  /** The records that were changed, as `root:key`. */
  readonly touched: ReadonlySet<string>;
}

const NOTHING: Integrated = { update: null, roots: new Set(), touched: new Set() };

/**
 * The committed state of one document, in up to two shapes: encoded (a base and the updates after it), as it came from
 * the store and goes to someone who has nothing; and live, a Y.Doc, built when somebody edits or asks for a difference.
 */
export class Content {
  readonly epoch: number;
  readonly #built: () => void;
  #head: number;
  #base: Snapshot | null;
  #tail: Uint8Array[];
  #encoded = true;
  #doc: Y.Doc | null = null;
  #integrated: Integrated = NOTHING;

  /** @param built called whenever the live document has been built */
  constructor(stored: StoredDocument, built: () => void = () => {}) {
    this.#built = built;
    this.epoch = stored.epoch;
    this.#head = stored.head;
    this.#base = stored.snapshot;
    this.#tail = stored.rows.map(({ bytes }) => bytes);
  }

  get head(): number {
    return this.#head;
  }

  get isLive(): boolean {
    return this.#doc !== null;
  }

  /** The live document; built at the first call. */
  get doc(): Y.Doc {
    if (!this.#doc) {
      this.#doc = this.#build();
      this.#built();
    }
    return this.#doc;
  }

  #build(): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      if (this.#base) Y.applyUpdate(doc, this.#base.bytes);
      for (const update of this.#tail) Y.applyUpdate(doc, update);
    });
    doc.on('update', (update, _origin, _doc, transaction: Y.Transaction) => {
      const roots = new Set<string>();
      for (const [name, type] of doc.share) {
        // A root that nobody has asked for by its kind yet is only in `changed`.
        if (transaction.changedParentTypes.has(type) || transaction.changed.has(type)) roots.add(name);
      }
      this.#integrated = { update, roots, touched: touchedRecords(doc, transaction) };
    });
    return doc;
  }

  /** Runs `change` as one transaction of the live document, and gives what came of it. */
  transact(change: (doc: Y.Doc) => void): Integrated {
    const doc = this.doc;
    this.#integrated = NOTHING;
    doc.transact((transaction) => {
      change(doc);
      // With an update in it Yjs takes the transaction for somebody else's. What the server wrote beside it would then look like
      // a second client of the server's id: it would say so on the console, and the server would get another id.
      transaction.local = true;
    });
    return this.#integrated;
  }

  /** Notes that what `transact` gave has been stored. */
  committed(seq: number, update: Uint8Array): void {
    this.#head = seq;
    if (this.#encoded) this.#tail.push(update);
  }

  /**
   * Builds the live document anew from its own encoding. After an update that decodes but breaks while being
   * integrated, the list in memory may hold what the encoding doesn't.
   */
  rebuild(): void {
    this.#keep(Y.encodeStateAsUpdate(this.doc));
    this.#doc?.destroy();
    this.#doc = this.#build();
  }

  /** What this document contains, as a state vector. */
  vector(): Uint8Array {
    if (this.#doc) return Y.encodeStateVector(this.#doc);
    if (this.#tail.length > mostRowsToMerge) return Y.encodeStateVector(this.doc);
    if (this.#base && !this.#base.vector) {
      this.#base = { ...this.#base, vector: Y.encodeStateVectorFromUpdate(this.#base.bytes) };
    }
    this.#mergeTail();
    return vectorOf(this.#base?.vector ?? null, this.#tail);
  }

  /** Whether `vector` must read through much to know: better done when nobody waits for it. */
  get isVectorDear(): boolean {
    if (this.#doc) return false;
    const unread = this.#base && !this.#base.vector ? [this.#base.bytes, ...this.#tail] : this.#tail;
    return unread.reduce((sum, { length }) => sum + length, 0) > largestToMerge;
  }

  /**
   * What someone who has `vector` is missing.
   * @throws if `vector` is malformed
   */
  since(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, vector);
  }

  /**
   * The whole document for someone who has nothing, in parts of which each builds on those before it. As long as few
   * rows follow it, the stored snapshot goes out as it is, and so does each large row.
   */
  parts(): readonly Uint8Array[] {
    if (!this.#encoded || this.#tail.length > mostRowsToMerge) this.#keep(Y.encodeStateAsUpdate(this.doc));
    this.#mergeTail();
    const parts = this.#base ? [this.#base.bytes, ...this.#tail] : this.#tail;
    return parts.length > 0 ? parts : [emptyUpdate];
  }

  /** Gives the encoded shape's memory back, if there is a live document to make it from. */
  forgetEncoded(): void {
    if (!this.#doc) return;
    this.#encoded = false;
    this.#base = null;
    this.#tail = [];
  }

  destroy(): void {
    this.#doc?.destroy();
  }

  #keep(bytes: Uint8Array): void {
    this.#base = { seq: this.#head, bytes, vector: null };
    this.#tail = [];
    this.#encoded = true;
  }

  #mergeTail(): void {
    this.#tail = mergeSmall(this.#tail);
  }
}
