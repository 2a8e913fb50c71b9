import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/core/protocol/index.ts';
import { type MailServer, startMailServer } from '../mail/testing/mail-server.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { type AccountsServer, OWNER, startWithAccounts } from '../testing/accounts.ts';

const NEW = 'a brand new password';
const SITE = 'https://maps.example';

describe('a forgotten password', () => {
  let mails: MailServer;
  let server: AccountsServer;
  let owner: string;
  beforeAll(async () => {
    mails = await startMailServer();
    server = await startWithAccounts(
      {},
      { SMTP_URL: mails.url, MAIL_FROM: 'Maps <maps@example.com>', PUBLIC_URL: SITE },
    );
    owner = (await server.owner.session()).user.id;
  });
  afterAll(async () => {
    await server.close();
    await mails.close();
  });

  const ask = (email: string, headers: Record<string, string> = {}) =>
    server.visitor().ask('/api/resets', { method: 'POST', body: { email }, headers });
  const set = (token: string, password: string) =>
    server.visitor().ask(`/api/resets/${token}`, { method: 'POST', body: { password } });
  const tokenOf = (text: string) => /\/reset\/([\w-]+)/.exec(text)?.[1] ?? '';
  const madeByOwner = async () => {
    const [{ id = '' } = {}] = (await server.owner.session()).workspaces;
    const answer = await server.owner.ask(`/api/workspaces/${id}/members/${owner}/reset`, { method: 'POST' });
    return tokenOf(answer.json<{ url: string }>().url);
  };

  it('is answered alike whether there is such an account, and mailed only to it, in the asker’s language', async () => {
    expect((await server.ask('/api/door')).json<Door>().mail).toBe(true);
    const language = { 'accept-language': 'zh-CN', host: 'maps.example', 'x-forwarded-host': 'evil.example' };
    const [none, some] = [await ask('nobody@example.org'), await ask(OWNER.email.toUpperCase(), language)];
    expect([none.status, none.text]).toEqual([some.status, some.text]);
    expect(some.status).toBe(202);
    const mail = await mails.next();
    expect(mail.to).toBe(OWNER.email);
    expect(mail.source).toMatch(/^From: Maps <maps@example\.com>/m);
    expect(mail.text).toMatch(/Olga，您好：/);
    // Of the address that was set, whatever the request says of itself.
    expect(mail.text).toContain(`${SITE}/reset/`);
    expect(mails.waiting).toBe(0);
  });

  it('is set by the link from the mail, once; all sessions and all other links end', async () => {
    await ask(OWNER.email);
    const token = tokenOf((await mails.next()).text);
    const other = await madeByOwner();
    const { id } = await server.create();
    const client = server.owner.connect(`journey:${id}`);
    await client.synced;
    expect((await server.ask(`/api/resets/${token}`)).json()).toEqual({
      name: OWNER.name,
      email: OWNER.email,
    });
    expect((await set(token, 'short')).status).toBe(400);
    const both = await Promise.all([set(token, NEW), set(token, 'another new password')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await client.refused).toBe(4401);
    expect((await server.owner.ask('/api/session')).status).toBe(401);
    for (const used of [token, other]) {
      expect((await set(used, NEW)).problem().code).toBe('reset.invalid');
      expect((await server.ask(`/api/resets/${used}`)).status).toBe(404);
    }
    expect((await server.visitor().signIn(OWNER.email, OWNER.password)).status).toBe(401);
    const password = both[0]?.status === 204 ? NEW : 'another new password';
    expect((await server.owner.signIn(OWNER.email, password)).status).toBe(204);
  });

  it('is set by an owner’s link too; it is stored hashed, and its time runs out', async () => {
    const token = await madeByOwner();
    expect(token.length).toBeGreaterThan(40);
    const store = openSqliteStorage({ file: `${server.dataDir}/throughline.db`, check: false });
    expect(JSON.stringify(await store.identity.select('verifications', {}))).not.toContain(token);
    await store.identity.update('verifications', [], { expiresAt: Date.now() - 1 });
    await store.close();
    expect((await set(token, NEW)).problem().code).toBe('reset.invalid');
    expect((await set(await madeByOwner(), NEW)).status).toBe(204);
    expect((await server.owner.signIn(OWNER.email, NEW)).status).toBe(204);
  });

  it('makes no link for strangers, for nobody, or elsewhere', async () => {
    const [{ id = '' } = {}] = (await server.owner.session()).workspaces;
    const made = (who: Pick<AccountsServer, 'ask'>, workspace: string, user: string) =>
      who.ask(`/api/workspaces/${workspace}/members/${user}/reset`, { method: 'POST' });
    expect((await made(server.visitor(), id, owner)).status).toBe(401);
    expect((await made(server.owner, id, 'nobody')).problem().code).toBe('member.unknown');
    expect((await made(server.owner, 'elsewhere', owner)).problem().code).toBe('workspace.unknown');
  });

  it('is asked for only so often by one account; the answer says how long to wait', async () => {
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push(await ask('often@example.org'));
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(3_000);
  });
});
