/**
 * What is kept on disk: documents as append-only logs with snapshots, and the rows that lists need.
 *
 * `openSqliteStorage({file})` opens the embedded database (checked at open; WAL, synced at every commit),
 * `createMemoryStorage()` is its twin for tests. Both pass one contract suite. All errors are `StorageError`s.
 * The shapes are in `storage.ts`: `documents` (load, head, append, compact, create, replace), `journeys`
 * (list, get, insert, update, bin, restore, purge), `handbooks` (the same, and issue, issues, getIssue, part,
 * acknowledge, acknowledgements), `versions` (list, get, file, insert, rename, remove), `traces` (list, put),
 * `records` (add, list,
 * forget), `tokens`, `webhooks`, `identity` (rows of
 * people and sessions), `inbox` (list, read, drop), `images` (get, known, held, keep), `workspaces`, `settings`, `probe`, `close`.
 */
export type { Content, DocumentName, Made, NewDocument } from './content.ts';
export { StorageError, type StorageErrorCode } from './errors.ts';
export type {
  AcknowledgementRow,
  HandbookFields,
  HandbookRow,
  HandbookStore,
  Issued,
  IssueRow,
  ListedHandbook,
  ListedIssue,
  NewIssue,
} from './handbooks.ts';
export type {
  Cell,
  Condition,
  IdentityQuery,
  IdentityRow,
  IdentityStore,
  IdentityTable,
} from './identity.ts';
export { IDENTITY_TABLES } from './identity.ts';
export type { HeldImage, ImageBounds, ImageKept, ImageStore, StoredImage } from './images.ts';
export type { InboxRow, InboxStore, Mentions } from './inbox.ts';
export { createMemoryStorage } from './memory.ts';
export type {
  DeliveryRow,
  NewDelivery,
  NewRecord,
  RecordQuery,
  RecordRow,
  RecordStore,
  TokenRow,
  TokenStore,
  WebhookRow,
  WebhookStore,
} from './records.ts';
export type {
  EnteredLink,
  GrantRow,
  InvitationRow,
  LinkFields,
  LinkKind,
  LinkRow,
  ListedLink,
  MemberChanged,
  MemberRow,
  RightsStore,
} from './rights.ts';
export { openSqliteStorage, type SqliteOptions } from './sqlite/open.ts';
export type {
  Append,
  AppendOutcome,
  Compaction,
  Counts,
  DocumentStore,
  JourneyFields,
  JourneyRow,
  JourneyStore,
  JourneyTouch,
  NewJourney,
  NewVersion,
  Row,
  SettingStore,
  Snapshot,
  Storage,
  StorageAddress,
  StoredDocument,
  Touch,
  VersionKind,
  VersionRow,
  VersionStore,
  WorkspaceRow,
  WorkspaceStore,
} from './storage.ts';
export type { TraceRow, TraceStore } from './traces.ts';
