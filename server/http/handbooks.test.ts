import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openHandbook } from '../../src/core/doc/index.ts';
import type { HandbookInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const post = (path: string, body?: object) => server.ask(path, { method: 'POST', ...(body && { body }) });
const patch = (id: string, body: object) => server.ask(`/api/handbooks/${id}`, { method: 'PATCH', body });
const del = (path: string) => server.ask(path, { method: 'DELETE' });
const infoOf = async (id: string) => (await server.ask(`/api/handbooks/${id}`)).json<HandbookInfo>();
const idsIn = async (bin: 0 | 1) =>
  (await server.ask(`/api/handbooks?bin=${bin}`)).json<HandbookInfo[]>().map(({ id }) => id);

async function create(body: object = {}): Promise<HandbookInfo> {
  const answer = await post('/api/handbooks', { title: 'Service', journeys: [], locale: 'en', ...body });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<HandbookInfo>();
}

const open = (id: string) => server.open(`handbook:${id}`);

describe('handbooks', () => {
  it('are made of journeys in their order, and say which are gone', async () => {
    const [a, b] = [await server.create({ title: 'A' }), await server.create({ title: 'B' })];
    const answer = await post('/api/handbooks', {
      title: '  Service  ',
      journeys: [b.id, a.id, b.id],
      locale: 'zh-CN',
      number: 'SH-1',
    });
    const made = answer.json<HandbookInfo>();
    expect([answer.status, answer.headers.location]).toEqual([201, `/api/handbooks/${made.id}`]);
    expect(made).toMatchObject({
      title: 'Service',
      organization: '',
      number: 'SH-1',
      owner: '',
      locale: 'zh-CN',
      journeys: [
        { id: b.id, title: 'B' },
        { id: a.id, title: 'A' },
      ],
      edition: 'everyone',
      issue: null,
      deletedAt: null,
    });
    expect(await infoOf(made.id)).toEqual(made);
    await del(`/api/journeys/${b.id}`);
    expect((await infoOf(made.id)).journeys).toEqual([
      { id: b.id, title: null },
      { id: a.id, title: 'A' },
    ]);
    // What is gone may stay where it is; nothing gone comes in.
    expect((await patch(made.id, { journeys: [a.id, b.id] })).status).toBe(200);
    expect((await patch(made.id, { journeys: [a.id] })).json<HandbookInfo>().journeys).toHaveLength(1);
    const refused = await patch(made.id, { journeys: [a.id, b.id] });
    expect([refused.status, refused.problem().code]).toEqual([422, 'handbook.unknown-journey']);
  });

  it('change, go to the bin, come back, and go for good', async () => {
    const { id } = await create({ title: 'One', owner: 'Ann' });
    const changed = await patch(id, { title: 'Two', edition: 'role:r1', locale: 'zh-CN' });
    expect(changed.json()).toMatchObject({ title: 'Two', owner: 'Ann', edition: 'role:r1', locale: 'zh-CN' });
    expect((await del(`/api/handbooks/${id}?forever=1`)).problem().code).toBe('handbook.not-in-bin');
    expect((await del(`/api/handbooks/${id}`)).status).toBe(204);
    expect([(await idsIn(0)).includes(id), (await idsIn(1)).includes(id)]).toEqual([false, true]);
    expect((await patch(id, { title: 'x' })).problem().code).toBe('handbook.unknown');
    expect((await infoOf(id)).deletedAt).not.toBeNull();
    expect((await post(`/api/handbooks/${id}/restore`)).json()).toMatchObject({ deletedAt: null });
    await del(`/api/handbooks/${id}`);
    expect((await del(`/api/handbooks/${id}?forever=1`)).status).toBe(204);
    expect((await server.ask(`/api/handbooks/${id}`)).problem().code).toBe('handbook.unknown');
  });

  it.each([
    ['no title', { title: ' ' }],
    ['a strange edition', { edition: 'all' }],
    ['a language that is not spoken', { locale: 'fr' }],
    ['more than asked for', { color: 'red' }],
    ['too many journeys', { journeys: Array.from({ length: 51 }, (_, n) => `j${n}`) }],
  ])('%s is refused', async (_, body) => {
    const answer = await post('/api/handbooks', { title: 'x', journeys: [], locale: 'en', ...body });
    expect([answer.status, answer.problem().code]).toEqual([400, 'request.invalid']);
  });

  it.each(['/api/handbooks/none', '/api/handbooks/none/restore', '/api/handbooks/..%2f..'])(
    'what isn’t there is told: %s',
    async (path) => {
      const answer = path.endsWith('restore') ? await post(path) : await server.ask(path);
      expect([answer.status, answer.problem().code]).toEqual([404, 'handbook.unknown']);
    },
  );
});

describe('the free chapters', () => {
  it('are filled in live with others, and the row knows when', async () => {
    const { id, updatedAt } = await create();
    const [ann, bob] = [await open(id), await open(id)];
    const mine = openHandbook(ann.doc);
    expect(mine.chapters().map(({ id: chapter }) => chapter)).toContain('emergencies');
    mine.spliceText('scope', 'text', { index: 0, remove: 0, insert: '所有门店' });
    await expect
      .poll(
        () =>
          openHandbook(bob.doc)
            .chapters()
            .find((one) => one.id === 'scope')?.text,
      )
      .toBe('所有门店');
    await expect.poll(async () => (await infoOf(id)).updatedAt > updatedAt).toBe(true);
    expect((await infoOf(id)).title).toBe('Service');
  });

  it('of a handbook that goes to the bin are closed with 4404, and not opened', async () => {
    const { id } = await create();
    const { provider } = await open(id);
    const closed = new Promise<number>((resolve) => {
      (provider.ws as unknown as WebSocket).addEventListener('close', ({ code }) => resolve(code));
    });
    provider.shouldConnect = false;
    await del(`/api/handbooks/${id}`);
    expect(await closed).toBe(4404);
    const late = new WebSocket(`${server.running.url.replace('http', 'ws')}/sync/handbook:${id}`);
    expect(await new Promise((resolve) => late.once('close', resolve))).toBe(4404);
  });
});
