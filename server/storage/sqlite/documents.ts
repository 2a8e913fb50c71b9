import type { Database } from 'better-sqlite3';
import type {
  Append,
  AppendOutcome,
  Compaction,
  Content,
  DocumentStore,
  JourneyTouch,
  NewDocument,
  StoredDocument,
} from '../storage.ts';
import type { Attempt } from './attempt.ts';

interface DocumentRecord {
  readonly key: number;
  readonly epoch: number;
}

type SnapshotRecord = [seq: number, vector: Buffer | null, bytes: Buffer];

/** Inserts documents with their first content; must run inside a transaction, after `isTaken` has said no. */
export type InsertDocuments = (documents: readonly NewDocument[], journey: string | null) => void;

export interface SqliteDocuments {
  readonly store: DocumentStore;
  readonly insert: InsertDocuments;
  readonly isTaken: (documents: readonly NewDocument[]) => boolean;
}

export function sqliteDocuments(
  db: Database,
  attempt: Attempt,
  touch: (touch: JourneyTouch) => void,
): SqliteDocuments {
  const find = db.prepare<[string], DocumentRecord>('SELECT key, epoch FROM documents WHERE name = ?');
  const headOf = db
    .prepare<{ doc: number; epoch: number }, number>(`
      SELECT coalesce(
        (SELECT max(seq) FROM updates WHERE doc = @doc AND epoch = @epoch),
        (SELECT seq FROM snapshots WHERE doc = @doc), 0)`)
    .pluck();
  const snapshotOf = db
    .prepare<[number], SnapshotRecord>('SELECT seq, vector, bytes FROM snapshots WHERE doc = ?')
    .raw();
  const snapshotSeq = db.prepare<[number], number>('SELECT seq FROM snapshots WHERE doc = ?').pluck();
  const rowsAfter = db
    .prepare<[number, number, number], [number, Buffer]>(
      'SELECT seq, bytes FROM updates WHERE doc = ? AND epoch = ? AND seq > ? ORDER BY seq',
    )
    .raw();
  const insertRow = db.prepare<[number, number, number, Uint8Array]>(
    'INSERT INTO updates VALUES (?, ?, ?, ?)',
  );
  const insertDocument = db.prepare<[string, string | null]>(
    'INSERT INTO documents (name, epoch, journey) VALUES (?, 1, ?)',
  );
  const putSnapshot = db.prepare<[number, number, number, Uint8Array | null, Uint8Array]>(`
    INSERT INTO snapshots (doc, epoch, seq, vector, bytes) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq,
      vector = excluded.vector, bytes = excluded.bytes`);
  const deleteRows = db.prepare<[number, number]>('DELETE FROM updates WHERE doc = ? AND seq <= ?');
  const setEpoch = db.prepare<[number, number]>('UPDATE documents SET epoch = ? WHERE key = ?');

  const load = db.transaction((name: string): StoredDocument | null => {
    const found = find.get(name);
    if (!found) return null;
    const stored = snapshotOf.get(found.key);
    const snapshot = stored ? { seq: stored[0], vector: stored[1], bytes: stored[2] } : null;
    const rows = rowsAfter
      .all(found.key, found.epoch, snapshot?.seq ?? 0)
      .map(([seq, bytes]) => ({ seq, bytes }));
    return { epoch: found.epoch, head: rows.at(-1)?.seq ?? snapshot?.seq ?? 0, snapshot, rows };
  });

  function appendOne(entry: Append): AppendOutcome {
    const found = find.get(entry.name);
    if (!found) return { refused: 'missing' };
    if (found.epoch !== entry.epoch) return { refused: 'epoch' };
    const seq = (headOf.get({ doc: found.key, epoch: found.epoch }) ?? 0) + 1;
    insertRow.run(found.key, found.epoch, seq, entry.bytes);
    if (entry.touch) touch(entry.touch);
    return { seq };
  }
  const append = db.transaction((batch: readonly Append[]) => batch.map(appendOne));

  const compact = db.transaction((input: Compaction): boolean => {
    const found = find.get(input.name);
    if (found?.epoch !== input.epoch) return false;
    if ((snapshotSeq.get(found.key) ?? 0) >= input.seq) return false;
    if ((headOf.get({ doc: found.key, epoch: found.epoch }) ?? 0) < input.seq) return false;
    putSnapshot.run(found.key, found.epoch, input.seq, input.vector, input.bytes);
    deleteRows.run(found.key, input.seq);
    return true;
  });

  const replace = db.transaction((name: string, content: Content) => {
    const found = find.get(name);
    if (!found) return null;
    const head = (headOf.get({ doc: found.key, epoch: found.epoch }) ?? 0) + 1;
    const epoch = found.epoch + 1;
    setEpoch.run(epoch, found.key);
    deleteRows.run(found.key, head);
    putSnapshot.run(found.key, epoch, head, content.vector, content.bytes);
    return { epoch, head };
  });

  const insert: InsertDocuments = (documents, journey) => {
    for (const { name, content } of documents) {
      const { lastInsertRowid } = insertDocument.run(name, journey);
      if (content) putSnapshot.run(Number(lastInsertRowid), 1, 1, content.vector, content.bytes);
    }
  };
  const isTaken = (documents: readonly NewDocument[]) => documents.some(({ name }) => find.get(name));
  const create = db.transaction((documents: readonly NewDocument[]) => {
    if (isTaken(documents)) return 'taken';
    insert(documents, null);
    return 'created';
  });

  const head = db.transaction((name: string) => {
    const found = find.get(name);
    return found
      ? { epoch: found.epoch, head: headOf.get({ doc: found.key, epoch: found.epoch }) ?? 0 }
      : null;
  });

  return {
    insert,
    isTaken,
    store: {
      load: (name) => attempt(() => load(name)),
      head: (name) => attempt(() => head(name)),
      append: (batch) => attempt(() => append.immediate(batch)),
      compact: (input) => attempt(() => compact.immediate(input)),
      create: (documents) => attempt(() => create.immediate(documents)),
      replace: (name, content) => attempt(() => replace.immediate(name, content)),
    },
  };
}
