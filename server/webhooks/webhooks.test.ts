import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../collab/testing/manual-clock.ts';
import { silent } from '../collab/types.ts';
import { createRecords, type Note, type Records } from '../records/index.ts';
import { createMemoryStorage, type Storage } from '../storage/index.ts';
import { PAUSES } from './deliverer.ts';
import { createWebhooks, type Webhooks } from './index.ts';
import type { Sending, Sent } from './send.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEY = Buffer.from('a key of this server');

let storage: Storage;
let clock: ManualClock;
let records: Records;
let webhooks: Webhooks;
let sent: Sending[];
let answer: (sending: Sending) => Sent | Promise<Sent>;

const fine: Sent = { status: 204, fault: null };
const broken: Sent = { status: 500, fault: 'status' };
const bodies = () => sent.map(({ body }) => JSON.parse(body));
const types = () => bodies().map(({ type }) => type);

/** As many turns as what follows from one event may take. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const start = () =>
  createWebhooks({
    storage,
    records,
    clock,
    log: silent,
    key: () => KEY,
    allowPrivate: false,
    send: async (sending) => {
      sent.push(sending);
      return answer(sending);
    },
  });

beforeEach(async () => {
  clock = new ManualClock();
  storage = createMemoryStorage();
  sent = [];
  answer = () => fine;
  await storage.workspaces.insert({ id: 'w', name: 'Team', createdAt: 1 }, []);
  await storage.journeys.insert(
    {
      id: 'j',
      workspace: 'w',
      title: 'Return',
      summary: '',
      locale: 'en',
      counts: {},
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
      hidden: false,
      maker: null,
    },
    [],
  );
  records = createRecords({ storage, clock, log: silent });
  webhooks = start();
});

const hook = (id: string, events: string[] = ['journey.created'], more: object = {}) =>
  storage.webhooks.insert({
    id,
    workspace: 'w',
    url: `https://${id}.example.com/in`,
    events,
    active: true,
    createdBy: 'Ana',
    createdAt: 1,
    failingSince: null,
    ...more,
  });
const created = (name = 'Return') =>
  records.note({
    kind: 'journey.created',
    facts: { how: 'blank' },
    workspace: 'w',
    who: { kind: 'person', id: 'ana', name: 'Ana' },
    subject: { kind: 'journey', id: 'j', name },
  } satisfies Note);
const user = (name: string) => ({ id: name, name, role: 'editor', kind: 'person' }) as const;

describe('LOG-5 an event', () => {
  it('goes to those who want it, signed so that the receiver can check it', async () => {
    await hook('a');
    await hook('other', ['handbook.issued']);
    await hook('off', ['journey.created'], { active: false });
    await created();
    await settled();
    expect(sent.map(({ url }) => url)).toEqual(['https://a.example.com/in']);
    const [{ headers, body } = { headers: {} as Record<string, string>, body: '' }] = sent;
    expect(JSON.parse(body)).toEqual({
      id: headers['throughline-delivery'],
      at: new Date(clock.wall()).toISOString(),
      type: 'journey.created',
      workspace: 'w',
      subject: { kind: 'journey', id: 'j', name: 'Return' },
      by: { name: 'Ana' },
    });
    const secret = webhooks.secretOf('a');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9_-]{43}$/);
    expect(webhooks.secretOf('b')).not.toBe(secret);
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['throughline-signature'] ?? '') ?? [];
    expect(Number(t)).toBe(Math.floor(clock.wall() / 1_000));
    expect(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')).toBe(v1);
    expect(await storage.webhooks.deliveries('a', 9)).toMatchObject([
      { state: 'delivered', attempts: 1, status: 204, fault: null, nextAt: null },
    ]);
  });

  it('that is not taken is tried again with growing pauses for a day, with the same id, then given up and told', async () => {
    await hook('a');
    answer = () => broken;
    await created();
    await settled();
    const times = [clock.wall()];
    for (const pause of PAUSES) {
      clock.advance(pause - 1);
      await settled();
      expect(sent).toHaveLength(times.length);
      clock.advance(1_000);
      await settled();
      times.push(clock.wall());
      expect(sent).toHaveLength(times.length);
    }
    const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
    expect([took > 23 * HOUR, took < 25 * HOUR]).toEqual([true, true]);
    expect(new Set(bodies().map(({ id }) => id)).size).toBe(1);
    expect(new Set(sent.map(({ headers }) => headers['throughline-signature'])).size).toBe(times.length);
    expect(await storage.webhooks.deliveries('a', 9)).toMatchObject([
      { state: 'given-up', attempts: 9, status: 500, fault: 'status', nextAt: null },
    ]);
    const [told] = await storage.records.list({ of: { workspace: 'w' }, limit: 1 });
    expect([told?.kind, JSON.parse(told?.body ?? '{}').facts]).toEqual([
      'webhook.gave-up',
      { event: 'journey.created', attempts: 9 },
    ]);
    expect((await storage.webhooks.get('a'))?.failingSince).toBe(times[0]);
    clock.advance(48 * HOUR);
    await settled();
    expect(sent).toHaveLength(9);
  });

  it('survives a restart, and says that all is well when it is', async () => {
    await hook('a');
    answer = () => broken;
    await created();
    await settled();
    await webhooks.close();
    answer = () => fine;
    webhooks = start();
    webhooks.start();
    await settled();
    expect(sent).toHaveLength(1);
    clock.advance(PAUSES[0] ?? 0);
    await settled();
    expect(sent).toHaveLength(2);
    expect((await storage.webhooks.get('a'))?.failingSince).toBeNull();
  });

  it('for a receiver that does not answer keeps no other waiting', async () => {
    await hook('slow');
    await hook('quick');
    const gate = Promise.withResolvers<Sent>();
    answer = ({ url }) => (url.includes('slow') ? gate.promise : fine);
    for (const name of ['1', '2', '3']) await created(name);
    await settled();
    const to = (name: string) => sent.filter(({ url }) => url.includes(name)).length;
    expect([to('slow'), to('quick')]).toEqual([1, 3]);
    gate.resolve(fine);
    await settled();
    clock.advance(1_000);
    await settled();
    expect(to('slow')).toBe(3);
  });

  it('under way when the server stops is tried anew, not counted against the receiver', async () => {
    await hook('a');
    const gate = Promise.withResolvers<Sent>();
    answer = () => gate.promise;
    await created();
    await settled();
    const closed = webhooks.close();
    gate.resolve({ status: null, fault: 'connection' });
    await closed;
    expect(await storage.webhooks.deliveries('a', 9)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  it('of a webhook that was switched off or removed meanwhile is not sent', async () => {
    await hook('a');
    await hook('b');
    answer = () => broken;
    await created();
    await settled();
    sent = [];
    await storage.webhooks.update('a', { active: false });
    await storage.webhooks.remove('b');
    clock.advance(HOUR);
    await settled();
    expect(sent).toEqual([]);
    expect(await storage.webhooks.deliveries('a', 9)).toMatchObject([{ state: 'given-up', attempts: 1 }]);
  });

  it('that only tries it out is sent once, also while it is off', async () => {
    await hook('a', ['journey.created'], { active: false });
    answer = () => broken;
    const row = await storage.webhooks.get('a');
    if (row) await webhooks.test(row, user('Ana'));
    await settled();
    clock.advance(HOUR);
    await settled();
    expect(types()).toEqual(['test']);
    expect(await storage.records.list({ of: { workspace: 'w' }, limit: 9 })).toEqual([]);
  });
});

describe('work on a journey', () => {
  beforeEach(() => hook('a', ['journey.changed']));

  it('is told when it pauses, once, by name if it was one person’s', async () => {
    for (let second = 0; second < 90; second += 10) {
      webhooks.changed('j', [user('Ana')]);
      clock.advance(10_000);
    }
    await settled();
    expect(sent).toEqual([]);
    clock.advance(MINUTE);
    await settled();
    expect(bodies()).toMatchObject([{ type: 'journey.changed', subject: { id: 'j' }, by: { name: 'Ana' } }]);
  });

  it('without a pause is told every ten minutes, of several without a name', async () => {
    for (let minute = 0; minute < 25; minute += 0.5) {
      webhooks.changed('j', [user(minute % 1 ? 'Ana' : 'Ben')]);
      clock.advance(MINUTE / 2);
    }
    await settled();
    clock.advance(1_000);
    await settled();
    expect(bodies()).toMatchObject([{ by: null }, { by: null }]);
  });

  it('that was going on when the server stopped is told after the start', async () => {
    webhooks.changed('j', [user('Ana')]);
    answer = () => ({ status: null, fault: 'connection' });
    await webhooks.close();
    answer = () => fine;
    webhooks = start();
    webhooks.start();
    await settled();
    expect(types().at(-1)).toBe('journey.changed');
  });
});
