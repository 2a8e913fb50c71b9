import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportJob, HandbookInfo } from '../../src/core/protocol/index.ts';
import type { DocumentFault } from '../jobs/index.ts';
import { FakeDocuments } from './testing/fake-documents.ts';
import { startServer, type TestServer } from './testing/server.ts';

let now = Date.parse('2026-11-20T10:00:00Z');
let server: TestServer;
let documents: FakeDocuments;
beforeEach(async () => {
  now = Date.parse('2026-11-20T10:00:00Z');
  documents = new FakeDocuments();
  server = await startServer({ documents, now: () => now });
});
afterEach(() => server.close());

const post = (path: string, body: object) => server.ask(path, { method: 'POST', body });

async function createHandbook(journeys: string[] = [], title = 'Service'): Promise<string> {
  return (await post('/api/handbooks', { title, journeys, locale: 'en' })).json<HandbookInfo>().id;
}

describe('a draft export', () => {
  it('is made of the journeys as they are now, with a fitting type and a safe name', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey], '../服务 "手册"\r\nX: y');
    for (const [format, type] of [
      ['pdf', 'application/pdf'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['html', 'text/html; charset=utf-8'],
      ['md', 'text/markdown; charset=utf-8'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]) {
      const answer = await server.ask(`/api/handbooks/${id}/export?format=${format}&locale=zh-CN`);
      expect([format, answer.status, answer.headers['content-type']]).toEqual([format, 200, type]);
      const name = String(answer.headers['content-disposition']);
      expect(name).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
      expect(decodeURIComponent(name.split("UTF-8''")[1] ?? '')).toBe(`服务 手册 X y.${format}`);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.text).toMatch(new RegExp(`^${format} everyone .*"locale":"zh-CN".*"Returns"`, 'u'));
    }
  });

  it('is its own, also beside another of the same title, journeys and number of edits', async () => {
    const write = (id: string, text: string) =>
      server.running.rooms.change(`handbook:${id}`, (doc) => {
        const chapter = doc.getMap<{ get(key: string): { insert(at: number, text: string): void } }>(
          'chapters',
        );
        chapter.get('purpose')?.get('text').insert(0, text);
      });
    const [one, other] = [await createHandbook(), await createHandbook()];
    await write(one, 'Ours');
    await write(other, 'Theirs');
    const ours = await server.ask(`/api/handbooks/${one}/export?format=md`);
    const theirs = await server.ask(`/api/handbooks/${other}/export?format=md`);
    expect(ours.headers.etag).not.toBe(theirs.headers.etag);
    expect([ours.text.includes('Ours'), theirs.text.includes('Theirs')]).toEqual([true, true]);
  });

  it('is asked for cheaply as long as nothing has changed', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey]);
    let tag = '';
    const ask = (query = 'format=md') =>
      server.ask(`/api/handbooks/${id}/export?${query}`, { headers: { 'if-none-match': `"other", ${tag}` } });
    tag = String((await ask()).headers.etag);
    const made = documents.made;
    const { stays } = documents;
    expect([(await ask()).status, documents.made]).toEqual([304, made]);
    expect(documents.stays).toBe(stays + 1);
    expect((await ask('format=html')).status).toBe(200);
    expect((await ask('format=md&locale=zh-CN')).status).toBe(200);
    expect((await ask('format=md&edition=role:x')).status).toBe(200);
    for (const change of [
      () => server.ask(`/api/journeys/${journey}`, { method: 'PATCH', body: { title: 'New' } }),
      () => server.ask(`/api/handbooks/${id}`, { method: 'PATCH', body: { owner: 'Ann' } }),
      () => server.running.rooms.change(`handbook:${id}`, (doc) => doc.getMap('chapters').delete('scope')),
      () => server.running.rooms.change(libraryName, (doc) => doc.getMap('terms').set('x', 1)),
      () => server.ask(`/api/journeys/${journey}`, { method: 'DELETE' }),
      async () => {
        now += 86_400_000;
      },
    ]) {
      const { workspaces } = (await server.ask('/api/session')).json<{ workspaces: { id: string }[] }>();
      libraryName = `library:${workspaces[0]?.id}`;
      await change();
      const answer = await ask();
      expect([change.toString(), answer.status]).toEqual([change.toString(), 200]);
      tag = String(answer.headers.etag);
      expect((await ask()).status).toBe(304);
    }
  });

  it.each([
    [{ code: 'busy', waiting: 9 }, 503, 'export.busy'],
    [{ code: 'timed-out', milliseconds: 9 }, 503, 'export.timed-out'],
    [{ code: 'too-large' }, 422, 'export.handbook-too-large'],
    [{ code: 'unknown-edition' }, 422, 'export.unknown-edition'],
    [{ code: 'disk-full' }, 507, 'export.disk-full'],
    [{ code: 'failed', reason: 'secret detail' }, 500, 'export.failed'],
    [{ code: 'closed' }, 503, 'server.restarting'],
  ] satisfies [DocumentFault, number, string][])('is refused in words: %j', async (fault, status, code) => {
    const id = await createHandbook();
    documents.fault = fault;
    const answer = await server.ask(`/api/handbooks/${id}/export?format=pdf`);
    expect([answer.status, answer.problem().code]).toEqual([status, code]);
    expect(answer.text).not.toContain('secret');
  });

  it.each(['format=gif', 'format=md&edition=all', 'format=md&locale=fr', ''])('refuses %s', async (query) => {
    const id = await createHandbook();
    const answer = await server.ask(`/api/handbooks/${id}/export?${query}`);
    expect(answer.problem().code).toBe('request.invalid');
  });

  it('ends when whoever asked has gone', async () => {
    const id = await createHandbook();
    documents.hold();
    const gone = request(`${server.running.url}/api/handbooks/${id}/export?format=md`);
    gone.on('error', () => {});
    gone.end();
    await documents.waiting();
    gone.destroy();
    await server.ask('/healthz');
    await expect.poll(() => documents.ended).toBe(1);
    expect(documents.made).toBe(0);
  });
});

let libraryName = '';

it('missing glyphs are told of the handbook as it is now, and looked for once', async () => {
  const id = await createHandbook();
  const path = `/api/handbooks/${id}/missing-glyphs`;
  const [answer, other] = await Promise.all([server.ask(path), server.ask(path)]);
  expect(answer.json()).toEqual({ missing: [{ character: '𪚥', codePoint: 'U+2A6A5', places: ['1'] }] });
  expect([other.text, documents.drafts.length]).toEqual([answer.text, 1]);
  documents.fault = { code: 'busy', waiting: 9 };
  await server.ask(`/api/handbooks/${id}`, { method: 'PATCH', body: { owner: 'Ann' } });
  expect((await server.ask(path)).problem().code).toBe('export.busy');
  documents.fault = null;
  expect((await server.ask(path)).status).toBe(200);
});

describe('an export that goes on by itself', () => {
  const state = async (id: string) => (await server.ask(`/api/exports/${id}`)).json<ExportJob>();

  it('tells how far it is, and gives its file for some minutes', async () => {
    const id = await createHandbook();
    documents.hold();
    const started = await post(`/api/handbooks/${id}/exports`, { format: 'md' });
    const job = started.json<ExportJob>();
    expect([started.status, started.headers.location]).toEqual([202, `/api/exports/${job.id}`]);
    await documents.waiting();
    expect(await state(job.id)).toMatchObject({ state: 'running', progress: 0.5, file: null, problem: null });
    expect((await server.ask(`/api/exports/${job.id}/file`)).problem()).toMatchObject({
      code: 'export.unfinished',
      status: 409,
    });
    documents.release();
    await expect.poll(() => state(job.id)).toMatchObject({ state: 'done', progress: 1 });
    const file = await server.ask(String((await state(job.id)).file));
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(file.text).toMatch(/^md everyone /);
    expect((await server.ask(`/api/exports/${job.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await server.ask(`/api/exports/${job.id}`)).problem().code).toBe('export.unknown');
  });

  it('is cancelled while it runs', async () => {
    const id = await createHandbook();
    documents.hold();
    const job = (await post(`/api/handbooks/${id}/exports`, { format: 'pdf' })).json<ExportJob>();
    await documents.waiting();
    expect((await server.ask(`/api/exports/${job.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await state(job.id)).toMatchObject({ state: 'cancelled', problem: { code: 'export.cancelled' } });
    await expect.poll(() => documents.ended).toBe(1);
    expect((await server.ask(`/api/exports/${job.id}/file`)).problem().code).toBe('export.cancelled');
  });

  it('that comes to nothing says why, in the reader’s language', async () => {
    const id = await createHandbook();
    documents.fault = { code: 'too-large' };
    const job = (await post(`/api/handbooks/${id}/exports`, { format: 'pdf' })).json<ExportJob>();
    await expect.poll(async () => (await state(job.id)).state).toBe('failed');
    const told = await server.ask(`/api/exports/${job.id}?lang=zh-CN`);
    expect(told.json<ExportJob>().problem).toEqual({
      code: 'export.handbook-too-large',
      title: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect((await server.ask(`/api/exports/${job.id}/file`)).status).toBe(422);
  });

  it('of an issue is made of its tree; of none there is no export', async () => {
    const id = await createHandbook();
    await post(`/api/handbooks/${id}/issues`, { effective: '2026-12-01', approver: 'Ann' });
    const job = (await post(`/api/handbooks/${id}/exports`, { format: 'md', issue: 1 })).json<ExportJob>();
    await expect.poll(async () => (await state(job.id)).state).toBe('done');
    const [one, other] = await Promise.all([
      server.ask(`/api/exports/${job.id}/file`),
      server.ask(`/api/handbooks/${id}/issues/1/export?format=md`),
    ]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
    const refused = await post(`/api/handbooks/${id}/exports`, { format: 'md', issue: 2 });
    expect(refused.problem().code).toBe('issue.unknown');
  });

  it('a hundred at once are refused past the bound, and the others done', async () => {
    const id = await createHandbook();
    documents.hold();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => post(`/api/handbooks/${id}/exports`, { format: 'md' })),
    );
    const taken = answers.filter(({ status }) => status === 202);
    expect(taken).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 202)?.problem()).toMatchObject({
      status: 503,
      code: 'export.busy',
    });
    const metrics = (await server.ask('/metrics')).text;
    expect(metrics).toContain('throughline_exports_unfinished 20');
    documents.release();
    for (const answer of taken)
      await expect.poll(async () => (await state(answer.json<ExportJob>().id)).state).toBe('done');
  });
});
