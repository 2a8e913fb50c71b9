import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invitation, MadeInvitation, Mailed } from '../../src/core/protocol/index.ts';
import { type MailServer, startMailServer } from '../mail/testing/mail-server.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { type AccountsServer, startWithAccounts, type Visitor } from '../testing/accounts.ts';

const SITE = 'https://maps.example';
const password = 'a long enough one';
let mails: MailServer;
let server: AccountsServer;
let clock = Date.parse('2026-11-22T12:00:00Z');
let invitations: string;

beforeAll(async () => {
  mails = await startMailServer();
  server = await startWithAccounts(
    { now: () => clock },
    { SMTP_URL: mails.url, MAIL_FROM: 'Maps <maps@example.com>', PUBLIC_URL: SITE },
  );
  const [{ id = '' } = {}] = (await server.owner.session()).workspaces;
  await server.owner.ask(`/api/workspaces/${id}`, {
    method: 'PATCH',
    body: { name: '<b>Café & Co</b>\u2028Bcc: x' },
  });
  invitations = `/api/workspaces/${id}/invitations`;
});
afterAll(async () => {
  await server.close();
  await mails.close();
});

const post = (who: Visitor, at: string, body: object = {}) => who.ask(at, { method: 'POST', body });
const invite = async (body: object) =>
  (await post(server.owner, invitations, { role: 'editor', ...body })).json<MadeInvitation>();
const tokenOf = (text: string) => /\/invite\/([\w.-]+)/.exec(text)?.[1] ?? '';
const accept = async (token: string, person: object) => {
  const { status, text } = await post(server.visitor(), `/api/invitations/${token}`, { password, ...person });
  return status < 300 ? status : `${status} ${JSON.parse(text).code}`;
};
const isProven = async (email: string) => {
  const storage = openSqliteStorage({ file: `${server.dataDir}/throughline.db`, check: false });
  const [user] = await storage.identity.select('users', { where: [{ field: 'email', value: email }] });
  await storage.close();
  return user && Boolean(user.emailVerified);
};

describe('an invitation', () => {
  it.each([
    ['en', /^Hello,\r?\n/, 'as an editor', /once, for 7 days/],
    ['zh-CN', /^您好：\r?\n/, '编辑者', /7 天内有效/],
  ] as const)(
    'RIGHT-6 is mailed to its address, in %s, with nothing of a name taken for markup; its link stays to be copied',
    async (locale, hello, role, time) => {
      const email = `Ann.${locale}@example.org`;
      const made = await invite({ email, locale });
      expect(made).toMatchObject({ mail: 'sent', email: email.toLowerCase() });
      const { to, text, source } = await mails.next();
      expect(to).toBe(email.toLowerCase());
      expect(text).toMatch(hello);
      expect(text).toContain('<b>Café & Co</b> Bcc: x');
      expect(text).toContain(role);
      expect(text).toMatch(time);
      expect(source).not.toMatch(/^Bcc/m);
      expect(source).toContain('&lt;b&gt;');
      expect(text).toContain(`${SITE}/invite/`);
      expect(text).toContain(`?lang=${locale}`);
      expect(text).not.toContain(tokenOf(made.url));
      const listed = (await server.owner.ask(invitations)).json<Invitation[]>();
      expect(listed.find(({ id }) => id === made.id)?.url).toBe(made.url);
    },
  );

  it('RIGHT-6 shows that an address is somebody’s when they come by the letter, not by what the inviter sees', async () => {
    const shown = await invite({ email: 'victim@example.org' });
    await mails.next();
    expect(await accept(tokenOf(shown.url), { name: 'Eve' })).toBe(204);
    expect(await isProven('victim@example.org')).toBe(false);
    await invite({ email: 'bea@example.org' });
    const token = tokenOf((await mails.next()).text);
    expect(await accept(token, { name: 'Bea', email: 'other@example.org' })).toBe(
      '403 invitation.other-email',
    );
    expect(await accept(token, { name: 'Bea' })).toBe(204);
    expect(await isProven('bea@example.org')).toBe(true);
    expect(await accept(token, { name: 'Bea' })).toBe('404 invitation.unknown');
  });

  it('RIGHT-6 makes one account, however many try it at the same time', async () => {
    const { url, mail } = await invite({});
    expect(mail).toBe('none');
    const emails = Array.from({ length: 6 }, (_, i) => `racer${i}@example.org`);
    const token = tokenOf(url);
    const outcomes = await Promise.all(emails.map((email) => accept(token, { name: 'Racer', email })));
    expect(outcomes.toSorted()).toEqual([204, ...Array(5).fill('404 invitation.unknown')]);
    const left = await Promise.all(emails.map(isProven));
    expect(left.filter((known) => known !== undefined)).toHaveLength(1);
    expect(left[outcomes.indexOf(204)]).toBe(false);

    // The same person on two devices, or with two clicks.
    const again = tokenOf((await invite({})).url);
    const twice = await Promise.all(
      [1, 2, 3].map(() => accept(again, { name: 'Zoe', email: 'zoe@example.org' })),
    );
    expect(twice.filter((one) => one === 204)).toHaveLength(1);
    for (const other of twice.filter((one) => one !== 204))
      expect(['404 invitation.unknown', '409 account.taken']).toContain(other);
  });

  it('RIGHT-6 is mailed again, a few times; what can be used no more, or has no address, isn’t', async () => {
    const mail = async (id: string) => {
      const answer = await post(server.owner, `${invitations}/${id}/mail`, { locale: 'zh-CN' });
      return answer.status === 200 ? answer.json<Mailed>().mail : `${answer.status} ${answer.problem().code}`;
    };
    const { id } = await invite({ email: 'cy@example.org' });
    await mails.next();
    expect(await mail(id)).toBe('sent');
    expect((await mails.next()).text).toContain('您好');
    for (let i = 0; i < 4; i++) await mail(id);
    expect(await mail(id)).toBe('429 sign-in.too-many');
    for (let i = 0; i < 4; i++) await mails.next();
    expect(await mail((await invite({})).id)).toBe('none');
    const old = await invite({ email: 'late@example.org' });
    await mails.next();
    clock += 8 * 86_400_000;
    expect(await mail(old.id)).toBe('404 invitation.unknown');
    expect(mails.waiting).toBe(0);
  });

  it('RIGHT-6 is there all the same when the mail server isn’t, and says so', async () => {
    await mails.close();
    const made = await invite({ email: 'dan@example.org' });
    expect(made.mail).toBe('failed');
    expect(await accept(tokenOf(made.url), { name: 'Dan' })).toBe(204);
  });

  it('is guessed at in vain, whatever a request says of where it comes from', async () => {
    const asks = Array.from({ length: 31 }, (_, i) => {
      const from = `198.51.100.${i}`;
      const headers = { 'x-forwarded-for': from, forwarded: `for=${from}`, 'x-real-ip': from };
      return server.visitor().ask('/api/invitations/forged', { headers });
    });
    expect((await Promise.all(asks)).at(-1)?.status).toBe(429);
  });
});
