import { StorageError } from './errors.ts';
import type {
  DeliveryRow,
  RecordRow,
  RecordStore,
  TokenRow,
  TokenStore,
  WebhookRow,
  WebhookStore,
} from './records.ts';

type Guard = <T>(action: () => T) => Promise<T>;

/** Records in memory; `forgetJourney` drops what is not audited of one that is deleted for good. */
export function createMemoryRecords(guard: Guard): {
  readonly store: RecordStore;
  readonly forgetJourney: (journey: string) => void;
} {
  let rows: RecordRow[] = [];
  let last = 0;
  return {
    store: {
      add: (records) =>
        guard(() =>
          records.map((record) => {
            rows.push({ ...record, seq: ++last });
            return last;
          }),
        ),
      list: ({ of, before = Number.MAX_SAFE_INTEGER, limit }) =>
        guard(() =>
          rows
            .filter((row) =>
              'journey' in of ? row.journey === of.journey : row.audit && row.workspace === of.workspace,
            )
            .filter(({ seq }) => seq < before)
            .sort((a, b) => b.seq - a.seq)
            .slice(0, limit),
        ),
      forget: (before) =>
        guard(() => {
          const kept = rows.filter(({ audit, at }) => audit || at >= before);
          const gone = rows.length - kept.length;
          rows = kept;
          return gone;
        }),
    },
    forgetJourney: (journey) => {
      rows = rows.filter((row) => row.audit || row.journey !== journey);
    },
  };
}

export function createMemoryTokens(guard: Guard): TokenStore {
  const rows = new Map<string, TokenRow>();
  const newest = (a: TokenRow, b: TokenRow) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
  return {
    list: (person) => guard(() => [...rows.values()].filter((row) => row.person === person).sort(newest)),
    get: (id) => guard(() => rows.get(id) ?? null),
    find: (handle) => guard(() => [...rows.values()].filter((row) => row.handle === handle)),
    insert: (row) =>
      guard(() => {
        const taken = [...rows.values()].some(({ id, hash }) => id === row.id || hash === row.hash);
        if (taken) throw new StorageError('storage.failed', 'The token is taken.');
        rows.set(row.id, row);
      }),
    used: (id, at) =>
      guard(() => {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, lastUsedAt: at });
      }),
    remove: (person, id) =>
      guard(() => {
        const row = rows.get(id);
        if (row?.person !== person) return null;
        rows.delete(id);
        return row;
      }),
  };
}

export function createMemoryWebhooks(guard: Guard, hasWorkspace: (id: string) => boolean): WebhookStore {
  const hooks = new Map<string, WebhookRow>();
  /** In the order in which they came. */
  let all: DeliveryRow[] = [];
  const of = (webhook: string) => all.filter((row) => row.webhook === webhook);
  const isWaiting = ({ state }: DeliveryRow) => state === 'waiting';
  const dueAt = ({ nextAt }: DeliveryRow) => nextAt ?? 0;
  return {
    list: (workspace) =>
      guard(() =>
        [...hooks.values()]
          .filter((row) => row.workspace === workspace)
          .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      ),
    get: (id) => guard(() => hooks.get(id) ?? null),
    insert: (row) =>
      guard(() => {
        if (!hasWorkspace(row.workspace)) throw new StorageError('storage.failed', 'No such workspace.');
        hooks.set(row.id, row);
      }),
    update: (id, fields) =>
      guard(() => {
        const row = hooks.get(id);
        if (!row) return null;
        const next = { ...row, ...fields };
        hooks.set(id, next);
        return next;
      }),
    remove: (id) =>
      guard(() => {
        const row = hooks.get(id) ?? null;
        hooks.delete(id);
        all = all.filter(({ webhook }) => webhook !== id);
        return row;
      }),
    deliver: (deliveries, { keep, most }) =>
      guard(() => {
        for (const delivery of deliveries) {
          const theirs = of(delivery.webhook);
          if (!hooks.has(delivery.webhook) || theirs.filter(isWaiting).length >= most) continue;
          const fresh = { state: 'waiting', attempts: 0, triedAt: null, status: null, fault: null } as const;
          all.push({ ...delivery, ...fresh, nextAt: delivery.createdAt });
          const done = theirs.filter((row) => !isWaiting(row));
          const old = new Set(done.slice(0, Math.max(0, done.length - keep)));
          all = all.filter((row) => !old.has(row));
        }
      }),
    due: (now, limit, busy = []) =>
      guard(() => {
        const seen = new Set(busy);
        return all
          .filter((row) => isWaiting(row) && dueAt(row) <= now)
          .sort((a, b) => dueAt(a) - dueAt(b))
          .filter(({ webhook }) => !seen.has(webhook) && seen.add(webhook))
          .slice(0, limit);
      }),
    nextDue: () =>
      guard(() => {
        const times = all.filter(isWaiting).map(dueAt);
        return times.length > 0 ? Math.min(...times) : null;
      }),
    attempted: (id, outcome) =>
      guard(() => {
        all = all.map((row) => (row.id === id ? { ...row, ...outcome } : row));
      }),
    deliveries: (webhook, limit) => guard(() => of(webhook).reverse().slice(0, limit)),
  };
}
