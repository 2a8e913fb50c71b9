import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { StorageError } from '../errors.ts';
import type { Storage } from '../storage.ts';
import { createAttempt } from './attempt.ts';
import { claimDatabase } from './claim.ts';
import { sqliteDocuments } from './documents.ts';
import { extendLog } from './extend-log.ts';
import { asStorageError } from './faults.ts';
import { createGather } from './gather.ts';
import { sqliteHandbookRows } from './handbook-rows.ts';
import { sqliteHandbooks } from './handbooks.ts';
import { sqliteIdentity } from './identity.ts';
import { sqliteHolding, sqliteImages } from './images.ts';
import { sqliteInbox } from './inbox.ts';
import { sqliteIssues } from './issues.ts';
import { sqliteRows } from './journey-rows.ts';
import { sqliteJourneys } from './journeys.ts';
import { keepPrivate } from './keep-private.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { sqliteRecords } from './records.ts';
import { sqliteRights } from './rights.ts';
import { sqliteTokens } from './tokens.ts';
import { sqliteTraces } from './traces.ts';
import { sqliteVersions } from './versions.ts';
import { watchFiles } from './watch-files.ts';
import { sqliteWebhooks } from './webhooks.ts';
import { sqliteSettings, sqliteWorkspaces } from './workspaces.ts';

export interface SqliteOptions {
  /** The database file; its folder is made if it is missing. */
  readonly file: string;
  /** Milliseconds since 1970; only notes when a migration was applied. */
  readonly now?: () => number;
  /** False skips the check of every page at open: for a second connection to a file that was just checked. */
  readonly check?: boolean;
  /** How long a write waits for another connection's lock, in milliseconds. */
  readonly patience?: number;
  /** The greatest size of the file in pages of 4 KiB; beyond it writes fail with `storage.full`. */
  readonly maxPages?: number;
  /** Refuses with `storage.busy` while another process has opened the file this way. */
  readonly alone?: boolean;
}

function prepare(db: Database, { file, now = Date.now, check = true, maxPages }: SqliteOptions): void {
  db.pragma('journal_mode = WAL');
  // FULL syncs the log at every commit: "saved" means on the disk, also when the power fails.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_size_limit = 16777216');
  if (check) {
    const verdict = db.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok')
      throw new StorageError('storage.damaged', `The database file is damaged: ${verdict}`);
  }
  migrate(db, now);
  if (check) extendLog(db, file);
  if (maxPages) db.pragma(`max_page_count = ${maxPages}`);
  db.pragma('busy_timeout = 0');
}

/** A log without its database, which SQLite would take for a leftover and delete: what was saved last is in there. */
function refuseLogAlone(file: string): void {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeOf(file) === 0 && sizeOf(`${file}-wal`) > 0)
    throw new StorageError('storage.damaged', 'There is a log of the database, and no database.');
}

interface Opened {
  readonly db: Database;
  readonly letGo: () => void;
}

function connect(options: SqliteOptions): Opened {
  let db: Database | undefined;
  let letGo = () => {};
  try {
    makeFolder(dirname(options.file));
    for (const end of ['', '-wal', '-shm'])
      if (end === '' || existsSync(`${options.file}${end}`)) keepPrivate(`${options.file}${end}`);
    refuseLogAlone(options.file);
    if (options.alone) letGo = claimDatabase(options.file);
    db = new Sqlite(options.file, { timeout: 5_000 });
    prepare(db, options);
    return { db, letGo };
  } catch (error) {
    db?.close();
    letGo();
    if (
      error instanceof Error &&
      'code' in error &&
      /^E(ACCES|ROFS|PERM|NOTDIR|EXIST|NOENT|NAMETOOLONG)$/.test(String(error.code))
    ) {
      throw new StorageError('storage.readonly', 'The folder of the database cannot be written.', error);
    }
    if (error instanceof Error && 'code' in error && /^E(NOSPC|DQUOT)$/.test(String(error.code))) {
      throw new StorageError('storage.full', 'There is no room left for the folder of the database.', error);
    }
    if (error instanceof TypeError) {
      throw new StorageError('storage.readonly', 'The database file cannot be opened.', error);
    }
    throw asStorageError(error);
  }
}

/**
 * Opens or makes a database file: checked page by page, brought to the newest schema, ready for writes.
 * @throws StorageError `storage.damaged`, `.newer`, `.foreign`, `.readonly`, `.full`, `.busy`
 */
export function openSqliteStorage(options: SqliteOptions): Storage {
  const file = resolve(options.file);
  const { db, letGo } = connect({ ...options, file });
  try {
    return storageOn(db, letGo, { ...options, file });
  } catch (error) {
    db.close();
    letGo();
    throw asStorageError(error);
  }
}

function storageOn(db: Database, letGo: () => void, { file, patience, now }: SqliteOptions): Storage {
  let isClosed = false;
  const attempt = createAttempt(patience ?? 10_000, () => isClosed, watchFiles(db, file));
  const gather = createGather(db, attempt);
  const rows = sqliteRows(db);
  const handbookRows = sqliteHandbookRows(db);
  const hold = sqliteHolding(db);
  const documents = sqliteDocuments(db, attempt, { ...rows, hold }, (touch) =>
    'handbook' in touch ? handbookRows.touch(touch) : rows.touch(touch),
  );
  const settings = sqliteSettings(db, attempt);
  return {
    address: { kind: 'sqlite', file },
    documents: documents.store,
    journeys: sqliteJourneys(db, attempt, rows, documents),
    handbooks: {
      ...sqliteHandbooks(db, attempt, handbookRows, documents),
      ...sqliteIssues(db, attempt),
    },
    workspaces: sqliteWorkspaces(db, attempt, documents),
    versions: sqliteVersions(db, attempt),
    traces: sqliteTraces(db, attempt),
    images: sqliteImages(db, attempt, hold),
    inbox: sqliteInbox(db, attempt),
    identity: sqliteIdentity(db, attempt, gather),
    records: sqliteRecords(db, attempt, gather),
    tokens: sqliteTokens(db, attempt),
    webhooks: sqliteWebhooks(db, attempt),
    settings,
    rights: sqliteRights(db, attempt, gather),
    probe: () => settings.set('probe', String(now?.() ?? Date.now())),
    close: async () => {
      isClosed = true;
      db.close();
      letGo();
    },
  };
}
