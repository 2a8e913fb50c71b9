import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/core/protocol/index.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { type AccountsServer, OWNER, startWithAccounts, type Visitor } from '../testing/accounts.ts';
import { type Claims, type SingleSignOn, startSingleSignOn } from '../testing/single-sign-on.ts';

const SITE = 'https://maps.example';
const BACK = '/j/some?lang=en';
const ANN: Claims = { sub: '1', email: 'ann@example.org', email_verified: true, name: 'Ann' };

const begin = (visitor: Visitor, body: object = { back: BACK }) =>
  visitor.ask('/api/auth/sign-in/social', { method: 'POST', body });

/** The whole way; returns where it leads to. */
async function goThrough(sso: SingleSignOn, visitor: Visitor, claims: Claims): Promise<string> {
  const { url } = (await begin(visitor)).json<{ url: string }>();
  const { pathname, search } = sso.authorize(url, claims);
  return String((await visitor.ask(`${pathname}${search}`)).headers.location);
}

describe('single sign-on', () => {
  let sso: SingleSignOn;
  let server: AccountsServer;
  beforeAll(async () => {
    sso = await startSingleSignOn();
    server = await startWithAccounts({}, { PUBLIC_URL: SITE, ...sso.variables });
  });
  afterEach(() => {
    for (const name of Object.keys(sso.lie) as (keyof SingleSignOn['lie'])[]) delete sso.lie[name];
  });
  afterAll(async () => {
    await server.close();
    await sso.close();
  });

  it('is named at the door, and begins with a state, a nonce and a challenge', async () => {
    expect((await server.ask('/api/door')).json<Door>().sso).toBe('Staff');
    const { url } = (await begin(server.visitor())).json<{ url: string }>();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(url.startsWith(`${sso.issuer}/authorize?`)).toBe(true);
    expect(asked).toMatchObject({
      redirect_uri: `${SITE}/api/auth/callback/oidc`,
      code_challenge_method: 'S256',
      response_type: 'code',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20);
  });

  it('lets in whom it has an account for, and nobody who has none and no invitation', async () => {
    const stranger = server.visitor();
    expect(await goThrough(sso, stranger, ANN)).toBe('/sign-in?error=signup_disabled');
    expect((await stranger.ask('/api/session')).status).toBe(401);
    const invited = { back: BACK, invitation: 'made up' };
    const { url } = (await begin(stranger, invited)).json<{ url: string }>();
    const { pathname, search } = sso.authorize(url, ANN);
    expect((await stranger.ask(`${pathname}${search}`)).headers.location).toBe(
      '/sign-in?error=signup_disabled',
    );

    const owner = server.visitor();
    const claims = { ...ANN, sub: 'olga', email: OWNER.email };
    expect(await goThrough(sso, owner, { ...claims, email_verified: false })).toBe(
      '/sign-in?error=account_not_linked',
    );
    expect(await goThrough(sso, owner, claims)).toBe(BACK);
    expect((await owner.session()).workspaces).toMatchObject([{ role: 'owner' }]);
    // From then on by who it is, whatever the address has become.
    const again = server.visitor();
    expect(await goThrough(sso, again, { ...claims, email: 'olga@elsewhere.example' })).toBe(BACK);
    expect((await again.session()).user.id).toBe((await owner.session()).user.id);
  });

  it('is no way into an account whose address nobody has proven', async () => {
    const store = openSqliteStorage({ file: `${server.dataDir}/throughline.db`, check: false });
    const at = { createdAt: 1, updatedAt: 1 };
    await store.identity.insert('users', { id: 'x', name: 'X', email: 'x@example.org', ...at });
    await store.close();
    expect(await goThrough(sso, server.visitor(), { ...ANN, sub: 'x', email: 'x@example.org' })).toBe(
      '/sign-in?error=account_not_linked',
    );
  });

  it('keeps none of the provider’s tokens', async () => {
    const store = openSqliteStorage({ file: `${server.dataDir}/throughline.db`, check: false });
    const rows = await store.identity.select('accounts', { where: [{ field: 'providerId', value: 'oidc' }] });
    await store.close();
    expect(rows).toMatchObject([{ accountId: 'olga', accessToken: null, refreshToken: null, idToken: null }]);
  });

  it('takes an address for proven by the standard’s own claim alone', async () => {
    sso.lie.beside = { emailVerified: true, email_verified: false };
    const claims = { ...ANN, sub: 'liar', email: OWNER.email };
    expect(await goThrough(sso, server.visitor(), claims)).toBe('/sign-in?error=account_not_linked');
  });

  it('lets the server start while it doesn’t answer, and people in once it does', async () => {
    sso.lie.isSilent = true;
    const early = await startWithAccounts({}, { PUBLIC_URL: SITE, ...sso.variables, OIDC_SIGN_UP: 'on' });
    delete sso.lie.isSilent;
    const visitor = early.visitor();
    expect(await goThrough(sso, visitor, ANN)).toBe(BACK);
    expect((await visitor.session()).user.name).toBe('Ann');
    await early.close();
  }, 30_000);

  it.each([
    ['another nonce', { nonce: 'x' }],
    ['another audience', { audience: 'somebody' }],
    ['another issuer', { issuer: 'https://evil.example' }],
    ['a signature that is none', { badSignature: true }],
  ])('believes no token with %s', async (_what, lie) => {
    Object.assign(sso.lie, lie);
    const visitor = server.visitor();
    expect(await goThrough(sso, visitor, { ...ANN, sub: 'olga', email: OWNER.email })).toMatch(
      /^\/sign-in\?error=\w+$/,
    );
    expect((await visitor.ask('/api/session')).status).toBe(401);
  });

  it('takes nobody back who didn’t begin in this browser, or a second time', async () => {
    const claims = { ...ANN, sub: 'olga', email: OWNER.email };
    const visitor = server.visitor();
    const { url } = (await begin(visitor)).json<{ url: string }>();
    const { pathname, search } = sso.authorize(url, claims);
    const thief = server.visitor();
    expect((await thief.ask(`${pathname}${search}`)).headers.location).toMatch(/^\/sign-in\?error=/);
    for (const query of ['', '?state=x&code=y', '?error=access_denied', '?error=%3Cscript%3E&state=x'])
      expect((await visitor.ask(`${pathname}${query}`)).headers.location).toMatch(
        /^\/sign-in\?error=[a-z_]+$/,
      );
    const once = server.visitor();
    const begun = (await begin(once)).json<{ url: string }>();
    const back = sso.authorize(begun.url, claims);
    const way = `${back.pathname}${back.search}`;
    expect((await once.ask(way)).headers.location).toBe(BACK);
    expect((await once.ask(way)).headers.location).toMatch(/^\/sign-in\?error=/);
  });

  it('leads each of two tabs back to where it began', async () => {
    const claims = { ...ANN, sub: 'olga', email: OWNER.email };
    const visitor = server.visitor();
    const tabs = [];
    for (const back of ['/j/one', '/j/two'])
      tabs.push((await begin(visitor, { back })).json<{ url: string }>());
    const ways = tabs.map(({ url }) => sso.authorize(url, claims));
    for (const [i, back] of ['/j/one', '/j/two'].entries()) {
      const { pathname = '', search = '' } = ways[i] ?? {};
      expect((await visitor.ask(`${pathname}${search}`)).headers.location).toBe(back);
    }
    // And none of it stays in the browser; nor does what was begun and left, however often.
    expect(visitor.cookie()).not.toContain('state');
    for (let i = 0; i < 20; i++) await begin(visitor);
    expect(visitor.cookie().split('state').length).toBeLessThan(10);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'j',
    '/a b',
    '',
  ])('leads back to no other site: %j', async (back) => {
    expect((await begin(server.visitor(), { back })).status).toBe(400);
  });

  it('with OIDC_SIGN_UP whoever it knows comes in as a viewer, once; who was let go stays out', async () => {
    const open = await startWithAccounts({}, { PUBLIC_URL: SITE, ...sso.variables, OIDC_SIGN_UP: 'on' });
    const ann = open.visitor();
    expect(await goThrough(sso, ann, ANN)).toBe(BACK);
    expect(await ann.session()).toMatchObject({ user: { name: 'Ann' }, workspaces: [{ role: 'viewer' }] });
    const store = openSqliteStorage({ file: `${open.dataDir}/throughline.db`, check: false });
    const [{ id: workspace = '' } = {}] = (await ann.session()).workspaces;
    await store.rights.members.remove(workspace, (await ann.session()).user.id);
    await store.close();
    const again = open.visitor();
    expect(await goThrough(sso, again, ANN)).toBe(BACK);
    expect((await again.session()).workspaces).toEqual([]);
    const odd = open.visitor();
    const name = 'Olga\u202e\u200b\nowner';
    await goThrough(sso, odd, { ...ANN, sub: 'odd', email: 'odd@example.org', name });
    expect((await odd.session()).user.name).toBe('Olga \u200b owner');
    await open.close();
  });
});
