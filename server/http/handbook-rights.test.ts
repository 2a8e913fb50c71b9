import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportJob, HandbookInfo, Invitation, LinkInfo } from '../../src/core/protocol/index.ts';
import { type AccountsServer, startWithAccounts, type Visitor } from '../testing/accounts.ts';

const HIDDEN = 'Takeover of the rival';
let server: AccountsServer;
let handbook: string;
let hidden: string;
let people: Record<'olga' | 'ed' | 'vic' | 'gus', Visitor>;

const post = (who: Visitor, at: string, body: object = {}) => who.ask(at, { method: 'POST', body });
const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
const idOf = async (who: Visitor) => (await who.session()).user.id;

beforeAll(async () => {
  server = await startWithAccounts();
  const olga = server.owner;
  const [{ id: team = '' } = {}] = (await olga.session()).workspaces;
  const member = async (role: string, name: string) => {
    const who = server.visitor();
    const made = await post(olga, `/api/workspaces/${team}/invitations`, { role });
    const body = { name, email: `${name}@example.org`, password: 'a long enough one' };
    await post(who, `/api/invitations/${tokenOf(made.json<Invitation>().url)}`, body);
    return who;
  };
  people = {
    olga,
    ed: await member('editor', 'ed'),
    vic: await member('viewer', 'vic'),
    gus: server.visitor(),
  };
  const open = (await server.create({ title: 'Open to all' })).id;
  hidden = (await server.create({ title: HIDDEN })).id;
  const made = await post(olga, '/api/handbooks', { title: 'Book', journeys: [open, hidden], locale: 'en' });
  handbook = made.json<HandbookInfo>().id;
  const link = await post(olga, `/api/handbooks/${handbook}/links`, { role: 'viewer' });
  await post(people.gus, `/api/join/${tokenOf(link.json<LinkInfo>().url)}`, { name: 'Gus' });
});
afterAll(() => server.close());

/** Whatever shows a draft, and what it is answered where that may be. */
const DRAFT = [
  ['GET', 'read'],
  ['GET', 'export?format=md'],
  ['POST', 'exports', { format: 'md' }],
  ['GET', 'missing-glyphs'],
  ['GET', 'findings'],
] as const;
const ISSUE = { effective: '2026-12-01', approver: 'Olga', note: '' };

async function answers(who: Visitor): Promise<string[]> {
  const all = DRAFT.map(async ([method, at, body]) => {
    const { status, text } = await who.ask(`/api/handbooks/${handbook}/${at}`, {
      method,
      ...(body && { body }),
    });
    const code = status < 300 ? '' : ` ${JSON.parse(text).code}`;
    return `${status}${code}${status >= 300 && text.includes(HIDDEN) ? ' AND NAMES IT' : ''}`;
  });
  return Promise.all(all);
}
const alike = (code: string) => DRAFT.map(() => code);
const hide = (isHidden: boolean) =>
  people.olga.ask(`/api/journeys/${hidden}`, { method: 'PATCH', body: { hidden: isHidden } });

describe('RIGHT-14 a draft', () => {
  it('is for those who may read all journeys in it', async () => {
    const read = ['200', '200', '202', '200', '200'];
    expect(await answers(people.vic)).toEqual(read);
    await hide(true);
    expect(await answers(people.olga)).toEqual(read);
    expect(await answers(people.ed)).toEqual(alike('403 handbook.withheld'));
    expect(await answers(people.vic)).toEqual(alike('403 handbook.withheld'));
    // The handbook's link lets in to none of its journeys.
    expect(await answers(people.gus)).toEqual([
      '403 handbook.withheld',
      ...alike('403 right.missing').slice(1),
    ]);
    await people.olga.ask(`/api/journeys/${hidden}/people/${await idOf(people.vic)}`, {
      method: 'PUT',
      body: { role: 'viewer' },
    });
    expect(await answers(people.vic)).toEqual(read);
  });

  it('that was made while one might read them is fetched only as long as one may', async () => {
    const name = `/api/journeys/${hidden}/people/${await idOf(people.vic)}`;
    const { id } = (
      await post(people.vic, `/api/handbooks/${handbook}/exports`, { format: 'md' })
    ).json<ExportJob>();
    const told = async (at: string) => {
      const answer = await people.vic.ask(`/api/exports/${id}${at}`);
      return answer.status === 200 ? 200 : answer.problem().code;
    };
    await expect.poll(async () => (await people.vic.ask(`/api/exports/${id}`)).text).toContain('"done"');
    expect([await told(''), await told('/file')]).toEqual([200, 200]);
    await people.olga.ask(name, { method: 'PUT', body: { role: 'none' } });
    expect([await told(''), await told('/file')]).toEqual(['handbook.withheld', 'handbook.withheld']);
    await people.olga.ask(name, { method: 'PUT', body: { role: 'viewer' } });
    expect(await told('/file')).toBe(200);
  });

  it('is issued by those alone, and says nothing of the journeys that somebody may not know of', async () => {
    const refused = await post(people.ed, `/api/handbooks/${handbook}/issues`, ISSUE);
    expect([refused.status, refused.problem().code]).toEqual([403, 'handbook.withheld']);
    const lists = [`/api/handbooks/${handbook}`, '/api/handbooks'];
    for (const at of lists) expect((await people.ed.ask(at)).text).not.toContain(HIDDEN);
    for (const at of lists) expect((await people.olga.ask(at)).text).toContain(HIDDEN);
    // Without it, the rest is theirs to read; in the bin it is in no draft.
    await people.olga.ask(`/api/journeys/${hidden}`, { method: 'DELETE' });
    expect(await answers(people.ed)).toEqual(['200', '200', '202', '200', '200']);
    await post(people.olga, `/api/journeys/${hidden}/restore`);
    expect(await answers(people.ed)).toEqual(alike('403 handbook.withheld'));
  });

  it('that has been issued is read by all who may read the handbook; the next draft is not', async () => {
    expect((await post(people.olga, `/api/handbooks/${handbook}/issues`, ISSUE)).status).toBe(201);
    for (const who of [people.ed, people.gus]) {
      expect((await who.ask(`/api/handbooks/${handbook}/read`)).text).toContain('"n":1');
    }
    const at = `/api/handbooks/${handbook}`;
    expect((await people.ed.ask(`${at}/issues/1/export?format=md`)).text).toContain(HIDDEN);
    expect((await post(people.ed, `${at}/exports`, { format: 'md', issue: 1 })).status).toBe(202);
    expect((await people.ed.ask(`${at}/export?format=md`)).problem().code).toBe('handbook.withheld');
    expect((await people.ed.ask(`${at}/compare?from=1&to=draft`)).problem().code).toBe('handbook.withheld');
  });
});
