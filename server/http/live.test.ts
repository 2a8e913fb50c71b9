import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { JourneyFile } from '../../src/core/model/index.ts';
import type { JourneyInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const openMap = (id: string) => server.open(`journey:${id}`);

/** Resolves when what was written before is on the server's disk. */
const committed = ({ ws }: WebsocketProvider) =>
  new Promise<void>((resolve) => {
    const socket = ws as unknown as WebSocket;
    const payload = Uint8Array.of(102, 1, 7);
    socket.addEventListener('message', ({ data }) => {
      if (Buffer.from(data as ArrayBuffer).equals(payload)) resolve();
    });
    socket.send(payload);
  });

const titleIn = (doc: Y.Doc) => doc.getMap<Y.Text>('journey').get('title');
const infoOf = async (id: string) => (await server.ask(`/api/journeys/${id}`)).json<JourneyInfo>();

describe('HTTP and live editing agree', () => {
  it('who renames on the map sees it at home', async () => {
    const { id } = await server.create({ title: 'Old' });
    const { doc } = await openMap(id);
    titleIn(doc)?.insert(3, ' and new');
    await expect.poll(async () => (await infoOf(id)).title).toBe('Old and new');
    doc.getMap('journey').set('view', 'future');
    await expect.poll(async () => (await infoOf(id)).view).toBe('future');
    const file = (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
    expect(file.journey).toMatchObject({ title: 'Old and new', view: 'future' });
  });

  it('what a newer program has written is read, and never changed', async () => {
    const { id } = await server.create({ title: 'From tomorrow' });
    const { doc, provider } = await openMap(id);
    doc.getMap('meta').set('version', 99);
    await committed(provider);
    const answer = await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title: 'Today' } });
    expect([answer.status, answer.problem().code]).toEqual([409, 'document.newer']);
    expect(titleIn(doc)?.toString()).toBe('From tomorrow');
    const file = (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
    expect(file.journey.title).toBe('From tomorrow');
  });

  it('records aren’t made one while a journey of a newer program uses them', async () => {
    const both = [
      await server.create({ template: 'hotel.en' }),
      await server.create({ template: 'hotel.en' }),
    ];
    const files = () =>
      Promise.all(
        both.map(async ({ id }) => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>()),
      );
    const before = await files();
    const [keep, remove] = before.flatMap(({ journey }) => (journey.personas as string[] | undefined) ?? []);
    const { doc, provider } = await openMap(both[1]?.id ?? '');
    doc.getMap('meta').set('version', 99);
    await committed(provider);
    const body = { table: 'personas', keep, remove: [remove] };
    const answer = await server.ask('/api/library/merge', { method: 'POST', body });
    expect([answer.status, answer.problem().code]).toEqual([409, 'document.newer']);
    expect(await files()).toEqual(before);
  });

  it('who renames at home changes the open map, without taking away what is typed there', async () => {
    const { id } = await server.create({ title: 'Check-in' });
    const { doc } = await openMap(id);
    const title = titleIn(doc);
    await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title: 'Check-in desk' } });
    await expect.poll(() => title?.toString()).toBe('Check-in desk');
    expect(titleIn(doc)).toBe(title);
  });

  it('what is edited on the map is in the file, the list’s order and the thumbnail', async () => {
    const { id } = await server.create({ title: 'First' });
    await server.create({ title: 'Second' });
    const tag = (await server.ask(`/api/journeys/${id}/thumbnail.svg`)).headers.etag;
    const { doc } = await openMap(id);
    const lanes = doc.getMap<Y.Map<unknown>>('lanes');
    doc.transact(() => {
      for (const lane of [...lanes.keys()].slice(1)) lanes.delete(lane);
    });
    await expect
      .poll(async () => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>().lanes.length)
      .toBe(1);
    expect((await server.ask(`/api/journeys/${id}/thumbnail.svg`)).headers.etag).not.toBe(tag);
    await expect
      .poll(async () => (await server.ask('/api/journeys')).json<JourneyInfo[]>()[0]?.id, { timeout: 10_000 })
      .toBe(id);
  });

  it('who has a journey open when it goes to the bin is told', async () => {
    const { id } = await server.create();
    const { provider } = await openMap(id);
    const closed = new Promise<number>((resolve) => {
      provider.on('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0));
    });
    await server.ask(`/api/journeys/${id}`, { method: 'DELETE' });
    expect(await closed).toBe(4404);
  });

  it('a journey in the bin can’t be opened live; restored, it can', async () => {
    const { id } = await server.create();
    await server.ask(`/api/journeys/${id}`, { method: 'DELETE' });
    expect(await closeCodeOf(`journey:${id}`)).toBe(4404);
    await server.ask(`/api/journeys/${id}/restore`, { method: 'POST' });
    const { doc } = await openMap(id);
    expect(titleIn(doc)?.toString()).toBe('Untitled journey');
  });

  it.each(['journey:unknown', 'library:unknown', 'other:x', '..%2f..', ''])(
    'an unknown document closes with 4404: %s',
    async (name) => {
      expect(await closeCodeOf(name)).toBe(4404);
    },
  );
});

function closeCodeOf(docName: string): Promise<number> {
  const socket = new WebSocket(`${server.running.url.replace('http', 'ws')}/sync/${docName}`);
  return new Promise((resolve, reject) => {
    socket.once('close', resolve);
    socket.once('error', reject);
  });
}

describe('what another program writes', () => {
  it('is no other journey’s id', async () => {
    const { id } = await server.create();
    const { doc, provider } = await openMap(id);
    doc.getMap('journey').set('id', 'another');
    await committed(provider);
    const file = (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
    expect(file.journey.id).toBe(id);
  });

  it('FILE-9 is kept in the file when it cannot be read, and the file can be read', async () => {
    const { id } = await server.create();
    const { doc, provider } = await openMap(id);
    doc.getMap('cards').set('odd', new Y.Map([['title', 5]]));
    await committed(provider);
    const file = (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
    const unreadable = [
      { table: 'cards', id: 'odd', fields: ['lane', 'step', 'title'], record: { id: 'odd', title: 5 } },
    ];
    expect(file.unreadable).toEqual(unreadable);
    const copy = await server.create({ file });
    const again = (await server.ask(`/api/journeys/${copy.id}/file`)).json<JourneyFile>();
    expect(again.unreadable).toEqual(unreadable);
  });
});
