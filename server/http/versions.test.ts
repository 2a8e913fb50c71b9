import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyFile } from '../../src/core/model/index.ts';
import type { CreatedJourney, JourneyInfo, TraceInfo, VersionInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

const hotel = new URL('../../templates/hotel.zh-CN.journey.json', import.meta.url);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const at = (id: string, rest = '') => `/api/journeys/${id}/versions${rest}`;
const list = async (id: string) => (await server.ask(at(id))).json<VersionInfo[]>();
const fileOf = async (id: string) => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
const keep = async (id: string, name: string) =>
  (await server.ask(at(id), { method: 'POST', body: { name } })).json<VersionInfo>();
const rename = (id: string, title: string) =>
  server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title } });

describe('versions of a journey', () => {
  it('are kept under a name, say what the journey was, and are named anew', async () => {
    const { id } = await server.create({ file: JSON.parse(await readFile(hotel, 'utf8')) });
    const before = await fileOf(id);
    const kept = await keep(id, ' Before the fair ');
    expect(kept).toMatchObject({ kind: 'named', name: 'Before the fair', cards: before.cards.length });
    await rename(id, 'Later');
    expect((await server.ask(at(id, `/${kept.id}/file`))).json()).toEqual(before);
    const renamed = await server.ask(at(id, `/${kept.id}`), { method: 'PATCH', body: { name: 'The first' } });
    expect(renamed.json()).toEqual({ ...kept, name: 'The first' });
    expect(await list(id)).toEqual([{ ...kept, name: 'The first' }]);
  });

  it('one takes the journey’s place; what it replaces is kept, and whoever has it open is told', async () => {
    const { id } = await server.create({ title: 'Old' });
    const before = await fileOf(id);
    const kept = await keep(id, 'Old');
    await rename(id, 'New');
    const { refused } = await server.open(`journey:${id}`);
    const answer = await server.ask(at(id, `/${kept.id}/restore`), { method: 'POST' });
    expect(answer.json()).toMatchObject({ kind: 'before-restore' });
    expect(await refused).toBe(4409);
    expect(await fileOf(id)).toEqual(before);
    expect((await server.ask(`/api/journeys/${id}`)).json<JourneyInfo>().title).toBe('Old');
    const replaced = (await list(id)).find(({ kind }) => kind === 'before-restore');
    const file = (await server.ask(at(id, `/${replaced?.id}/file`))).json<JourneyFile>();
    expect(file.journey.title).toBe('New');
  });

  it('restored, brings back what is gone from the library, and leaves the rest of it as it is', async () => {
    const sla = { promise: 'wait', target: { amount: 1, unit: 'min' } };
    const library = {
      slas: [
        { id: 'gone', name: 'Gone', ...sla },
        { id: 'stays', name: 'Stays', ...sla },
      ],
    };
    const card = { id: 'c', lane: 'l', step: 's', title: 'Chat', slas: ['gone', 'stays'] };
    const { id } = await server.create({
      file: {
        format: 'throughline/journey',
        version: 1,
        journey: { id: 'standing', title: 'Standing' },
        stages: [{ id: 'st', title: 'Stage', phase: 'before' }],
        steps: [{ id: 's', stage: 'st', title: 'Step' }],
        lanes: [{ id: 'l', role: 'touchpoint', title: 'Lane' }],
        cards: [card],
        library,
      },
    });
    const kept = await keep(id, 'With both');
    const workspace = (await server.ask('/api/session')).json<{ workspaces: { id: string }[] }>()
      .workspaces[0]?.id;
    await server.running.rooms.change(`library:${workspace}`, (doc) => {
      const slas = doc.getMap<{ set(key: string, value: unknown): void }>('slas');
      slas.delete('gone');
      slas.get('stays')?.set('target', { amount: 2, unit: 'min' });
    });
    await server.ask(at(id, `/${kept.id}/restore`), { method: 'POST' });
    const { slas } = (await fileOf(id)).library;
    expect(slas.map((one) => [one.id, one.target])).toEqual([
      ['stays', { amount: 2, unit: 'min' }],
      ['gone', { amount: 1, unit: 'min' }],
    ]);
  });

  it('restored, are back with what lies in the tray and with what a newer program keeps beside the library', async () => {
    const { id } = await server.create({
      file: {
        format: 'throughline/journey',
        version: 1,
        journey: { id: 'strange', title: 'Strange' },
        unplaced: { cards: [{ id: 'lost', lane: 'gone', step: 'gone', title: 'Lost' }] },
        library: { rituals: [null, 1, { id: 'r' }] },
      },
    });
    const before = await fileOf(id);
    const kept = await keep(id, 'As it came');
    expect(kept.cards).toBe(1);
    await rename(id, 'Later');
    const answer = await server.ask(at(id, `/${kept.id}/restore`), { method: 'POST' });
    expect(answer.status, answer.text).toBe(200);
    expect(await fileOf(id)).toEqual(before);
  });

  it('one begins a journey of its own', async () => {
    const { id } = await server.create({ title: 'As it is' });
    const kept = await keep(id, 'Base');
    const answer = await server.ask(at(id, `/${kept.id}/branch`), {
      method: 'POST',
      body: { title: 'As it will be', view: 'future' },
    });
    expect(answer.status).toBe(201);
    const branch = answer.json<CreatedJourney>();
    expect([branch.id === id, branch.title, branch.view]).toEqual([false, 'As it will be', 'future']);
    expect((await fileOf(id)).journey.title).toBe('As it is');
    expect(await fileOf(branch.id)).toMatchObject({ origin: { journey: id, version: kept.id } });
  });

  it.each([
    ['GET', '/nothing/file', undefined],
    ['PATCH', '/nothing', { name: 'x' }],
    ['POST', '/nothing/restore', undefined],
    ['POST', '/nothing/branch', {}],
  ])('%s %s: there is no such version', async (method, rest, body) => {
    const { id } = await server.create();
    const answer = await server.ask(at(id, rest), { method, ...(body && { body }) });
    expect([answer.status, answer.problem().code]).toEqual([404, 'version.unknown']);
  });

  it('who touched a record last is told, at any depth of it; what the server does itself is nobody’s', async () => {
    const card = { id: 'c', lane: 'l', step: 's', title: 'Chat' };
    const { id } = await server.create({
      file: {
        format: 'throughline/journey',
        version: 1,
        journey: { id: 'traced', title: 'Traced' },
        stages: [{ id: 'st', title: 'Stage', phase: 'before' }],
        steps: [{ id: 's', stage: 'st', title: 'Step' }],
        lanes: [{ id: 'l', role: 'touchpoint', title: 'Lane' }],
        cards: [card, { ...card, id: 'd' }, { ...card, id: 'e' }],
      },
    });
    const { doc } = await server.open(`journey:${id}`);
    type Live = {
      get(key: string): unknown;
      set(key: string, value: unknown): void;
      delete(key: string): void;
    };
    const cards = doc.getMap<Live>('cards');
    const title = cards.get('c')?.get('title') as { insert(at: number, text: string): void } | undefined;
    title?.insert(0, 'The ');
    cards.delete('d');
    (doc.getMap('journey') as unknown as Live).set('view', 'future');
    await expect
      .poll(async () => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>().cards.length)
      .toBe(2);
    await rename(id, 'Named by the server');
    const { user } = (await server.ask('/api/session')).json<{ user: { name: string } }>();
    const traces = (await server.ask(`/api/journeys/${id}/traces`)).json<TraceInfo[]>();
    expect(traces.map(({ record, by }) => [record, by])).toEqual(
      ['cards:c', 'cards:d', 'journey:view'].map((record) => [record, [user.name]]),
    );
    const one = (await server.ask(`/api/journeys/${id}/traces?record=cards%3Ac`)).json<TraceInfo[]>();
    expect(one).toEqual(traces.slice(0, 1));
  });

  it('a version belongs to its own journey', async () => {
    const [one, other] = [await server.create(), await server.create()];
    const kept = await keep(one.id, 'Mine');
    expect((await server.ask(at(other.id, `/${kept.id}/file`))).status).toBe(404);
  });

  it.each([{}, { name: '' }, { name: ' ' }, { name: 'x'.repeat(201) }, { name: 'x', more: 1 }])(
    'a name that is none is refused: %j',
    async (body) => {
      const { id } = await server.create();
      expect((await server.ask(at(id), { method: 'POST', body })).status).toBe(400);
      expect(await list(id)).toEqual([]);
    },
  );

  it('nothing is said of a journey that is not there', async () => {
    const answer = await server.ask(at('none'));
    expect([answer.status, answer.problem().code]).toEqual([404, 'journey.unknown']);
    expect((await server.ask(at('none'), { method: 'POST', body: { name: 'x' } })).status).toBe(404);
  });
});
