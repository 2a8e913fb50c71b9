import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyFile } from '../../src/core/model/index.ts';
import type {
  CreatedJourney,
  Invitation,
  JourneyInfo,
  WorkspaceInfo,
} from '../../src/core/protocol/index.ts';
import { plain } from '../images/testing/pictures.ts';
import { type AccountsServer, startWithAccounts, type Visitor } from '../testing/accounts.ts';

let server: AccountsServer;
/** Edits in the team, and owns `mine`, of which nobody else is. */
let ed: Visitor;
let vic: Visitor;
let team: string;
let mine: string;

const code = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer;
  return status < 300 ? status : `${status} ${JSON.parse(text).code}`;
};
const send = (who: Visitor, method: string, at: string, body?: object) =>
  who.ask(at, { method, ...(body && { body }) });

async function member(role: string, name: string): Promise<Visitor> {
  const who = server.visitor();
  const { url } = (
    await send(server.owner, 'POST', `/api/workspaces/${team}/invitations`, { role })
  ).json<Invitation>();
  const body = { name, email: `${name}@example.org`, password: 'a long enough one' };
  await send(who, 'POST', `/api/invitations/${url.split('/').at(-1)}`, body);
  return who;
}
const make = async (who: Visitor, workspace: string, body: object = {}) =>
  (await send(who, 'POST', `/api/journeys?workspace=${workspace}`, body)).json<CreatedJourney>();
const list = async (who: Visitor, query = '') =>
  (await who.ask(`/api/journeys${query}`)).json<JourneyInfo[]>().map(({ id }) => id);
const fileOf = async (who: Visitor, id: string) =>
  (await who.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();

beforeAll(async () => {
  server = await startWithAccounts();
  team = (await server.owner.session()).workspaces[0]?.id ?? '';
  [ed, vic] = [await member('editor', 'ed'), await member('viewer', 'vic')];
  mine = (await send(ed, 'POST', '/api/workspaces', { name: 'Mine' })).json<WorkspaceInfo>().id;
});
afterAll(() => server.close());

describe('several workspaces', () => {
  it('RIGHT-12 have journeys, libraries and handbooks of their own; the first is meant where none is named', async () => {
    const here = await make(ed, mine, { template: 'hotel.en' });
    const there = await make(ed, team);
    expect(await list(ed, `?workspace=${mine}`)).toEqual([here.id]);
    expect(await list(ed)).toContain(there.id);
    expect(await list(ed)).not.toContain(here.id);
    const library = async (query: string) =>
      (await ed.ask(`/api/library/export?format=csv&kind=personas${query}`)).text.trim().split('\n').length;
    expect(await library(`&workspace=${mine}`)).toBeGreaterThan(1);
    expect(await library('')).toBe(1);
    const uses = await ed.ask(`/api/library/uses?workspace=${mine}`);
    expect(uses.text).toContain(here.id);
    const mixed = { title: 'Mixed', journeys: [here.id, there.id], locale: 'en' };
    expect(await code(send(ed, 'POST', `/api/handbooks?workspace=${mine}`, mixed))).toBe(
      '422 handbook.unknown-journey',
    );
    const pure = { ...mixed, journeys: [here.id] };
    const made = await send(ed, 'POST', `/api/handbooks?workspace=${mine}`, pure);
    expect(made.status).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect(await code(send(ed, 'PATCH', `/api/handbooks/${id}`, { journeys: [there.id] }))).toBe(
      '422 handbook.unknown-journey',
    );
    expect((await ed.ask(`/api/handbooks/${id}`)).json()).toMatchObject({
      journeys: [{ id: here.id, title: here.title }],
    });
    expect((await ed.ask(`/api/handbooks/${id}/export?format=md`)).text).toContain(here.title);
    // Copies and branches stay beside what they are made of.
    const copy = (await send(ed, 'POST', `/api/journeys/${here.id}/duplicate`)).json<CreatedJourney>();
    expect(await list(ed, `?workspace=${mine}`)).toContain(copy.id);
  });

  it('RIGHT-4 are closed to others, whatever is asked for in them', async () => {
    const { id } = await make(ed, mine);
    const handbook = { title: 'H', journeys: [id], locale: 'en' };
    const h = (await send(ed, 'POST', `/api/handbooks?workspace=${mine}`, handbook)).json<{ id: string }>()
      .id;
    const asked: [string, string, object?][] = [
      ['GET', `/api/journeys?workspace=${mine}`],
      ['POST', `/api/journeys?workspace=${mine}`, {}],
      ['GET', `/api/journeys/${id}`],
      ['PATCH', `/api/journeys/${id}`, { title: 'x' }],
      ['PATCH', `/api/journeys/${id}`, { hidden: true }],
      ['DELETE', `/api/journeys/${id}`],
      ['POST', `/api/journeys/${id}/restore`],
      ['POST', `/api/journeys/${id}/duplicate`],
      ['GET', `/api/journeys/${id}/thumbnail.svg`],
      ['GET', `/api/journeys/${id}/export?format=csv`],
      ['GET', `/api/journeys/${id}/versions`],
      ['GET', `/api/journeys/${id}/comments`],
      ['GET', `/api/journeys/${id}/people`],
      ['GET', `/api/journeys/${id}/links`],
      ['GET', `/api/handbooks?workspace=${mine}`],
      ['GET', `/api/handbooks/${h}`],
      ['GET', `/api/handbooks/${h}/read`],
      ['DELETE', `/api/handbooks/${h}`],
      ['GET', `/api/handbooks/${h}/links`],
      ['GET', `/api/library/uses?workspace=${mine}`],
      ['GET', `/api/library/export?format=csv&workspace=${mine}`],
      ['POST', `/api/library/merge?workspace=${mine}`, { table: 'personas', keep: 'a', remove: ['b'] }],
    ];
    // The server's owner is nobody here.
    for (const who of [server.owner, vic]) {
      const got = await Promise.all(asked.map(([method, at, body]) => send(who, method, at, body)));
      expect(got.map(({ status }, at) => [asked[at]?.[1], status])).toEqual(asked.map(([, at]) => [at, 404]));
    }
    expect(await server.owner.connect(`library:${mine}`).refused).toBe(4404);
  });

  it('RIGHT-4 a role that is too low is told so, where one may know', async () => {
    const { id } = await make(ed, team);
    const asked: [string, string, object?][] = [
      ['POST', '/api/journeys', {}],
      ['PATCH', `/api/journeys/${id}`, { title: 'x' }],
      ['PATCH', `/api/journeys/${id}`, { hidden: true }],
      ['DELETE', `/api/journeys/${id}`],
      ['POST', `/api/journeys/${id}/duplicate`],
      ['POST', `/api/journeys/${id}/versions`, { name: 'x' }],
      ['GET', `/api/journeys/${id}/links`],
      ['GET', `/api/workspaces/${team}/audit`],
      ['POST', '/api/library/merge', { table: 'personas', keep: 'a', remove: ['b'] }],
    ];
    const got = await Promise.all(asked.map(([method, at, body]) => send(vic, method, at, body)));
    expect(got.map(({ status }, at) => [asked[at]?.[1], status])).toEqual(asked.map(([, at]) => [at, 403]));
  });
});

describe('a journey', () => {
  it('RIGHT-3 that is hidden is its maker’s and the owners’, in lists, by address and live, at once', async () => {
    const { id } = await make(ed, team, { title: 'Draft' });
    const live = vic.connect(`journey:${id}`);
    await live.synced;
    expect((await send(ed, 'PATCH', `/api/journeys/${id}`, { hidden: true })).json()).toMatchObject({
      hidden: true,
    });
    expect(await live.refused).toBe(4404);
    expect(await code(vic.ask(`/api/journeys/${id}`))).toBe('404 journey.unknown');
    expect(await code(vic.ask(`/api/journeys/${id}/thumbnail.svg`))).toBe('404 journey.unknown');
    for (const who of [ed, server.owner]) expect(await list(who)).toContain(id);
    expect(await list(vic)).not.toContain(id);
    await send(ed, 'PATCH', `/api/journeys/${id}`, { hidden: false });
    expect(await list(vic)).toContain(id);
  });

  it('RIGHT-12 moves with the records that it uses, by who manages it and edits there; its readers change', async () => {
    const template = await fileOf(ed, (await make(ed, mine, { template: 'hotel.en', title: 'Moving' })).id);
    const png = await plain(8, 8).png().toBuffer();
    const hash = createHash('sha256').update(png).digest('hex');
    const { id } = await make(ed, mine, {
      file: {
        ...template,
        library: {
          ...template.library,
          personas: template.library.personas?.map((one) => ({ ...one, image: `image:${hash}` })),
        },
        images: { [hash]: `data:image/png;base64,${png.toString('base64')}` },
      },
    });
    // The same records are in the team's library already, one of them changed.
    const { images, ...before } = await fileOf(ed, id);
    expect(Object.keys(images ?? {})).toHaveLength(1);
    const [persona] = before.library.personas ?? [];
    const changed = {
      ...before,
      library: { ...before.library, personas: [{ ...persona, name: 'Changed' }] },
    };
    const twin = { ...changed, journey: { ...changed.journey, id: 'twin', personas: [persona?.id] } };
    await make(ed, team, { file: twin });
    const move = (who: Visitor, to: string) => send(who, 'PATCH', `/api/journeys/${id}`, { workspace: to });
    expect(await code(move(ed, 'nowhere'))).toBe('404 workspace.unknown');
    expect(await code(vic.ask(`/api/journeys/${id}`))).toBe('404 journey.unknown');
    const live = ed.connect(`journey:${id}`);
    await live.synced;
    const sentAway = new Promise<number>((resolve) => {
      live.provider.on('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0));
    });
    expect((await move(ed, team)).json()).toMatchObject({ id, title: 'Moving', workspace: team });
    expect(await sentAway).toBe(1012);
    const after = await fileOf(vic, id);
    expect(after.cards.length).toBe(before.cards.length);
    expect(after.library.personas?.map(({ name }) => name)).toEqual(
      before.library.personas?.map(({ name }) => name),
    );
    // What its people look like has come along.
    expect(after.images).toEqual(images);
    const ids = (file: JourneyFile) => (file.library.personas ?? []).map((one) => one.id);
    expect(ids(after)[0]).not.toBe(ids(before)[0]);
    expect(after.journey.personas).toContain(ids(after)[0]);
    expect(await list(ed, `?workspace=${mine}`)).not.toContain(id);
    // An editor of the team who made it may take it back; one who didn't may not.
    const { id: olgas } = await make(server.owner, team);
    expect(await code(send(ed, 'PATCH', `/api/journeys/${olgas}`, { workspace: mine }))).toBe(
      '403 right.missing',
    );
    expect(await code(move(server.owner, mine))).toBe('404 workspace.unknown');
  });

  it('RIGHT-4 in the bin is for the workspace’s editors, and its viewers see that it is there', async () => {
    const { id } = await make(ed, team);
    expect(await code(send(ed, 'DELETE', `/api/journeys/${id}`))).toBe(204);
    expect(await list(vic, '?bin=1')).toContain(id);
    expect(await code(send(vic, 'POST', `/api/journeys/${id}/restore`))).toBe('403 right.missing');
    expect(await code(vic.ask(`/api/journeys/${id}/file`))).toBe('404 journey.unknown');
    expect(await code(send(ed, 'POST', `/api/journeys/${id}/restore`))).toBe(200);
  });
});
