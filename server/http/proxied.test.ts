import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Login } from '../../src/core/protocol/index.ts';
import { type AccountsServer, OWNER, startWithAccounts } from '../testing/accounts.ts';

const SITE = 'https://maps.example';

describe('behind a proxy with TLS', () => {
  let server: AccountsServer;
  beforeAll(async () => {
    server = await startWithAccounts({}, { HOST: '127.0.0.1', PUBLIC_URL: SITE, TRUST_PROXY: 'on' });
  });
  afterAll(() => server.close());

  const knock = (headers: Record<string, string>, method = 'GET') =>
    server.ask(method === 'GET' ? '/api/door' : '/api/auth/sign-out', { method, headers });

  it('gives a cookie that goes over TLS to this very host only, and tells browsers to come by TLS', async () => {
    const answer = await server.visitor().signIn(OWNER.email, OWNER.password);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-throughline\.session=/);
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });

  it.each([
    [{ host: 'maps.example' }, 200],
    [{ host: 'MAPS.example' }, 200],
    [{ host: 'evil.example' }, 403],
    [{ host: 'maps.example.evil.example' }, 403],
    [{ host: 'maps.example@evil.example' }, 403],
    [{ host: 'maps.example:8080' }, 403],
    [{ host: '10.0.0.7:4310', 'x-forwarded-host': 'maps.example' }, 200],
    [{ host: 'maps.example', 'x-forwarded-host': 'evil.example' }, 403],
    [{ host: 'maps.example', 'x-forwarded-host': 'maps.example, evil.example' }, 403],
  ])('answers to its own names only: %j', async (headers, status) => {
    expect((await knock(headers)).status).toBe(status);
  });

  it.each([
    [{ origin: SITE }, 204],
    [{ origin: SITE, 'sec-fetch-site': 'same-origin' }, 204],
    [{ origin: 'http://maps.example' }, 403],
    [{ origin: 'https://maps.example.evil.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('takes nothing from other sites: %j', async (headers, status) => {
    expect((await knock({ host: 'maps.example', ...headers }, 'POST')).status).toBe(status);
  });

  it('believes the proxy about where somebody comes from, and nobody before it', async () => {
    const visitor = server.visitor();
    await visitor.ask('/api/auth/sign-in/email', {
      method: 'POST',
      body: { email: OWNER.email, password: OWNER.password },
      headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' },
    });
    const logins = (await visitor.ask('/api/logins')).json<Login[]>();
    expect(logins.find(({ current }) => current)?.address).toBe('203.0.113.9');
  });
});

describe('a guest', () => {
  let server: AccountsServer;
  beforeAll(async () => {
    server = await startWithAccounts();
  });
  afterAll(() => server.close());

  const accounts = () => {
    if (!server.running.accounts) throw new Error('No accounts');
    return server.running.accounts;
  };
  const newGuest = async () => {
    const { user, cookie } = await accounts().makeGuest('Gus', { address: '', agent: '' });
    return { user, headers: { cookie: cookie.split(';', 1)[0] ?? '' } };
  };

  it('has a name and a session, is of no workspace, and nobody at the door takes them for a person', async () => {
    const { user, headers } = await newGuest();
    expect((await server.ask('/api/session', { headers })).json()).toEqual({
      user: { id: user, name: 'Gus', kind: 'guest' },
      mode: 'accounts',
      workspaces: [],
    });
    expect((await server.ask('/api/account', { headers })).json()).toMatchObject({
      email: '',
      hasPassword: false,
    });
    expect((await server.ask('/api/journeys', { headers })).json()).toEqual([]);
    const body = { current: '', next: 'a password for a guest' };
    const given = await server.ask('/api/account/password', { method: 'POST', body, headers });
    expect(given.status).toBe(422);
  });

  it('who signs in keeps what was the guest’s: it is handed over before the guest is forgotten', async () => {
    const { user, headers } = await newGuest();
    const told: unknown[] = [];
    accounts().onBecame(async (guest, person) => {
      told.push([guest, person, (await accounts().person(guest))?.name]);
    });
    const body = { email: OWNER.email, password: OWNER.password };
    await server.ask('/api/auth/sign-in/email', { method: 'POST', body, headers });
    expect(told).toEqual([[user, (await server.owner.session()).user.id, 'Gus']]);
    expect((await server.ask('/api/session', { headers })).status).toBe(401);
    expect(await accounts().person(user)).toBeNull();
  });
});
