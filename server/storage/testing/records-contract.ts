import { describe, expect, it } from 'vitest';
import type { NewRecord, Storage, TokenRow, WebhookRow } from '../index.ts';

const record = (fields: Partial<NewRecord> = {}): NewRecord => ({
  workspace: 'w',
  journey: null,
  audit: true,
  at: 1,
  kind: 'member.joined',
  body: '{}',
  ...fields,
});

const token = (id: string, fields: Partial<TokenRow> = {}): TokenRow => ({
  id,
  person: 'ana',
  name: id,
  scopes: ['read'],
  handle: 'abc',
  hash: `hash ${id}`,
  createdAt: 1,
  expiresAt: 9,
  lastUsedAt: null,
  ...fields,
});

const webhook = (id: string, fields: Partial<WebhookRow> = {}): WebhookRow => ({
  id,
  workspace: 'w',
  url: 'https://example.com/',
  events: ['journey.created'],
  active: true,
  createdBy: 'Ana',
  createdAt: 1,
  failingSince: null,
  ...fields,
});

/** What every implementation of the store promises of records, tokens and webhooks. */
export function recordsContract(at: () => Storage): void {
  describe('records', () => {
    it('lists newest first, page by page, a workspace’s audit log and a journey’s activity apart', async () => {
      const [first = 0, second = 0, third = 0] = await at().records.add([
        record({ body: '1' }),
        record({ journey: 'j', body: '2' }),
        record({ journey: 'j', audit: false, body: '3' }),
      ]);
      const [fourth = 0] = await at().records.add([record({ workspace: 'v', body: '4' })]);
      expect([first, second, third, fourth]).toEqual([first, first + 1, first + 2, first + 3]);
      const bodies = async (query: Parameters<Storage['records']['list']>[0]) =>
        (await at().records.list(query)).map(({ body }) => body);
      expect(await bodies({ of: { workspace: 'w' }, limit: 9 })).toEqual(['2', '1']);
      expect(await bodies({ of: { journey: 'j' }, limit: 9 })).toEqual(['3', '2']);
      expect(await bodies({ of: { journey: 'j' }, limit: 1 })).toEqual(['3']);
      expect(await bodies({ of: { journey: 'j' }, limit: 9, before: third })).toEqual(['2']);
      expect(await at().records.list({ of: { workspace: 'v' }, limit: 9 })).toEqual([
        { ...record({ workspace: 'v', body: '4' }), seq: fourth },
      ]);
    });

    it('forgets what is old and not audited, and what is not audited of a journey that is gone', async () => {
      const row = { id: 'j', workspace: 'w', title: '', summary: '', locale: 'en', counts: {} };
      await at().journeys.insert(
        { ...row, hidden: false, maker: null, createdAt: 1, updatedAt: 1, deletedAt: null },
        [],
      );
      const of = { journey: 'j', at: 5 };
      const [last = 0] = await at().records.add([record({ ...of, audit: false, at: 9 })]);
      await at().records.add([record({ ...of, audit: false }), record(of)]);
      expect(await at().records.forget(6)).toBe(1);
      const left = async () =>
        (await at().records.list({ of: { journey: 'j' }, limit: 9 })).map((one) => [one.at, one.audit]);
      expect(await left()).toEqual([
        [5, true],
        [9, false],
      ]);
      await at().journeys.purge('j');
      expect(await left()).toEqual([[5, true]]);
      // A number is never used twice, or somebody who reads on would miss what took it.
      expect((await at().records.add([record()]))[0]).toBeGreaterThan(last + 2);
    });
  });

  describe('tokens', () => {
    it('are found by their handle, several may share it, and go with one call', async () => {
      await at().tokens.insert(token('a'));
      await at().tokens.insert(token('b', { createdAt: 2, scopes: ['read', 'manage'] }));
      await at().tokens.insert(token('c', { person: 'ben', handle: 'def' }));
      expect((await at().tokens.list('ana')).map(({ id }) => id)).toEqual(['b', 'a']);
      expect(new Set((await at().tokens.find('abc')).map(({ id }) => id))).toEqual(new Set(['a', 'b']));
      expect(await at().tokens.find('none')).toEqual([]);
      await at().tokens.used('b', 7);
      const used = token('b', { createdAt: 2, scopes: ['read', 'manage'], lastUsedAt: 7 });
      expect(await at().tokens.get('b')).toEqual(used);
      expect(await at().tokens.remove('ben', 'b')).toBeNull();
      expect(await at().tokens.remove('ana', 'b')).toEqual(used);
      expect(await at().tokens.get('b')).toBeNull();
    });

    it('of the same hash are refused', async () => {
      await at().tokens.insert(token('a'));
      await expect(at().tokens.insert(token('b', { hash: 'hash a' }))).rejects.toMatchObject({
        code: 'storage.failed',
      });
    });
  });

  describe('webhooks', () => {
    const bounds = { keep: 2, most: 3 };
    const delivery = (id: string, createdAt = 1) => ({
      id,
      webhook: 'h',
      event: 'journey.created',
      body: '{}',
      createdAt,
    });
    const done = {
      state: 'delivered',
      attempts: 1,
      triedAt: 5,
      nextAt: null,
      status: 204,
      fault: null,
    } as const;

    it('are listed by workspace, changed, and go with their deliveries', async () => {
      await at().webhooks.insert(webhook('h'));
      await at().webhooks.insert(webhook('i', { createdAt: 2 }));
      await expect(at().webhooks.insert(webhook('x', { workspace: 'none' }))).rejects.toThrow();
      expect((await at().webhooks.list('w')).map(({ id }) => id)).toEqual(['h', 'i']);
      const changed = webhook('h', { active: false, events: [], failingSince: 4 });
      expect(await at().webhooks.update('h', { active: false, events: [], failingSince: 4 })).toEqual(
        changed,
      );
      expect(await at().webhooks.update('none', { active: true })).toBeNull();
      await at().webhooks.deliver([delivery('a')], bounds);
      expect(await at().webhooks.remove('h')).toEqual(changed);
      expect(await at().webhooks.remove('h')).toBeNull();
      expect(await at().webhooks.due(99, 9)).toEqual([]);
      expect(await at().webhooks.nextDue()).toBeNull();
    });

    it('deliver what is due, the longest due first, until it is settled', async () => {
      await at().webhooks.insert(webhook('h'));
      await at().webhooks.insert(webhook('i'));
      await at().webhooks.deliver([delivery('a', 3), delivery('b', 2)], bounds);
      await at().webhooks.deliver([{ ...delivery('other', 1), webhook: 'i' }], bounds);
      const due = async (now: number, busy?: string[]) =>
        (await at().webhooks.due(now, 9, busy)).map(({ id }) => id);
      expect(await due(0)).toEqual([]);
      expect(await due(3)).toEqual(['other', 'b']);
      expect(await due(3, ['h'])).toEqual(['other']);
      expect(await at().webhooks.nextDue()).toBe(1);
      await at().webhooks.remove('i');
      expect(await due(2)).toEqual(['b']);
      expect(await at().webhooks.nextDue()).toBe(2);
      await at().webhooks.attempted('b', {
        ...done,
        state: 'waiting',
        nextAt: 50,
        status: 500,
        fault: 'status',
      });
      expect(await at().webhooks.nextDue()).toBe(3);
      await at().webhooks.attempted('a', done);
      expect(await due(99)).toEqual(['b']);
      expect(await at().webhooks.deliveries('h', 9)).toEqual([
        { ...delivery('b', 2), ...done, state: 'waiting', nextAt: 50, status: 500, fault: 'status' },
        { ...delivery('a', 3), ...done },
      ]);
    });

    it('hold so much and no more: what waits is bounded, of what is done the newest stay', async () => {
      await at().webhooks.insert(webhook('h'));
      const names = ['a', 'b', 'c', 'd'];
      await at().webhooks.deliver(
        names.map((id) => delivery(id)),
        bounds,
      );
      expect(await at().webhooks.deliveries('h', 9)).toHaveLength(3);
      for (const id of names) await at().webhooks.attempted(id, done);
      await at().webhooks.deliver([delivery('e')], bounds);
      expect((await at().webhooks.deliveries('h', 9)).map(({ id }) => id)).toEqual(['e', 'c', 'b']);
      // For a webhook that has gone in the meantime there is nothing to do.
      await at().webhooks.deliver([{ ...delivery('f'), webhook: 'gone' }], bounds);
      expect(await at().webhooks.due(9, 9)).toHaveLength(1);
    });
  });
}
