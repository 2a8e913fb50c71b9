import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entries, TokenInfo } from '../../src/core/protocol/index.ts';
import { stockClient } from '../collab/testing/stock-client.ts';
import { type AccountsServer, startWithAccounts } from '../testing/accounts.ts';

let server: AccountsServer;
const clock = { ahead: 0 };

beforeAll(async () => {
  server = await startWithAccounts({ now: () => Date.now() + clock.ahead });
});
afterAll(() => server.close());

const HOUR = 3_600_000;
const inTime = (ms: number) => new Date(Date.now() + clock.ahead + ms).toISOString();
const ask = (more: object = {}) =>
  server.owner.ask('/api/tokens', {
    method: 'POST',
    body: { name: 'Nightly', scopes: ['read'], expiresAt: inTime(HOUR), ...more },
  });
const make = async (more: object = {}) => (await ask(more)).json<TokenInfo & { token: string }>();
const as = (token: string) => ({ authorization: `Bearer ${token}` });
const list = async () => (await server.owner.ask('/api/tokens')).json<TokenInfo[]>();

describe('LOG-4 a token', () => {
  it('is told once, listed without itself, and recorded', async () => {
    const answer = await ask({ scopes: ['read', 'export', 'read'] });
    expect([answer.status, answer.headers['cache-control']]).toEqual([201, 'no-store']);
    const { token, ...info } = answer.json<TokenInfo & { token: string }>();
    expect(info).toMatchObject({ name: 'Nightly', scopes: ['read', 'export'], lastUsedAt: null });
    expect((await list())[0]).toEqual(info);
    const [workspace] = (await server.owner.session()).workspaces;
    const { entries } = (await server.owner.ask(`/api/workspaces/${workspace?.id}/audit`)).json<Entries>();
    expect(entries[0]).toMatchObject({ kind: 'token.made', subject: { kind: 'token', id: info.id } });
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it('asks in its person’s name, from no page, and no cookie counts beside it', async () => {
    const { token, id } = await make();
    const elsewhere = { ...as(token), origin: 'https://ci.example', 'sec-fetch-site': 'cross-site' };
    const answer = await server.ask('/api/session', { headers: elsewhere });
    expect(answer.json()).toMatchObject({ user: { name: 'Olga', kind: 'token' } });
    expect((await list()).find((one) => one.id === id)?.lastUsedAt).toMatch(/:00\.000Z$/);
    // A cookie alone must come from a page of ours …
    const cookie = server.owner.cookie();
    const foreign = await server.ask('/api/session', { headers: { cookie, origin: 'https://ci.example' } });
    expect([foreign.status, foreign.problem().code]).toEqual([403, 'request.foreign']);
    // … and makes nothing good that a token gets wrong.
    const wrong = await server.ask('/api/session', { headers: { cookie, ...as(`${token}x`) } });
    expect([wrong.status, wrong.problem().code]).toEqual([401, 'session.missing']);
    const rebound = await server.ask('/api/session', { headers: { ...as(token), host: 'evil.example' } });
    expect(rebound.status).toBe(403);
  });

  it('makes, lists and revokes no tokens, and comes to no session by a link to set a password', async () => {
    const { token, id } = await make({ scopes: ['read', 'write', 'export', 'manage'] });
    const body = { name: 'More', scopes: ['read'], expiresAt: inTime(HOUR) };
    const { user, workspaces } = await server.owner.session();
    const reset = `/api/workspaces/${workspaces[0]?.id}/members/${user.id}/reset`;
    const asked = [
      server.ask(reset, { method: 'POST', headers: as(token) }),
      server.ask('/api/tokens', { headers: as(token) }),
      server.ask('/api/tokens', { method: 'POST', headers: as(token), body }),
      server.ask(`/api/tokens/${id}`, { method: 'DELETE', headers: as(token) }),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(403);
  });

  it('may no more than its scopes, and no more than its person', async () => {
    const { id } = await server.create({ title: 'Scoped' });
    const [read, write, files] = await Promise.all(
      [['read'], ['read', 'write'], ['export']].map((scopes) => make({ scopes })),
    );
    const status = async (token: string | undefined, path: string, how: object = {}) =>
      (await server.ask(path, { headers: as(token ?? ''), ...how })).status;
    const rename = { method: 'PATCH', body: { title: 'Renamed' } };
    const at = `/api/journeys/${id}`;
    expect(await status(read?.token, at)).toBe(200);
    expect(await status(read?.token, at, rename)).toBe(403);
    expect(await status(write?.token, at, rename)).toBe(200);
    expect(await status(write?.token, `${at}/activity`)).toBe(403);
    expect(await status(files?.token, at, rename)).toBe(403);
  });

  it('to write alone opens no live document: whoever writes there sees all of it', async () => {
    const { id } = await server.create({ title: 'Live' });
    const { token } = await make({ scopes: ['write'] });
    const base = `${server.running.url.replace('http', 'ws')}/sync`;
    const client = stockClient(base, `journey:${id}`, {}, undefined, as(token));
    expect(await client.refused).toBe(4403);
    client.destroy();
  });

  it('opens live documents, and they close when it is revoked or expires', async () => {
    const { id } = await server.create({ title: 'Live' });
    const revoked = await make({ scopes: ['read', 'write'] });
    const expiring = await make({ scopes: ['read'], expiresAt: inTime(60_000) });
    const base = `${server.running.url.replace('http', 'ws')}/sync`;
    const clients = [revoked, expiring].map(({ token }) =>
      stockClient(base, `journey:${id}`, {}, undefined, as(token)),
    );
    await Promise.all(clients.map(({ synced }) => synced));
    expect((await server.owner.ask(`/api/tokens/${revoked.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await clients[0]?.refused).toBe(4401);
    expect((await server.ask('/api/session', { headers: as(revoked.token) })).status).toBe(401);
    clock.ahead += 60_000;
    expect(await clients[1]?.refused).toBe(4401);
    expect((await server.ask('/api/session', { headers: as(expiring.token) })).status).toBe(401);
    for (const client of clients) client.destroy();
    expect((await server.owner.ask(`/api/tokens/${revoked.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it.each([
    ['in the past', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['for longer than a year', { expiresAt: '2099-01-01T00:00:00Z' }],
    ['without scopes', { scopes: [] }],
    ['with a scope that there isn’t', { scopes: ['root'] }],
    ['without a name', { name: ' ' }],
  ])('is not made %s', async (_name, more) => {
    const answer = await ask(more);
    expect([answer.status, answer.problem().code]).toEqual([400, 'request.invalid']);
  });
});
