import type { Database } from 'better-sqlite3';
import type { Attempted, DeliveryRow, NewDelivery, WebhookRow, WebhookStore } from '../records.ts';
import type { Attempt } from './attempt.ts';

type Stored = Omit<WebhookRow, 'events' | 'active'> & { readonly events: string; readonly active: number };
type Fields = Parameters<WebhookStore['update']>[1];
type Bounds = Parameters<WebhookStore['deliver']>[1];

const toRow = (stored: Stored): WebhookRow => ({
  ...stored,
  events: JSON.parse(stored.events),
  active: stored.active === 1,
});
const toStored = (row: WebhookRow): Stored => ({
  ...row,
  events: JSON.stringify(row.events),
  active: row.active ? 1 : 0,
});

const columns = `id, webhook, event, body, state, attempts, created_at AS createdAt, tried_at AS triedAt,
  next_at AS nextAt, status, fault`;

export function sqliteWebhooks(db: Database, attempt: Attempt): WebhookStore {
  const select = <P extends unknown[]>(rest: string) =>
    db.prepare<P, Stored>(`
      SELECT id, workspace, url, events, active, created_by AS createdBy, created_at AS createdAt,
        failing_since AS failingSince
      FROM webhooks WHERE ${rest}`);
  const ofWorkspace = select<[string]>('workspace = ? ORDER BY created_at, id');
  const byId = select<[string]>('id = ?');
  const insert = db.prepare<[Stored]>(`
    INSERT INTO webhooks VALUES
    (@id, @workspace, @url, @events, @active, @createdBy, @createdAt, @failingSince)`);
  const change = db.prepare<[Stored]>(`
    UPDATE webhooks SET url = @url, events = @events, active = @active, failing_since = @failingSince
    WHERE id = @id`);
  const drop = db.prepare<[string]>('DELETE FROM webhooks WHERE id = ?');

  const waiting = db
    .prepare<[string], number>(`SELECT count(*) FROM deliveries WHERE webhook = ? AND state = 'waiting'`)
    .pluck();
  const add = db.prepare<[NewDelivery]>(`
    INSERT INTO deliveries (id, webhook, event, body, state, attempts, created_at, next_at)
    SELECT @id, @webhook, @event, @body, 'waiting', 0, @createdAt, @createdAt
    WHERE EXISTS (SELECT 1 FROM webhooks WHERE id = @webhook)`);
  const thin = db.prepare<[string, string, number]>(`
    DELETE FROM deliveries WHERE webhook = ? AND seq IN
      (SELECT seq FROM deliveries WHERE webhook = ? AND state <> 'waiting' ORDER BY seq DESC LIMIT -1 OFFSET ?)`);
  const dueRows = db.prepare<[number, string, number], DeliveryRow>(`
    SELECT ${columns} FROM (
      SELECT *, row_number() OVER (PARTITION BY webhook ORDER BY next_at, seq) AS place
      FROM deliveries WHERE state = 'waiting' AND next_at <= ?)
    WHERE place = 1 AND webhook NOT IN (SELECT value FROM json_each(?))
    ORDER BY next_at, seq LIMIT ?`);
  const nextRow = db
    .prepare<[], number | null>(`SELECT min(next_at) FROM deliveries WHERE state = 'waiting'`)
    .pluck();
  const settle = db.prepare<[Attempted & { id: string }]>(`
    UPDATE deliveries SET state = @state, attempts = @attempts, tried_at = @triedAt, next_at = @nextAt,
      status = @status, fault = @fault
    WHERE id = @id`);
  const ofWebhook = db.prepare<[string, number], DeliveryRow>(
    `SELECT ${columns} FROM deliveries WHERE webhook = ? ORDER BY seq DESC LIMIT ?`,
  );

  const one = (id: string): WebhookRow | null => {
    const stored = byId.get(id);
    return stored ? toRow(stored) : null;
  };
  const update = db.transaction((id: string, fields: Fields) => {
    const row = one(id);
    if (!row) return null;
    const next = { ...row, ...fields };
    change.run(toStored(next));
    return next;
  });
  const remove = db.transaction((id: string) => {
    const row = one(id);
    drop.run(id);
    return row;
  });
  const deliver = db.transaction((deliveries: readonly NewDelivery[], { keep, most }: Bounds) => {
    for (const delivery of deliveries) {
      if ((waiting.get(delivery.webhook) ?? 0) >= most) continue;
      add.run(delivery);
      thin.run(delivery.webhook, delivery.webhook, keep);
    }
  });

  return {
    list: (workspace) => attempt(() => ofWorkspace.all(workspace).map(toRow)),
    get: (id) => attempt(() => one(id)),
    insert: (row) =>
      attempt(() => {
        insert.run(toStored(row));
      }),
    update: (id, fields) => attempt(() => update.immediate(id, fields)),
    remove: (id) => attempt(() => remove.immediate(id)),
    deliver: (deliveries, bounds) => attempt(() => deliver.immediate(deliveries, bounds)),
    due: (now, limit, busy = []) => attempt(() => dueRows.all(now, JSON.stringify(busy), limit)),
    nextDue: () => attempt(() => nextRow.get() ?? null),
    attempted: (id, outcome) =>
      attempt(() => {
        settle.run({ ...outcome, id });
      }),
    deliveries: (webhook, limit) => attempt(() => ofWebhook.all(webhook, limit)),
  };
}
