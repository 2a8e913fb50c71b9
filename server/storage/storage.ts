import type { Content, DocumentName, Made, NewDocument } from './content.ts';
import type { HandbookFields, HandbookStore } from './handbooks.ts';
import type { IdentityStore } from './identity.ts';
import type { HeldImage, ImageStore } from './images.ts';
import type { InboxStore, Mentions } from './inbox.ts';
import type { RecordStore, TokenStore, WebhookStore } from './records.ts';
import type { MemberRow, RightsStore } from './rights.ts';
import type { TraceStore } from './traces.ts';

/**
 * The one interface to what is kept on disk.
 *
 * Every method returns a promise, although SQLite answers synchronously: a PostgreSQL implementation must fit,
 * and the price on the hot path is one microtask a group commit, not one an edit.
 * A returned promise of a write resolves when the write has reached the disk, never before.
 * Methods reject with `StorageError` only. Times are milliseconds since 1970 and are the caller's: the store has no clock.
 * Byte arrays handed in are not modified and may be reused after the promise has settled; those handed out belong to the caller.
 */
export interface Storage {
  /** How another thread opens the same store, or null if it can't (memory). */
  readonly address: StorageAddress | null;
  readonly documents: DocumentStore;
  readonly journeys: JourneyStore;
  readonly handbooks: HandbookStore;
  readonly workspaces: WorkspaceStore;
  readonly versions: VersionStore;
  readonly traces: TraceStore;
  readonly images: ImageStore;
  readonly inbox: InboxStore;
  readonly identity: IdentityStore;
  readonly records: RecordStore;
  readonly tokens: TokenStore;
  readonly webhooks: WebhookStore;
  readonly settings: SettingStore;
  readonly rights: RightsStore;
  /** Writes and commits something small: resolves if the store takes writes at this moment. */
  probe(): Promise<void>;
  /** Idempotent. Everything after it rejects with `storage.closed`. */
  close(): Promise<void>;
}

export interface StorageAddress {
  readonly kind: 'sqlite';
  readonly file: string;
}

export interface Snapshot extends Content {
  readonly seq: number;
}

export interface Row {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface StoredDocument {
  /** Raised by one each time that the document is replaced by an older version. Starts at 1. */
  readonly epoch: number;
  /** The sequence number of the newest row or snapshot; 0 for a document without content. */
  readonly head: number;
  readonly snapshot: Snapshot | null;
  /** The updates after the snapshot, oldest first, without gaps. */
  readonly rows: readonly Row[];
}

/** A journey and its documents, made as one. */
export interface NewJourney {
  readonly row: JourneyRow;
  readonly documents: readonly NewDocument[];
  /** What its document holds from the start. */
  readonly images?: readonly HeldImage[];
}

export interface Append {
  readonly name: DocumentName;
  /** The epoch that the bytes were made for. */
  readonly epoch: number;
  readonly bytes: Uint8Array;
  /** What the row of the journey or handbook must say from this update on; commits with it. */
  readonly touch?: Touch;
  /** Journeys that stand on these bytes: made in the same transaction. */
  readonly journeys?: readonly NewJourney[];
  /** Whom the comments in these bytes name: noted in the same transaction. */
  readonly mentions?: readonly Mentions[];
}

/**
 * The given sequence, and what became of each journey that came along; or why this one entry was left out, its journeys
 * with it (the rest of the batch is not affected).
 */
export type AppendOutcome =
  | { readonly seq: number; readonly made?: readonly Made[] }
  | { readonly refused: 'missing' | 'epoch' };

export interface Compaction extends Content {
  readonly name: DocumentName;
  readonly epoch: number;
  /** The state of `bytes` is that of the log up to and including this sequence. */
  readonly seq: number;
}

export interface DocumentStore {
  /** Null if there is no such document. */
  load(name: DocumentName): Promise<StoredDocument | null>;
  /** Where a document stands, without its bytes. */
  head(name: DocumentName): Promise<{ readonly epoch: number; readonly head: number } | null>;
  /**
   * One transaction for all entries, each with the next sequence of its document, taken inside the transaction.
   * Outcomes are in the order of the entries. If it rejects, nothing was stored.
   */
  append(batch: readonly Append[]): Promise<readonly AppendOutcome[]>;
  /**
   * Puts a snapshot in the place of the rows up to `seq`, in one transaction. False, and nothing changed, if the
   * document is gone, has another epoch, has a snapshot as new as this one, or hasn't got to `seq`.
   */
  compact(input: Compaction): Promise<boolean>;
  /** All or none, in one transaction. 'taken' if one of the names exists. */
  create(documents: readonly NewDocument[]): Promise<Made>;
  /**
   * Replaces the content under a new epoch (an older version restored); null if there is no such document. With `at`
   * only while that is its head: 'moved' otherwise, and nothing changed.
   */
  replace(
    name: DocumentName,
    content: Content,
    at?: number,
  ): Promise<{ readonly epoch: number; readonly head: number } | 'moved' | null>;
}

/** How many records of a kind a journey has, for lists. */
export type Counts = Readonly<Record<string, number>>;

export interface JourneyRow {
  readonly id: string;
  readonly workspace: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: string;
  readonly counts: Counts;
  /** Not for the whole workspace. */
  readonly hidden: boolean;
  /** The id of who made it; null where nobody was noted. */
  readonly maker: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it went to the bin; null if it isn't there. */
  readonly deletedAt: number | null;
}

export type JourneyFields = Partial<
  Pick<JourneyRow, 'title' | 'summary' | 'locale' | 'counts' | 'updatedAt'>
>;

export interface JourneyTouch extends JourneyFields {
  readonly journey: string;
  /** Where the journey is from then on. */
  readonly workspace?: string;
}

export interface HandbookTouch extends HandbookFields {
  readonly handbook: string;
}

export type Touch = JourneyTouch | HandbookTouch;

/** Whose document it is: with its owner it goes. */
export type Owner = { readonly journey: string } | { readonly handbook: string };

export interface JourneyStore {
  /** Newest change first. `bin: true` gives those in the bin instead. */
  list(query: { readonly workspace: string; readonly bin?: boolean }): Promise<readonly JourneyRow[]>;
  get(id: string): Promise<JourneyRow | null>;
  /**
   * The row, its documents and its pictures in one transaction. 'taken' if the id or a document name exists, and nothing
   * changed.
   */
  insert(row: JourneyRow, documents: readonly NewDocument[], images?: readonly HeldImage[]): Promise<Made>;
  /** The changed row; null if there is none. */
  update(id: string, fields: JourneyFields): Promise<JourneyRow | null>;
  /** To the bin. A row that is already there keeps its time. Null if there is none. */
  bin(id: string, at: number): Promise<JourneyRow | null>;
  restore(id: string): Promise<JourneyRow | null>;
  /** For the whole workspace or not. Null if there is none. */
  hide(id: string, hidden: boolean): Promise<JourneyRow | null>;
  /** Deletes the row, its documents, versions, grants, links and what it alone has of pictures for good. False if there is none. */
  purge(id: string): Promise<boolean>;
}

/** Made while people worked, by somebody's hand, or before an older one took the journey's place. */
export type VersionKind = 'auto' | 'named' | 'before-restore';

/** What a journey was at a moment. */
export interface VersionRow {
  readonly journey: string;
  readonly id: string;
  readonly at: number;
  readonly kind: VersionKind;
  /** Empty where nobody gave one. */
  readonly name: string;
  /** Names of those who have changed something since the version before. */
  readonly authors: readonly string[];
  readonly counts: Counts;
  /** Of the file's content: equal ones say the same. */
  readonly hash: string;
}

export interface NewVersion extends VersionRow {
  /** A journey file, compressed; the store doesn't look inside. */
  readonly file: Uint8Array;
}

export interface VersionStore {
  /** Newest first, without their files. */
  list(journey: string): Promise<readonly VersionRow[]>;
  get(journey: string, id: string): Promise<VersionRow | null>;
  file(journey: string, id: string): Promise<Uint8Array | null>;
  /** 'taken' if the id is in use, or there is no such journey; then nothing changed. */
  insert(version: NewVersion): Promise<Made>;
  /** A name makes it a named one, which is kept for good. Null if there is none. */
  rename(journey: string, id: string, name: string): Promise<VersionRow | null>;
  remove(journey: string, ids: readonly string[]): Promise<void>;
}

export interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

export interface WorkspaceStore {
  /** Oldest first. */
  list(): Promise<readonly WorkspaceRow[]>;
  get(id: string): Promise<WorkspaceRow | null>;
  /** The row, its documents (its library) and its first members in one transaction. */
  insert(
    row: WorkspaceRow,
    documents: readonly NewDocument[],
    members?: readonly Omit<MemberRow, 'workspace'>[],
  ): Promise<Made>;
  rename(id: string, name: string): Promise<WorkspaceRow | null>;
}

export interface SettingStore {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
}
