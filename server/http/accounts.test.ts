import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/core/protocol/index.ts';
import { type AccountsServer, OWNER, startUnfounded, startWithAccounts } from '../testing/accounts.ts';
import { startServer } from './testing/server.ts';

describe('a server where people sign in', () => {
  let server: AccountsServer;
  beforeAll(async () => {
    server = await startWithAccounts();
  });
  afterAll(() => server.close());

  it('says at the door what a page must know', async () => {
    expect((await server.visitor().ask('/api/door')).json<Door>()).toEqual({
      mode: 'accounts',
      setup: false,
      sso: null,
      mail: false,
    });
  });

  it('lets nobody in who is not signed in, on any way', async () => {
    const stranger = server.visitor();
    for (const path of ['/api/session', '/api/journeys', '/api/openapi.json']) {
      const answer = await stranger.ask(path);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    const { id } = await server.create();
    expect(await stranger.connect(`journey:${id}`).refused).toBe(4401);
  });

  it('made its owner with the code, once', async () => {
    const session = await server.owner.session();
    expect(session).toMatchObject({
      user: { name: OWNER.name, kind: 'person' },
      mode: 'accounts',
      workspaces: [{ name: 'Team', role: 'owner' }],
    });
    const body = { code: server.running.setupCode, ...OWNER, email: 'eve@example.org' };
    const again = await server.visitor().ask('/api/setup', { method: 'POST', body });
    expect([again.status, again.problem().code]).toEqual([409, 'setup.done']);
  });

  it('signs in and out by a cookie that scripts can’t read and other sites can’t send', async () => {
    const visitor = server.visitor();
    const answer = await visitor.signIn(OWNER.email.toUpperCase(), OWNER.password);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers['set-cookie']).toHaveLength(1);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^throughline\.session=[^;]+; .*HttpOnly; SameSite=Lax/,
    );
    const cookie = visitor.cookie();
    expect((await visitor.session()).user.name).toBe(OWNER.name);
    expect((await visitor.ask('/api/auth/sign-out', { method: 'POST' })).status).toBe(204);
    expect(visitor.cookie()).toBe('');
    expect((await server.ask('/api/session', { headers: { cookie } })).status).toBe(401);
  });

  it('opens a document live for who has the cookie', async () => {
    const { id } = await server.create();
    await server.owner.connect(`journey:${id}`).synced;
  });

  it('answers alike for a wrong password and an unknown address, in as much time', async () => {
    const times: number[] = [];
    const bodies = new Set<string>();
    for (const email of [OWNER.email, 'nobody@example.org']) {
      let fastest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        const answer = await server.visitor().signIn(email, 'wrong wrong wrong');
        fastest = Math.min(fastest, performance.now() - start);
        expect(answer.status).toBe(401);
        bodies.add(answer.text);
      }
      times.push(fastest);
    }
    expect(bodies.size).toBe(1);
    const [known = 0, unknown = 0] = times;
    // Hashing a password takes many times as long as all the rest.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('takes no forged, foreign or cut cookie', async () => {
    const cookie = server.owner.cookie();
    const [name = '', value = ''] = cookie.split('=');
    const [token = ''] = decodeURIComponent(value).split('.');
    for (const forged of [
      `${name}=${token}`,
      `${name}=${token}.`,
      `${name}=${token}.${'A'.repeat(43)}%3D`,
      `${name}=x${value}`,
      `${name}=%E0%A4%A`,
      `other=${value}`,
      `${name}=`,
    ])
      expect([forged, (await server.ask('/api/session', { headers: { cookie: forged } })).status]).toEqual([
        forged,
        401,
      ]);
  });

  it('lets through nothing else that the library could do', async () => {
    for (const path of ['get-session', 'list-sessions', 'ok', 'error', 'list-accounts', 'callback/github'])
      expect([path, (await server.owner.ask(`/api/auth/${path}`)).status]).toEqual([path, 404]);
    for (const path of ['sign-up/email', 'update-user', 'delete-user', 'change-email', 'sign-in/anonymous'])
      expect([
        path,
        (await server.owner.ask(`/api/auth/${path}`, { method: 'POST', body: {} })).status,
      ]).toEqual([path, 404]);
  });

  it('keeps its secret beside the database for its owner’s eyes only, and no token in it', async () => {
    const file = join(server.dataDir, 'auth-secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(40);
    const token = decodeURIComponent(server.owner.cookie().split('=')[1] ?? '').split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(20);
    for (const name of ['throughline.db', 'throughline.db-wal']) {
      const bytes = readFileSync(join(server.dataDir, name));
      expect(bytes.includes(token)).toBe(false);
      expect(bytes.includes(OWNER.password)).toBe(false);
    }
  });
});

describe('setting up', () => {
  it('needs the code, gives one account to many who have it, and counts guesses', async () => {
    const server = await startUnfounded();
    const setUp = (code: string, email: string = OWNER.email) =>
      server.visitor().ask('/api/setup', { method: 'POST', body: { code, ...OWNER, email } });
    expect((await server.visitor().ask('/api/door')).json<Door>().setup).toBe(true);
    expect((await setUp('AAAA-AAAA-AAAA')).problem().code).toBe('setup.code');
    const code = server.running.setupCode ?? '';
    const all = await Promise.all([1, 2, 3, 4].map((n) => setUp(code.toLowerCase(), `p${n}@example.org`)));
    expect(all.map(({ status }) => status === 204).sort()).toEqual([false, false, false, true]);
    const answers = [];
    for (let i = 0; i < 20; i++) answers.push(await setUp('BBBB-BBBB-BBBB'));
    const last = answers.at(-1);
    expect(last?.problem().code).toBe('sign-in.too-many');
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(500);
    await server.close();
  });

  it('has no doors in local mode', async () => {
    const server = await startServer();
    expect((await server.ask('/api/door')).json<Door>()).toMatchObject({ mode: 'local', setup: false });
    for (const path of ['/api/setup', '/api/auth/sign-in/email', '/api/auth/sign-out'])
      expect((await server.ask(path, { method: 'POST', body: {} })).status).toBe(404);
    await server.close();
  });
});
