import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Login } from '../../src/core/protocol/index.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { type AccountsServer, OWNER, startWithAccounts, type Visitor } from '../testing/accounts.ts';
import { postSlowly } from './testing/slow-body.ts';

const PASSWORD = 'another horse, another battery';

describe('where one is signed in', () => {
  let server: AccountsServer;
  let journey: string;
  beforeAll(async () => {
    server = await startWithAccounts();
    journey = `journey:${(await server.create()).id}`;
  });
  afterAll(() => server.close());

  const signedIn = async (password: string = OWNER.password): Promise<Visitor> => {
    const visitor = server.visitor();
    const answer = await visitor.signIn(OWNER.email, password);
    if (answer.status !== 204) throw new Error(answer.text);
    return visitor;
  };
  const logins = async (visitor: Visitor) => (await visitor.ask('/api/logins')).json<Login[]>();
  const status = async (visitor: Visitor) => (await visitor.ask('/api/session')).status;

  it('is listed, with what the browser calls itself; the one that asks is marked', async () => {
    const phone = server.visitor();
    const body = { email: OWNER.email, password: OWNER.password };
    const headers = {
      'user-agent': 'Phone/1',
      'x-throughline-address': '6.6.6.6',
      'x-forwarded-for': '7.7.7.7',
    };
    await phone.ask('/api/auth/sign-in/email', { method: 'POST', body, headers });
    const list = await logins(phone);
    expect(list.filter(({ current }) => current)).toMatchObject([{ agent: 'Phone/1', address: '127.0.0.1' }]);
    expect(list.length).toBeGreaterThan(1);
    expect(JSON.stringify(list)).not.toContain('token');
  });

  it('ends at once when it is revoked: requests and open documents', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const client = there.connect(journey);
    await client.synced;
    expect(await status(there)).toBe(200);
    const { id } = (await logins(there)).find(({ current }) => current) ?? { id: '' };
    const start = performance.now();
    expect((await here.ask(`/api/logins/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await client.refused).toBe(4401);
    expect(await status(there)).toBe(401);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await status(here)).toBe(200);
    expect((await here.ask(`/api/logins/${id}`, { method: 'DELETE' })).problem().code).toBe('login.unknown');
  });

  it('ends for what was still being sent, too', async () => {
    const visitor = await signedIn();
    const send = await postSlowly(
      `${server.running.url}/api/tokens`,
      { cookie: visitor.cookie() },
      { name: 'To stay', scopes: ['read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    );
    await visitor.ask('/api/auth/sign-out', { method: 'POST' });
    expect(await send()).toBe(401);
  });

  it('ends on signing out, for every open document of that browser', async () => {
    const there = await signedIn();
    const client = there.connect(journey);
    await client.synced;
    await there.ask('/api/auth/sign-out', { method: 'POST' });
    expect(await client.refused).toBe(4401);
  });

  it('ends everywhere else on demand, and when the password changes', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.ask('/api/logins', { method: 'DELETE' })).status).toBe(204);
    expect([await status(here), await status(there), await status(server.owner)]).toEqual([200, 401, 401]);
    const other = await signedIn();
    const change = (current: string) =>
      here.ask('/api/account/password', { method: 'POST', body: { current, next: PASSWORD } });
    expect((await change('not this one')).problem().code).toBe('password.wrong');
    expect(await status(other)).toBe(200);
    expect((await change(OWNER.password)).status).toBe(204);
    expect([await status(here), await status(other)]).toEqual([200, 401]);
    expect((await server.visitor().signIn(OWNER.email, OWNER.password)).status).toBe(401);
    await signedIn(PASSWORD);
  });

  it('counts guesses at a password, also from inside', async () => {
    const here = await signedIn(PASSWORD);
    const guess = () =>
      here.ask('/api/account/password', { method: 'POST', body: { current: 'guess', next: PASSWORD } });
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    expect(answers.map((answer) => answer.problem().code)).toContain('sign-in.too-many');
  });

  it('shows the new name at once', async () => {
    const here = await signedIn(PASSWORD);
    const body = { name: '  Olga the Second ' };
    const changed = await here.ask('/api/account', { method: 'PATCH', body });
    expect(changed.json<Account>()).toMatchObject({
      name: 'Olga the Second',
      email: OWNER.email,
      hasPassword: true,
    });
    expect((await here.session()).user.name).toBe('Olga the Second');
  });

  it('ends when its time is over, with its open documents', async () => {
    const there = await signedIn(PASSWORD);
    const client = there.connect(journey);
    await client.synced;
    const { id = '' } = (await logins(there)).find(({ current }) => current) ?? {};
    const store = openSqliteStorage({ file: `${server.dataDir}/throughline.db`, check: false });
    await store.identity.update('sessions', [{ field: 'id', value: id }], { expiresAt: Date.now() - 1 });
    await store.close();
    expect(await client.refused).toBe(4401);
    expect(await status(there)).toBe(401);
  });

  it('closes an account for a while to guesses at it, and says how long; who is in stays in', async () => {
    const here = await signedIn(PASSWORD);
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push(await server.visitor().signIn(OWNER.email, `guess ${i}`));
    const last = answers.at(-1);
    expect([last?.status, last?.problem().code]).toEqual([429, 'sign-in.too-many']);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(300);
    expect((await server.visitor().signIn(OWNER.email.toUpperCase(), PASSWORD)).status).toBe(429);
    expect(await status(here)).toBe(200);
  });
});
