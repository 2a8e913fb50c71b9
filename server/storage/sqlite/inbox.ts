import type { Database } from 'better-sqlite3';
import type { InboxRow, InboxStore, Mentions } from '../inbox.ts';
import type { Attempt } from './attempt.ts';

/** Notes whom a comment names; must run inside a transaction. */
export function sqliteMentions(db: Database): (mentions: Mentions) => void {
  const drop = db.prepare<[string, string, string]>(
    'DELETE FROM inbox WHERE journey = ? AND comment = ? AND person NOT IN (SELECT value FROM json_each(?))',
  );
  const add = db.prepare(`
    INSERT INTO inbox (person, journey, comment, thread, by, at, excerpt)
    SELECT value, @journey, @comment, @thread, @by, @at, @excerpt FROM json_each(@people)
    WHERE EXISTS (SELECT 1 FROM journeys WHERE id = @journey)
    ON CONFLICT (journey, comment, person) DO UPDATE SET excerpt = excluded.excerpt`);
  return (mentions) => {
    const people = JSON.stringify(mentions.people);
    drop.run(mentions.journey, mentions.comment, people);
    add.run({ ...mentions, people });
  };
}

export function sqliteInbox(db: Database, attempt: Attempt): InboxStore {
  const select = db.prepare<[string, number], InboxRow>(`
    SELECT person, journey, thread, comment, by, at, excerpt, read_at AS readAt FROM inbox
    WHERE person = ? ORDER BY at DESC, comment LIMIT ?`);
  const remove = db.prepare<[string, string]>('DELETE FROM inbox WHERE journey = ? AND comment = ?');
  const readAll = db.prepare<[number, string]>(
    'UPDATE inbox SET read_at = ? WHERE person = ? AND read_at IS NULL',
  );
  const readSome = db.prepare<[number, string, string]>(`
    UPDATE inbox SET read_at = ? WHERE person = ? AND read_at IS NULL
    AND comment IN (SELECT value FROM json_each(?))`);
  return {
    list: (person, limit) => attempt(() => select.all(person, limit)),
    drop: (journey, comment) =>
      attempt(() => {
        remove.run(journey, comment);
      }),
    read: (person, comments, at) =>
      attempt(() => {
        if (comments === 'all') readAll.run(at, person);
        else readSome.run(at, person, JSON.stringify(comments));
      }),
  };
}
