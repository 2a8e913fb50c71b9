import type { Database } from 'better-sqlite3';
import type { Content, Made, NewDocument } from '../content.ts';
import type {
  Append,
  AppendOutcome,
  Compaction,
  DocumentStore,
  NewJourney,
  Owner,
  StoredDocument,
} from '../storage.ts';
import type { Attempt } from './attempt.ts';
import type { TouchRow } from './handbook-rows.ts';
import { Heads } from './heads.ts';
import type { HoldImages } from './images.ts';
import { sqliteMentions } from './inbox.ts';
import type { SqliteRows } from './journey-rows.ts';

/** Under this name a journey holds its pictures: that of its document. */
export const journeyHolder = (id: string): string => `journey:${id}`;

type SnapshotRecord = [seq: number, vector: Buffer | null, bytes: Buffer];

/** Inserts documents with their first content; must run inside a transaction, after `isTaken` has said no. */
export type InsertDocuments = (documents: readonly NewDocument[], owner: Owner | null) => void;

export interface SqliteDocuments {
  readonly store: DocumentStore;
  readonly insert: InsertDocuments;
  readonly isTaken: (documents: readonly NewDocument[]) => boolean;
  /** Makes a journey's row and documents; must run inside a transaction. */
  readonly make: (journey: NewJourney) => Made;
  /** Documents were deleted. */
  readonly forget: () => void;
}

export function sqliteDocuments(
  db: Database,
  attempt: Attempt,
  rows: Pick<SqliteRows, 'has' | 'insert'> & { readonly hold: HoldImages },
  touchRow: TouchRow,
): SqliteDocuments {
  const heads = new Heads(db);
  const name = sqliteMentions(db);
  const snapshotOf = db
    .prepare<[number], SnapshotRecord>('SELECT seq, vector, bytes FROM snapshots WHERE doc = ?')
    .raw();
  const rowsAfter = db
    .prepare<[number, number, number], [number, Buffer]>(
      'SELECT seq, bytes FROM updates WHERE doc = ? AND epoch = ? AND seq > ? ORDER BY seq',
    )
    .raw();
  const insertRow = db.prepare<[number, number, number, Uint8Array]>(
    'INSERT INTO updates VALUES (?, ?, ?, ?)',
  );
  // Nothing happens if what was remembered of the document's head is not true any more.
  const insertNext = db.prepare<[number, Uint8Array, number, string, number, number]>(`
    INSERT OR IGNORE INTO updates SELECT key, epoch, ?, ? FROM documents
    WHERE key = ? AND name = ? AND epoch = ? AND ? > coalesce((SELECT seq FROM snapshots WHERE doc = key), 0)`);
  const insertDocument = db.prepare<[string, string | null, string | null]>(
    'INSERT INTO documents (name, epoch, journey, handbook) VALUES (?, 1, ?, ?)',
  );
  const putSnapshot = db.prepare<[number, number, number, Uint8Array | null, Uint8Array]>(`
    INSERT INTO snapshots (doc, epoch, seq, vector, bytes) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq,
      vector = excluded.vector, bytes = excluded.bytes
    WHERE excluded.seq > snapshots.seq`);
  const deleteRows = db.prepare<[number, number]>('DELETE FROM updates WHERE doc = ? AND seq <= ?');
  const setEpoch = db.prepare<[number, number]>('UPDATE documents SET epoch = ? WHERE key = ?');

  const load = db.transaction((name: string): StoredDocument | null => {
    const found = heads.read(name);
    if (!found) return null;
    const stored = snapshotOf.get(found.key);
    const snapshot = stored ? { seq: stored[0], vector: stored[1], bytes: stored[2] } : null;
    const rows = rowsAfter
      .all(found.key, found.epoch, snapshot?.seq ?? 0)
      .map(([seq, bytes]) => ({ seq, bytes }));
    return { epoch: found.epoch, head: found.seq, snapshot, rows };
  });

  function appendOne(entry: Append): AppendOutcome {
    const found = heads.get(entry.name);
    if (!found) return { refused: 'missing' };
    if (found.epoch !== entry.epoch) return { refused: 'epoch' };
    const seq = found.seq + 1;
    insertRow.run(found.key, found.epoch, seq, entry.bytes);
    found.seq = seq;
    if (entry.touch) touchRow(entry.touch);
    for (const mentions of entry.mentions ?? []) name(mentions);
    return entry.journeys ? { seq, made: entry.journeys.map(make) } : { seq };
  }
  const appendAll = db.transaction((batch: readonly Append[]) => {
    heads.refresh();
    return batch.map(appendOne);
  });
  /** A lone update is a statement by itself: half the work of a transaction. Null if it needs one after all. */
  function appendAlone({ name, epoch, bytes, touch, journeys, mentions }: Append): AppendOutcome | null {
    const known = heads.peek(name);
    if (known?.epoch !== epoch || touch || journeys || mentions) return null;
    const seq = known.seq + 1;
    const { changes } = insertNext.run(seq, bytes, known.key, name, epoch, seq);
    if (changes === 0) return null;
    known.seq = seq;
    return { seq };
  }
  function append(batch: readonly Append[]): readonly AppendOutcome[] {
    try {
      const alone = batch.length === 1 && batch[0] ? appendAlone(batch[0]) : null;
      if (alone) return [alone];
      return appendAll.immediate(batch);
    } catch (error) {
      heads.forget();
      throw error;
    }
  }

  const compact = db.transaction((input: Compaction): boolean => {
    const found = heads.read(input.name);
    if (found?.epoch !== input.epoch || found.seq < input.seq) return false;
    const { changes } = putSnapshot.run(found.key, found.epoch, input.seq, input.vector, input.bytes);
    if (changes === 0) return false;
    deleteRows.run(found.key, input.seq);
    return true;
  });

  const replace = db.transaction((name: string, content: Content, at?: number) => {
    const found = heads.read(name);
    heads.forget();
    if (!found) return null;
    if (at !== undefined && found.seq !== at) return 'moved';
    const head = found.seq + 1;
    const epoch = found.epoch + 1;
    setEpoch.run(epoch, found.key);
    deleteRows.run(found.key, head);
    putSnapshot.run(found.key, epoch, head, content.vector, content.bytes);
    return { epoch, head };
  });

  const insert: InsertDocuments = (documents, owner) => {
    const journey = owner && 'journey' in owner ? owner.journey : null;
    const handbook = owner && 'handbook' in owner ? owner.handbook : null;
    for (const { name, content } of documents) {
      const { lastInsertRowid } = insertDocument.run(name, journey, handbook);
      if (content) putSnapshot.run(Number(lastInsertRowid), 1, 1, content.vector, content.bytes);
    }
  };
  const isTaken = (documents: readonly NewDocument[]) => documents.some(({ name }) => heads.read(name));
  const make = ({ row, documents, images = [] }: NewJourney): Made => {
    if (rows.has(row.id) || isTaken(documents)) return 'taken';
    rows.insert(row);
    insert(documents, { journey: row.id });
    rows.hold(journeyHolder(row.id), images);
    return 'created';
  };
  const create = db.transaction((documents: readonly NewDocument[]) => {
    if (isTaken(documents)) return 'taken';
    insert(documents, null);
    return 'created';
  });

  function head(name: string) {
    const found = heads.read(name);
    return found ? { epoch: found.epoch, head: found.seq } : null;
  }

  return {
    insert,
    isTaken,
    make,
    forget: () => heads.forget(),
    store: {
      load: (name) => attempt(() => load(name)),
      head: (name) => attempt(() => head(name)),
      append: (batch) => attempt(() => append(batch)),
      compact: (input) => attempt(() => compact.immediate(input)),
      create: (documents) => attempt(() => create.immediate(documents)),
      replace: (name, content, at) => attempt(() => replace.immediate(name, content, at)),
    },
  };
}
