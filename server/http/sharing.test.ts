import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk } from '../../src/core/doc/index.ts';
import type {
  Entries,
  Inbox,
  Invitation,
  Invited,
  JourneyInfo,
  JourneyPeople,
  LinkDoor,
  LinkInfo,
  Member,
  Role,
  SharedWithMe,
  ThreadInfo,
  TraceInfo,
  VersionInfo,
  WorkspaceInfo,
} from '../../src/core/protocol/index.ts';
import { type AccountsServer, OWNER, startWithAccounts, type Visitor } from '../testing/accounts.ts';

let server: AccountsServer;
let team: string;
let clock = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

beforeAll(async () => {
  server = await startWithAccounts({ now: () => clock });
  team = (await server.owner.session()).workspaces[0]?.id ?? '';
});
afterAll(() => server.close());

const path = (url: string) => new URL(url).pathname;
const tokenOf = (url: string) => path(url).split('/').at(-1) ?? '';
const code = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer;
  return status < 300 ? status : `${status} ${JSON.parse(text).code}`;
};
const post = (who: Visitor, at: string, body: object = {}) => who.ask(at, { method: 'POST', body });
const patch = (who: Visitor, at: string, body: object) => who.ask(at, { method: 'PATCH', body });
const put = (who: Visitor, at: string, body: object) => who.ask(at, { method: 'PUT', body });
const drop = (who: Visitor, at: string) => who.ask(at, { method: 'DELETE' });
const idOf = async (who: Visitor) => (await who.session()).user.id;

async function invite(role: Role, email?: string, workspace = team): Promise<Invitation> {
  const answer = await post(server.owner, `/api/workspaces/${workspace}/invitations`, { role, email });
  return answer.json<Invitation>();
}
const password = 'a long enough one';
async function member(role: Role, name: string): Promise<Visitor> {
  const who = server.visitor();
  const { url } = await invite(role);
  const email = `${name.toLowerCase()}@example.org`;
  await post(who, `/api/invitations/${tokenOf(url)}`, { name, email, password });
  return who;
}
async function makeLink(of: string, body: object): Promise<LinkInfo> {
  const answer = await post(server.owner, `/api/${of}/links`, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<LinkInfo>();
}
const join = (who: Visitor, url: string, body: object = {}) => post(who, `/api/join/${tokenOf(url)}`, body);

describe('invitations', () => {
  it('RIGHT-6 make somebody new a member, once', async () => {
    const made = await invite('editor', 'Ann@Example.org');
    expect(made).toMatchObject({ role: 'editor', email: 'ann@example.org', by: OWNER.name });
    const ann = server.visitor();
    const at = `/api/invitations/${tokenOf(made.url)}`;
    expect((await ann.ask(at)).json<Invited>()).toEqual({
      workspace: 'Team',
      by: OWNER.name,
      role: 'editor',
      email: 'ann@example.org',
    });
    expect(await code(post(ann, at))).toBe('401 session.missing');
    expect(await code(post(ann, at, { name: 'Ann', email: 'eve@example.org', password }))).toBe(
      '403 invitation.other-email',
    );
    expect(await code(post(ann, at, { name: 'Ann', password }))).toBe(204);
    expect(await ann.session()).toMatchObject({ workspaces: [{ id: team, role: 'editor' }] });
    expect(await code(post(server.visitor(), at, { name: 'Eve', password }))).toBe('404 invitation.unknown');
    expect(await code(ann.ask(at))).toBe('404 invitation.unknown');
    const bob = await invite('viewer');
    expect(
      await code(
        post(server.visitor(), `/api/invitations/${tokenOf(bob.url)}`, {
          name: 'Eve',
          email: 'ann@example.org',
          password,
        }),
      ),
    ).toBe('409 account.taken');
    expect(await code(post(ann, `/api/invitations/${tokenOf(bob.url)}`))).toBe(204);
    expect((await ann.session()).workspaces).toMatchObject([{ role: 'editor' }]);
  });

  it('RIGHT-6 that are withdrawn, expired, forged or of another kind are one and the same', async () => {
    const visitor = server.visitor();
    const withdrawn = await invite('viewer');
    expect(await code(drop(server.owner, `/api/workspaces/${team}/invitations/${withdrawn.id}`))).toBe(204);
    const expired = await invite('viewer');
    const { id } = await server.create({});
    const link = await makeLink(`journeys/${id}`, { role: 'viewer' });
    clock += 8 * DAY;
    const listed = await server.owner.ask(`/api/workspaces/${team}/invitations`);
    expect(listed.json<Invitation[]>().map((one) => one.id)).not.toContain(expired.id);
    for (const token of [
      tokenOf(withdrawn.url),
      tokenOf(expired.url),
      tokenOf(link.url),
      `${expired.id}.${'A'.repeat(43)}`,
      'x',
    ]) {
      expect(await code(visitor.ask(`/api/invitations/${token}`))).toBe('404 invitation.unknown');
      const body = { name: 'Eve', email: 'eve@example.org', password };
      expect(await code(post(visitor, `/api/invitations/${token}`, body))).toBe('404 invitation.unknown');
    }
  });

  it('RIGHT-6 work as long as who made them may invite', async () => {
    const bob = await member('owner', 'Bob');
    const at = `/api/workspaces/${team}/invitations`;
    const [made, shown] = [await post(bob, at, { role: 'owner' }), () => server.owner.ask(at)];
    const { id, url } = made.json<Invitation>();
    const theirs = async () => (await shown()).json<Invitation[]>().filter((one) => one.id === id).length;
    const of = `/api/workspaces/${team}/members/${await idOf(bob)}`;
    const accept = () => code(post(bob, `/api/invitations/${tokenOf(url)}`));
    expect(await theirs()).toBe(1);
    await patch(server.owner, of, { role: 'viewer' });
    expect([await accept(), await theirs()]).toEqual(['404 invitation.unknown', 0]);
    await drop(server.owner, of);
    expect(await accept()).toBe('404 invitation.unknown');
    expect((await bob.session()).workspaces).toEqual([]);
  });
});

describe('members', () => {
  it('RIGHT-5 are listed, changed and removed by owners, and the last owner stays', async () => {
    const vic = await member('viewer', 'Vic');
    const id = await idOf(vic);
    const at = `/api/workspaces/${team}/members`;
    const owner = await idOf(server.owner);
    expect((await vic.ask(at)).json<Member[]>().find(({ user }) => user === id)).toMatchObject({
      name: 'Vic',
      email: 'vic@example.org',
      role: 'viewer',
    });
    expect(await code(patch(vic, `${at}/${id}`, { role: 'owner' }))).toBe('403 right.missing');
    expect(await code(drop(vic, `${at}/${owner}`))).toBe('403 right.missing');
    expect(await code(vic.ask(`/api/workspaces/${team}/invitations`))).toBe('403 right.missing');
    expect(await code(drop(server.owner, `${at}/${owner}`))).toBe('409 member.last-owner');
    expect(await code(patch(server.owner, `${at}/${owner}`, { role: 'editor' }))).toBe(
      '409 member.last-owner',
    );
    expect(await code(patch(server.owner, `${at}/nobody`, { role: 'editor' }))).toBe('404 member.unknown');
    expect(await code(patch(server.owner, `${at}/${id}`, { role: 'editor' }))).toBe(204);
    expect(await code(drop(vic, `${at}/${id}`))).toBe(204);
    expect(await code(vic.ask(at))).toBe('404 workspace.unknown');
    expect((await vic.session()).workspaces).toEqual([]);
  });

  it('RIGHT-10 who is removed or made less is sent out of open documents at once, or edits no more', async () => {
    const ed = await member('editor', 'Ed');
    const { id } = await server.create({ title: 'Open' });
    const live = ed.connect(`journey:${id}`);
    await live.synced;
    const at = `/api/workspaces/${team}/members/${await idOf(ed)}`;
    await patch(server.owner, at, { role: 'viewer' });
    live.doc.getMap('cards').set('late', 'no');
    const started = Date.now();
    await drop(server.owner, at);
    expect(await live.refused).toBe(4404);
    expect(Date.now() - started).toBeLessThan(2_000);
    const state = await server.running.rooms.view(`journey:${id}`, (doc) => doc.getMap('cards').has('late'));
    expect(state).toBe(false);
  });
});

describe('workspaces', () => {
  it('RIGHT-12 are made by anyone with an account, renamed by owners, and unknown to all others', async () => {
    const cora = await member('commenter', 'Cora');
    const made = (await post(cora, '/api/workspaces', { name: 'Mine' })).json<WorkspaceInfo>();
    expect(made).toMatchObject({ name: 'Mine', role: 'owner' });
    expect((await cora.ask('/api/workspaces')).json<WorkspaceInfo[]>()).toMatchObject([
      { name: 'Team', role: 'commenter' },
      { name: 'Mine', role: 'owner' },
    ]);
    expect(await code(patch(cora, `/api/workspaces/${team}`, { name: 'X' }))).toBe('403 right.missing');
    expect((await patch(cora, `/api/workspaces/${made.id}`, { name: 'Ours' })).json()).toMatchObject({
      name: 'Ours',
    });
    for (const at of ['', '/members', '/invitations', '/audit']) {
      const ask =
        at === ''
          ? patch(server.owner, `/api/workspaces/${made.id}`, { name: 'x' })
          : server.owner.ask(`/api/workspaces/${made.id}${at}`);
      expect([at, await code(ask)]).toEqual([at, '404 workspace.unknown']);
    }
  });
});

describe('people of a journey', () => {
  it('RIGHT-2 may be given more or less than the workspace gives, or kept out, at once', async () => {
    const [pat, quin] = [await member('viewer', 'Pat'), await member('editor', 'Quin')];
    const [patId, quinId] = [await idOf(pat), await idOf(quin)];
    const { id } = await server.create({ title: 'People' });
    const at = `/api/journeys/${id}/people`;
    expect(await code(pat.ask(at))).toBe('403 right.missing');
    expect(await code(put(quin, `${at}/${quinId}`, { role: 'editor' }))).toBe('403 right.missing');
    const owner = await idOf(server.owner);
    expect(await code(put(server.owner, `${at}/${owner}`, { role: 'none' }))).toBe('409 member.owner');
    expect(await code(put(server.owner, `${at}/stranger`, { role: 'editor' }))).toBe('404 member.unknown');
    const live = quin.connect(`journey:${id}`);
    await live.synced;
    await put(server.owner, `${at}/${patId}`, { role: 'editor' });
    await put(server.owner, `${at}/${quinId}`, { role: 'none' });
    expect(await live.refused).toBe(4404);
    expect(await code(quin.ask(`/api/journeys/${id}/file`))).toBe('404 journey.unknown');
    const { people, mine, hidden } = (await pat.ask(at)).json<JourneyPeople>();
    expect([mine, hidden]).toEqual(['editor', false]);
    expect(people).toEqual(
      expect.arrayContaining([
        { user: owner, name: OWNER.name, guest: false, role: 'owner', from: 'workspace' },
        { user: patId, name: 'Pat', guest: false, role: 'editor', from: 'journey' },
        { user: quinId, name: 'Quin', guest: false, role: 'none', from: 'journey' },
      ]),
    );
    expect(await code(drop(server.owner, `${at}/${quinId}`))).toBe(204);
    expect(await code(drop(server.owner, `${at}/${quinId}`))).toBe('404 member.unknown');
    expect(await code(quin.ask(`/api/journeys/${id}/file`))).toBe(200);
  });
});

describe('links', () => {
  it('RIGHT-7 RIGHT-8 let somebody in with a name and no account, who is no member', async () => {
    const { id } = await server.create({ title: 'Fair' });
    const other = await server.create({ title: 'Other' });
    const link = await makeLink(`journeys/${id}`, { role: 'commenter', label: 'Hall 3' });
    const gus = server.visitor();
    const door = (await gus.ask(`/api/join/${tokenOf(link.url)}`)).json<LinkDoor>();
    expect(door).toEqual({ kind: 'journey', role: 'commenter', needsPassword: false, title: 'Fair' });
    expect(await code(join(gus, link.url))).toBe('400 request.invalid');
    const entered = await join(gus, link.url, { name: 'Gus' });
    expect(entered.json()).toEqual({ kind: 'journey', id });
    expect(await gus.session()).toMatchObject({ user: { name: 'Gus', kind: 'guest' }, workspaces: [] });
    expect(await code(gus.ask(`/api/journeys/${id}/file`))).toBe(200);
    expect(await code(patch(gus, `/api/journeys/${id}`, { title: 'x' }))).toBe('403 right.missing');
    expect(await code(gus.ask(`/api/journeys/${other.id}/file`))).toBe('404 journey.unknown');
    expect(await code(gus.ask(`/api/journeys/${id}/links`))).toBe('403 right.missing');
    expect(await code(post(gus, '/api/workspaces', { name: 'x' }))).toBe('403 right.missing');
    const members = (await server.owner.ask(`/api/workspaces/${team}/members`)).json<Member[]>();
    expect(members.map(({ name }) => name)).not.toContain('Gus');
    expect((await gus.ask('/api/journeys')).json<JourneyInfo[]>()).toMatchObject([{ id }]);
    expect((await gus.ask('/api/journeys?bin=1')).json()).toEqual([]);
    const people = (await gus.ask(`/api/journeys/${id}/people`)).json<JourneyPeople>();
    expect(people).toMatchObject({
      mine: 'commenter',
      people: [{ name: 'Gus', role: 'commenter', from: 'link' }],
    });
    const [listed] = (await server.owner.ask(`/api/journeys/${id}/links`)).json<LinkInfo[]>();
    expect(listed).toEqual({ ...link, guests: 1 });

    // What a guest may goes over to the account that the guest makes.
    const { url } = await invite('viewer');
    const body = { name: 'Gus Major', email: 'gus@example.org', password };
    expect(await code(post(gus, `/api/invitations/${tokenOf(url)}`, body))).toBe(204);
    expect((await gus.ask(`/api/journeys/${id}/people`)).json<JourneyPeople>()).toMatchObject({
      mine: 'commenter',
    });
  });

  it('RIGHT-11 who has taken the owner’s name by a link is told to be a guest wherever the name is told', async () => {
    const { id } = await server.create({ title: 'Two Olgas' });
    const link = await makeLink(`journeys/${id}`, { role: 'editor' });
    const other = server.visitor();
    await join(other, link.url, { name: OWNER.name });
    const by = { id: await idOf(other), name: OWNER.name, guest: true } as const;
    const [map, said] = [other.connect(`journey:${id}`), other.connect(`talk:${id}`)];
    await Promise.all([map.synced, said.synced]);
    const talk = openTalk(said.doc);
    const at = new Date(clock).toISOString();
    const mentions = [{ id: await idOf(server.owner), name: OWNER.name }];
    const anchor = { kind: 'point', x: 0, y: 0 } as const;
    talk.run({ type: 'thread.open', thread: 't', comment: 'c', anchor, body: '@Olga', by, at, mentions });
    talk.close();
    map.doc.getMap('journey').set('title', 'One Olga');
    const told = async <T>(path: string, language = 'en') =>
      (await server.owner.ask(path, { headers: { 'accept-language': language } })).json<T>();

    const inbox = async (language?: string) =>
      (await told<Inbox>('/api/inbox', language)).items.find((item) => item.journey.id === id)?.by;
    await expect.poll(() => inbox()).toBe('Olga (guest)');
    expect(await inbox('zh-CN')).toBe('Olga（访客）');
    const comments = await told<ThreadInfo[]>(`/api/journeys/${id}/comments`);
    expect(comments[0]?.comments[0]?.by).toEqual(by);
    const { people } = await told<JourneyPeople>(`/api/journeys/${id}/people`);
    expect(people.filter(({ name }) => name === OWNER.name).map(({ guest, from }) => [guest, from])).toEqual(
      expect.arrayContaining([
        [false, 'workspace'],
        [true, 'link'],
      ]),
    );
    const traces = async (language?: string) =>
      (await told<TraceInfo[]>(`/api/journeys/${id}/traces`, language)).flatMap((trace) => trace.by);
    await expect.poll(() => traces()).toContain('Olga (guest)');
    expect(await traces('zh-CN')).toContain('Olga（访客）');
    const kept = await post(server.owner, `/api/journeys/${id}/versions`, { name: 'Both' });
    expect(kept.json<VersionInfo>().authors).toEqual(['Olga (guest)']);
    const [version] = await told<VersionInfo[]>(`/api/journeys/${id}/versions`, 'zh-CN');
    expect(version?.authors).toEqual(['Olga（访客）']);
    const { entries } = await told<Entries>(`/api/journeys/${id}/activity`);
    expect(entries.map(({ sentence }) => sentence)).toContain('Olga (guest) commented on “One Olga”.');
    const comment = `/api/journeys/${id}/comments/c`;
    expect(await code(drop(other, comment))).toBe('403 right.missing');
    expect(await code(drop(server.owner, comment))).toBe(204);
    expect(await code(drop(server.owner, comment))).toBe('404 comment.unknown');
    const [newest] = (await told<Entries>(`/api/workspaces/${team}/audit`)).entries;
    expect(newest?.sentence).toBe('Olga took somebody’s comment on “One Olga” away.');
  });

  it('RIGHT-8 a guest makes an account by themselves, stays who they are, and may no more than before', async () => {
    const { id } = await server.create({ title: 'Fair' });
    const link = await makeLink(`journeys/${id}`, { role: 'commenter' });
    const gus = server.visitor();
    await join(gus, link.url, { name: 'Gus' });
    const guest = (await gus.session()).user.id;
    const upgrade = (email: string) =>
      post(gus, '/api/account/upgrade', { name: 'Gus Major', email, password });
    expect(await code(upgrade(OWNER.email))).toBe('409 account.taken');
    const before = gus.cookie();
    expect(await code(upgrade('Gus.Major@example.org'))).toBe(204);
    // Who has seen the guest's cookie has nothing of the account.
    expect((await server.ask('/api/session', { headers: { cookie: before } })).status).toBe(401);
    expect(await gus.session()).toMatchObject({
      user: { id: guest, name: 'Gus Major', kind: 'person' },
      workspaces: [],
    });
    expect(await code(gus.ask(`/api/journeys/${id}/file`))).toBe(200);
    expect(await code(patch(gus, `/api/journeys/${id}`, { title: 'x' }))).toBe('403 right.missing');
    expect(await code(upgrade('again@example.org'))).toBe('403 right.missing');
    const elsewhere = server.visitor();
    const credentials = { email: 'gus.major@example.org', password };
    expect(await code(post(elsewhere, '/api/auth/sign-in/email', credentials))).toBe(204);
    expect((await elsewhere.session()).user.id).toBe(guest);
  });

  it('RIGHT-8 of several guests who want one address at the same time one gets it; a guest becomes one person', async () => {
    const { id } = await server.create({ title: 'Fair' });
    const link = await makeLink(`journeys/${id}`, { role: 'viewer' });
    const guests = [1, 2, 3].map(() => server.visitor());
    for (const guest of guests) await join(guest, link.url, { name: 'Gus' });
    const upgrade = (who: Visitor, email: string) =>
      code(post(who, '/api/account/upgrade', { name: 'Gus', email, password }));
    const answers = await Promise.all(guests.map((guest) => upgrade(guest, 'one@example.org')));
    expect(answers.sort()).toEqual([204, '409 account.taken', '409 account.taken']);
    const [guest] = await Promise.all(
      guests.map(async (one) => ((await one.session()).user.kind === 'guest' ? one : null)),
    ).then((found) => found.filter((one) => one !== null));
    if (!guest) throw new Error('All of them have an account');
    expect((await guest.ask('/api/account')).json()).toMatchObject({ email: '', hasPassword: false });
    const addresses = ['two@example.org', 'three@example.org'];
    const twice = await Promise.all(addresses.map((email) => upgrade(guest, email)));
    expect(twice.filter((answer) => answer === 204)).toHaveLength(1);
  });

  it('RIGHT-7 with a password tell nothing before it, and count who guesses', async () => {
    const { id } = await server.create({ title: 'Secret title' });
    const link = await makeLink(`journeys/${id}`, { role: 'viewer', password: 'fair 26' });
    expect(link.hasPassword).toBe(true);
    const gus = server.visitor();
    const door = await gus.ask(`/api/join/${tokenOf(link.url)}`);
    expect(door.json()).toEqual({ kind: 'journey', role: 'viewer', needsPassword: true, title: null });
    expect(await code(join(gus, link.url, { name: 'Gus' }))).toBe('403 link.password');
    expect(await code(join(gus, link.url, { name: 'Gus', password: 'fair 26' }))).toBe(200);
    for (let guess = 0; guess < 9; guess++)
      await join(server.visitor(), link.url, { name: 'E', password: `${guess}` });
    expect(await code(join(server.visitor(), link.url, { name: 'E', password: 'fair 26' }))).toBe(
      '429 sign-in.too-many',
    );
    // Who is in stays in.
    expect(await code(gus.ask(`/api/journeys/${id}/file`))).toBe(200);
  });

  it('RIGHT-7 RIGHT-10 that expire, are revoked or changed send people out at once', async () => {
    const { id } = await server.create({ title: 'Short' });
    const [brief, long] = [
      await makeLink(`journeys/${id}`, { role: 'editor', expiresAt: new Date(clock + 60_000).toISOString() }),
      await makeLink(`journeys/${id}`, { role: 'editor' }),
    ];
    const past = { role: 'editor', expiresAt: new Date(clock - 1).toISOString() };
    const at = `/api/journeys/${id}/links`;
    expect(await code(post(server.owner, at, past))).toBe('400 request.invalid');
    const [gus, eve] = [server.visitor(), server.visitor()];
    await join(gus, brief.url, { name: 'Gus' });
    await join(eve, long.url, { name: 'Eve' });
    const [ofGus, ofEve] = [gus.connect(`journey:${id}`), eve.connect(`journey:${id}`)];
    await Promise.all([ofGus.synced, ofEve.synced]);
    // Sooner than anybody thought.
    await patch(server.owner, `${at}/${brief.id}`, { expiresAt: new Date(clock + 100).toISOString() });
    clock += 200;
    expect(await ofGus.refused).toBe(4404);
    expect(await code(join(server.visitor(), brief.url, { name: 'x' }))).toBe('404 link.unknown');
    // It stays expired while something else about it changes.
    const ended = { expiresAt: new Date(clock - 100).toISOString(), label: 'Was short' };
    expect(await code(patch(server.owner, `${at}/${brief.id}`, ended))).toBe(200);
    expect(await code(patch(server.owner, `${at}/${long.id}`, past))).toBe('400 request.invalid');
    expect(await code(drop(server.owner, `${at}/${long.id}`))).toBe(204);
    expect(await ofEve.refused).toBe(4404);
    expect(await code(eve.ask(`/api/join/${tokenOf(long.url)}`))).toBe('404 link.unknown');
    expect(await code(drop(server.owner, `${at}/${long.id}`))).toBe('404 link.unknown');
  });

  it('RIGHT-7 of a handbook let read it, and no more', async () => {
    const { id } = await server.create({ title: 'In a handbook' });
    const body = { title: 'At the counter', journeys: [id], locale: 'en' };
    const handbook = (await post(server.owner, '/api/handbooks', body)).json<{ id: string }>();
    const at = `/api/handbooks/${handbook.id}`;
    expect(await code(post(server.owner, `${at}/links`, { role: 'editor' }))).toBe('400 request.invalid');
    const link = await makeLink(`handbooks/${handbook.id}`, { role: 'viewer' });
    const gus = server.visitor();
    expect((await join(gus, link.url, { name: 'Gus' })).json()).toEqual({
      kind: 'handbook',
      id: handbook.id,
    });
    expect(await code(gus.ask(`${at}/read/manifest.webmanifest`))).toBe(200);
    expect(await code(gus.ask(`${at}/export?format=md`))).toBe('403 right.missing');
    expect(await code(gus.ask(`/api/journeys/${id}/file`))).toBe('404 journey.unknown');
    expect(await gus.connect(`handbook:${handbook.id}`).refused).toBe(4403);
  });

  it('RIGHT-13 lead to what is listed for who has a workspace of their own, too, as long as they let in', async () => {
    const [named, linked] = [
      await server.create({ title: 'Named' }),
      await server.create({ title: 'Linked' }),
    ];
    const body = { title: 'Read me', journeys: [], locale: 'en' };
    const handbook = (await post(server.owner, '/api/handbooks', body)).json<{ id: string }>();
    const fay = server.visitor();
    const links = [
      await makeLink(`journeys/${named.id}`, { role: 'viewer' }),
      await makeLink(`journeys/${linked.id}`, { role: 'commenter' }),
      await makeLink(`handbooks/${handbook.id}`, { role: 'viewer' }),
    ];
    for (const { url } of links) await join(fay, url, { name: 'Fay' });
    await post(fay, '/api/account/upgrade', { name: 'Fay', email: 'fay@example.org', password });
    const own = (await post(fay, '/api/workspaces', { name: 'Fay’s' })).json<WorkspaceInfo>();
    const mine = await post(fay, `/api/journeys?workspace=${own.id}`, { title: 'Mine' });
    const person = `/api/journeys/${named.id}/people/${await idOf(fay)}`;
    await put(server.owner, person, { role: 'editor' });
    expect((await fay.ask('/api/journeys')).json<{ id: string }[]>().map(({ id }) => id)).toEqual([
      mine.json<{ id: string }>().id,
    ]);
    const shared = async () => (await fay.ask('/api/shared')).json<SharedWithMe>();
    const all = await shared();
    expect(all.handbooks).toMatchObject([{ id: handbook.id, title: 'Read me', issue: null }]);
    expect(all.journeys.map(({ id, role, from }) => ({ id, role, from }))).toEqual(
      expect.arrayContaining([
        { id: named.id, role: 'editor', from: 'journey' },
        { id: linked.id, role: 'commenter', from: 'link' },
      ]),
    );
    await put(server.owner, person, { role: 'none' });
    await drop(server.owner, `/api/journeys/${linked.id}/links/${links[1]?.id}`);
    await drop(server.owner, `/api/handbooks/${handbook.id}`);
    expect(await shared()).toEqual({ journeys: [], handbooks: [] });
    // What one's own workspace gives is no gift of others.
    expect((await server.owner.ask('/api/shared')).json()).toEqual({ journeys: [], handbooks: [] });
  });

  it('RIGHT-4 RIGHT-11 who came to comment floods the journey in vain, and is shown as who they are', async () => {
    const { id } = await server.create({ title: 'Flooded' });
    const gus = server.visitor();
    await join(gus, (await makeLink(`journeys/${id}`, { role: 'commenter' })).url, { name: 'Gus' });
    const [theirs, olgas] = [gus.connect(`journey:${id}`), server.owner.connect(`journey:${id}`)];
    await Promise.all([theirs.synced, olgas.synced]);
    // In the owner's name and with the owner's client id.
    theirs.provider.awareness.setLocalState({ user: { id: 'olga', name: OWNER.name, role: 'owner' } });
    const seen = () => olgas.provider.awareness.getStates().get(theirs.doc.clientID);
    await expect.poll(seen).toEqual({
      user: { id: await idOf(gus), name: 'Gus', role: 'commenter', kind: 'guest' },
    });
    const own = theirs.doc.clientID;
    theirs.doc.clientID = olgas.doc.clientID;
    for (let i = 0; i < 50; i++) theirs.doc.getMap('cards').set(`c${i}`, i);
    theirs.doc.clientID = own;
    expect(await theirs.refused).toBe(4403);
    const cards = await server.running.rooms.view(`journey:${id}`, (doc) => doc.getMap('cards').has('c0'));
    expect([cards, olgas.doc.getMap('cards').has('c0')]).toEqual([false, false]);
  });

  it('RIGHT-11 SYNC-7 a new name, and an account, are seen by the others at once, and what is said then is one’s own', async () => {
    const { id } = await server.create({ title: 'Renamed' });
    const gus = server.visitor();
    await join(gus, (await makeLink(`journeys/${id}`, { role: 'editor' })).url, { name: 'Gus' });
    const [theirs, olgas] = [gus.connect(`journey:${id}`), server.owner.connect(`journey:${id}`)];
    await Promise.all([theirs.synced, olgas.synced]);
    theirs.provider.awareness.setLocalState({ alias: OWNER.name, cursor: { x: 1, y: 2 } });
    const seen = () => olgas.provider.awareness.getStates().get(theirs.doc.clientID);
    const shown = (name: string, more: object) => ({
      cursor: { x: 1, y: 2 },
      user: { id: guest, name, role: 'editor', ...more },
    });
    const guest = await idOf(gus);
    await expect.poll(seen).toEqual(shown('Gus', { kind: 'guest' }));
    await patch(gus, '/api/account', { name: 'Gustav' });
    await expect.poll(seen, { timeout: 2_000 }).toEqual(shown('Gustav', { kind: 'guest' }));
    await post(gus, '/api/account/upgrade', { name: 'Gustav M', email: 'gustav@example.org', password });
    await expect.poll(seen, { timeout: 2_000 }).toEqual(shown('Gustav M', {}));
    expect(theirs.provider.wsconnected).toBe(true);
  });

  it('LOG-2 what is changed of one is told and audited: more rights, no password, no end', async () => {
    const { id } = await server.create({ title: 'Widened' });
    const link = await makeLink(`journeys/${id}`, {
      role: 'viewer',
      label: 'Fair',
      password: 'lighthouse',
      expiresAt: new Date(clock + DAY).toISOString(),
    });
    const change = { role: 'editor', password: null, expiresAt: null };
    const at = `/api/journeys/${id}/links/${link.id}`;
    expect(await code(patch(server.owner, at, change))).toBe(200);
    expect(await code(patch(server.owner, `${at}x`, change))).toBe('404 link.unknown');
    for (const log of [`journeys/${id}/activity`, `workspaces/${team}/audit`]) {
      const [newest] = (await server.owner.ask(`/api/${log}`)).json<Entries>().entries;
      expect(newest?.sentence).toBe(
        'Olga changed the link “Fair” to “Widened”; now: as editor, without a password, without end.',
      );
    }
  });

  it('are drawn as a QR code, black on white, with the address as its title', async () => {
    const { id } = await server.create({});
    const link = await makeLink(`journeys/${id}`, { role: 'viewer' });
    const answer = await server.owner.ask(`/api/journeys/${id}/links/${link.id}/qr.svg`);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
    expect(answer.text).toContain(`<title>QR code for ${link.url}</title>`);
    expect(answer.text).toMatch(/^<svg [^>]*role="img"/);
  });
});
