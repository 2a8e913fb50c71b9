import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createAttempt } from './sqlite/attempt.ts';
import { createGather } from './sqlite/gather.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'gather-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const db = new Sqlite(join(folder, 'x.db'));
  cleanups.push(() => db.close());
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT');
  const gather = createGather(
    db,
    createAttempt(
      1_000,
      () => false,
      () => true,
    ),
  );
  const add = (n: number) =>
    gather(() => {
      db.prepare('INSERT INTO t VALUES (?)').run(n);
      return n * 10;
    });
  const all = () => db.prepare('SELECT n FROM t ORDER BY n').pluck().all();
  return { db, gather, add, all };
}

describe('small writes that come together', () => {
  it('each have their own answer, in one transaction', async () => {
    const { add, all, gather, db } = open();
    const other = new Sqlite(db.name);
    cleanups.push(() => other.close());
    const seenByOthers = () => other.prepare('SELECT count(*) FROM t').pluck().get();
    const answers = Promise.all([add(1), add(2), gather(seenByOthers), add(3)]);
    expect(await answers).toEqual([10, 20, 0, 30]);
    expect([all(), seenByOthers()]).toEqual([[1, 2, 3], 3]);
  });

  it('fail one by one: what else came is kept, and what failed is undone', async () => {
    const { add, all, gather, db } = open();
    const half = gather(() => {
      db.prepare('INSERT INTO t VALUES (7)').run();
      throw new Error('half way');
    });
    const outcomes = await Promise.allSettled([add(1), add(1), half, add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(all()).toEqual([1, 2]);
  });

  it('wait for another’s lock, and go on in their order', async () => {
    const { add, all, db } = open();
    const other = new Sqlite(db.name);
    cleanups.push(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    db.pragma('busy_timeout = 0');
    const order: number[] = [];
    const first = add(1).then((n) => order.push(n));
    await new Promise((resolve) => setImmediate(resolve));
    const second = add(2).then((n) => order.push(n));
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    other.exec('COMMIT');
    await Promise.all([first, second]);
    expect([order, all()]).toEqual([
      [10, 20],
      [1, 2],
    ]);
  });
});
