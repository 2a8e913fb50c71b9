import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  DeliveryInfo,
  Entries,
  Session,
  WebhookBody,
  WebhookInfo,
} from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let strict: TestServer;
let receiver: Server;
let url: string;
let status: number;
let got: { readonly headers: Record<string, unknown>; readonly text: string }[];
const homes = new Map<TestServer, string>();

const homeOf = async (of: TestServer) =>
  (await of.ask('/api/session')).json<Session>().workspaces[0]?.id ?? '';

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, text });
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  server = await startServer({}, { WEBHOOKS_PRIVATE: 'on' });
  strict = await startServer();
  for (const one of [server, strict]) homes.set(one, await homeOf(one));
});
beforeEach(() => {
  status = 204;
  got = [];
});
afterAll(async () => {
  await Promise.all([server.close(), strict.close()]);
  receiver.close();
});

const at = (path = '', of = server) => `/api/workspaces/${homes.get(of)}/webhooks${path}`;
const make = (body: object, of = server) => of.ask(at('', of), { method: 'POST', body });
const made = async (events = ['journey.created', 'journey.deleted', 'journey.restored']) =>
  (await make({ url, events })).json<WebhookInfo & { secret: string }>();
const remove = (id: string) => server.ask(at(`/${id}`), { method: 'DELETE' });
const types = () => got.map(({ text }) => (JSON.parse(text) as WebhookBody).type);
const deliveries = async (id: string) => (await server.ask(at(`/${id}/deliveries`))).json<DeliveryInfo[]>();

describe('LOG-5 a webhook', () => {
  it('is told what happens, signed with the secret that was told once', async () => {
    const { id, secret, ...info } = await made();
    expect(info).toMatchObject({ url, active: true, failingSince: null });
    expect((await server.ask(at())).text).not.toContain(secret);
    const journey = await server.create({ title: 'Return' });
    const path = `/api/journeys/${journey.id}`;
    await server.ask(path, { method: 'DELETE' });
    await server.ask(`${path}/restore`, { method: 'POST' });
    await expect.poll(types).toEqual(['journey.created', 'journey.deleted', 'journey.restored']);
    for (const { headers, text } of got) {
      const [, t, v1] = /^t=(\d+),v1=(\w+)$/.exec(String(headers['throughline-signature'])) ?? [];
      expect(createHmac('sha256', secret).update(`${t}.${text}`).digest('hex')).toBe(v1);
      expect(JSON.parse(text)).toMatchObject({
        id: headers['throughline-delivery'],
        workspace: homes.get(server),
        subject: { kind: 'journey', id: journey.id, name: 'Return' },
      });
    }
    await expect
      .poll(async () => (await deliveries(id)).map(({ state }) => state))
      .toEqual(Array(3).fill('delivered'));
    await remove(id);
  });

  it('is tried out, and what came of it is told', async () => {
    const { id } = await made();
    status = 302;
    expect((await server.ask(at(`/${id}/test`), { method: 'POST' })).status).toBe(202);
    await expect.poll(async () => (await deliveries(id))[0]?.state).toBe('given-up');
    expect((await deliveries(id))[0]).toMatchObject({
      event: 'test',
      attempts: 1,
      status: 302,
      fault: 'status',
    });
    expect(types()).toEqual(['test']);
    expect((await server.ask(at())).json<WebhookInfo[]>()[0]?.failingSince).not.toBeNull();
    status = 204;
    const [failed] = await deliveries(id);
    const again = (delivery = '') =>
      server.ask(at(`/${id}/deliveries/${delivery}/again`), { method: 'POST' });
    expect((await again(failed?.id)).status).toBe(202);
    await expect.poll(async () => (await deliveries(id))[0]?.state).toBe('delivered');
    expect((await deliveries(id))[0]).toMatchObject({
      id: failed?.id,
      attempts: 2,
      status: 204,
      fault: null,
    });
    // The same to the last byte: who has seen it need not act again.
    expect(got.map(({ text }) => text)).toEqual([failed?.body, failed?.body]);
    expect([(await again('none')).status, (await again('none')).problem().code]).toEqual([
      404,
      'webhook.delivery-unknown',
    ]);
    const [hook] = (await server.ask(at())).json<WebhookInfo[]>();
    expect(hook?.failingSince).toBeNull();
    await remove(id);
  });

  it('that is off sends a test again, and nothing else', async () => {
    const { id } = await made(['journey.created']);
    await server.create({ title: 'For the webhook' });
    await expect.poll(async () => (await deliveries(id))[0]?.state).toBe('delivered');
    await server.ask(at(`/${id}/test`), { method: 'POST' });
    await expect.poll(async () => (await deliveries(id)).length).toBe(2);
    await server.ask(at(`/${id}`), { method: 'PATCH', body: { active: false } });
    const [test, event] = await deliveries(id);
    const again = (delivery = '') =>
      server.ask(at(`/${id}/deliveries/${delivery}/again`), { method: 'POST' });
    const refused = await again(event?.id);
    expect([refused.status, refused.problem().code]).toEqual([409, 'webhook.off']);
    expect((await again(test?.id)).status).toBe(202);
    await expect.poll(async () => (await deliveries(id))[0]?.attempts).toBe(2);
    expect((await deliveries(id))[1]).toMatchObject({ event: 'journey.created', attempts: 1 });
    await remove(id);
  });

  it('is changed, switched off and removed; all of it is recorded', async () => {
    const { id } = await made();
    const change = (body: object) => server.ask(at(`/${id}`), { method: 'PATCH', body });
    const answer = await change({ events: ['handbook.issued', 'journey.created'], active: false });
    expect(answer.json()).toMatchObject({
      events: ['journey.created', 'handbook.issued'],
      active: false,
      url,
    });
    await server.create();
    expect((await remove(id)).status).toBe(204);
    expect((await change({ active: true })).status).toBe(404);
    expect(got).toEqual([]);
    const log = (await server.ask(`/api/workspaces/${homes.get(server)}/audit?limit=3`)).json<Entries>();
    expect(log.entries.map(({ kind }) => kind)).toEqual([
      'webhook.removed',
      'webhook.changed',
      'webhook.made',
    ]);
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x7f000001/',
  ])('to %s is refused where private networks are', async (address) => {
    const answer = await make({ url: address, events: ['journey.created'] }, strict);
    expect([answer.status, answer.problem().code]).toEqual([422, 'webhook.address']);
  });

  it.each([
    'ftp://example.com/',
    'javascript:alert(1)',
    'https://ana:secret@example.com/',
    'https://:secret@example.com/',
    'no address',
  ])('to %s is no webhook', async (address) => {
    const answer = await make({ url: address, events: ['journey.created'] });
    expect([answer.status, answer.problem().code]).toEqual([400, 'request.invalid']);
  });

  it('of another workspace is unknown', async () => {
    const { id } = await made();
    const other = `/api/workspaces/none/webhooks/${id}`;
    const asked = [
      server.ask(other, { method: 'DELETE' }),
      server.ask(other, { method: 'PATCH', body: { active: false } }),
      server.ask(`${other}/deliveries`),
      server.ask(`${other}/test`, { method: 'POST' }),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(404);
    expect((await server.ask(at())).json<WebhookInfo[]>()).toHaveLength(1);
    await remove(id);
  });
});
