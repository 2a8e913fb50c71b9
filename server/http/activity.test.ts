import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk } from '../../src/core/doc/index.ts';
import type { TalkCommand } from '../../src/core/model/index.ts';
import { type Entries, LOCAL_SPEAKER, type Session } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let workspace: string;

beforeAll(async () => {
  server = await startServer();
  const { workspaces } = (await server.ask('/api/session')).json<Session>();
  workspace = workspaces[0]?.id ?? '';
});
afterAll(() => server.close());

const activity = async (id: string, query = '') =>
  (await server.ask(`/api/journeys/${id}/activity${query}`)).json<Entries>();
const audit = async (query = '') =>
  (await server.ask(`/api/workspaces/${workspace}/audit${query}`)).json<Entries>();
const kinds = ({ entries }: Entries) => entries.map(({ kind }) => kind);

describe('the activity of a journey', () => {
  it('tells its whole life, newest first, what counts in the audit log as well', async () => {
    const { id } = await server.create({ title: 'Return' });
    const at = `/api/journeys/${id}`;
    const post = (path: string, body: object = {}) => server.ask(`${at}${path}`, { method: 'POST', body });
    await server.ask(at, { method: 'PATCH', body: { title: 'Refund' } });
    const kept = (await post('/versions', { name: 'Spring' })).json<{ id: string }>();
    await server.ask(`${at}/versions/${kept.id}`, { method: 'PATCH', body: { name: 'Summer' } });
    await post(`/versions/${kept.id}/restore`);
    expect((await server.ask(`${at}/export?format=csv`)).status).toBe(200);
    await server.ask(`${at}/file`);
    await server.ask(`${at}/file?download=1`);
    await server.ask(at, { method: 'DELETE' });
    await server.ask(at, { method: 'DELETE' });
    // Who looks for what has become of it finds it there, too.
    expect(kinds(await activity(id))[0]).toBe('journey.binned');
    await post('/restore');
    await post('/restore');
    const told = await activity(id);
    expect(told.entries.map(({ sentence }) => sentence.replace(/^\S+ /, ''))).toEqual([
      'took “Refund” out of the bin.',
      'moved “Refund” to the bin.',
      'exported “Refund” as JSON.',
      'exported “Refund” as CSV.',
      'restored “Refund” to the version “Summer”.',
      'named a version of “Refund”: “Summer”.',
      'named a version of “Refund”: “Spring”.',
      'renamed “Return” to “Refund”.',
      'created “Return” (empty).',
    ]);
    expect(kinds(await audit())).toEqual([
      'journey.restored',
      'journey.binned',
      'journey.exported',
      'journey.exported',
      'version.restored',
    ]);
    expect(told.entries.at(-1)).toMatchObject({
      who: { kind: 'local' },
      subject: { kind: 'journey', id, name: 'Return' },
      facts: { how: 'blank' },
    });
  });

  it('shows who is at work now before all that is recorded', async () => {
    const { id } = await server.create({ title: 'Live' });
    const client = await server.open(`journey:${id}`);
    for (const n of [1, 2, 3]) client.doc.getMap('extra').set('note', `${n}`);
    await expect
      .poll(async () => kinds(await activity(id)), { timeout: 5_000 })
      .toEqual(['journey.edited', 'journey.created']);
    expect((await activity(id)).entries[0]?.facts).toMatchObject({ ongoing: true });
    expect(kinds(await activity(id, '?before=999999'))).toEqual(['journey.created']);
  });

  it('tells of each comment once, and of none that is only changed', async () => {
    const { id } = await server.create({ title: 'Said' });
    const client = await server.open(`talk:${id}`);
    const talk = openTalk(client.doc);
    const by = { id: `${LOCAL_SPEAKER}ana`, name: 'Ana' };
    const at = new Date().toISOString();
    const place = { thread: 't', by, at };
    const anchor = { kind: 'point', x: 0, y: 0 } as const;
    for (const command of [
      { ...place, type: 'thread.open', comment: 'c', anchor, body: 'Why?', mentions: [] },
      { ...place, type: 'comment.add', comment: 'd', body: 'Because.' },
      { type: 'comment.edit', comment: 'd', body: 'Because!', by, at },
    ] satisfies TalkCommand[]) {
      const done = talk.run(command);
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    }
    const told = async () =>
      (await activity(id)).entries.map(({ sentence }) => sentence.replace(/^\S+ created/, 'X created'));
    const once = 'Ana commented on “Said”.';
    await expect.poll(told, { timeout: 5_000 }).toEqual([once, once, 'X created “Said” (empty).']);
    talk.close();
  });

  it('is read page by page', async () => {
    const { id } = await server.create();
    for (const title of ['A', 'B', 'C']) {
      await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title } });
    }
    const first = await activity(id, '?limit=3');
    const second = await activity(id, `?limit=3&before=${first.next}`);
    expect([first.entries.length, second.entries.length, second.next]).toEqual([3, 1, null]);
    expect(kinds(second)).toEqual(['journey.created']);
  });

  it('is a table for spreadsheets, whole, with who is at work now; that it was taken away is told and audited', async () => {
    const { id } = await server.create({ title: '=1+1' });
    for (const title of ['@SUM(A1)', '-2', 'Refund']) {
      await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title } });
    }
    const client = await server.open(`journey:${id}`);
    client.doc.getMap('extra').set('note', '1');
    await expect.poll(async () => kinds(await activity(id)), { timeout: 5_000 }).toContain('journey.edited');
    const answer = await server.ask(`/api/journeys/${id}/activity?format=csv&limit=1&before=1`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="Refund\.activity\.csv"/);
    expect(answer.text).not.toMatch(/"[=+\-@]/);
    const [headings, now, itself, ...rest] = answer.text.trimEnd().split('\r\n');
    expect(headings).toBe('\ufeff"时间","人员","内容","类型","编号"');
    expect(now).toMatch(/编辑了.*,"journey\.edited",$/);
    expect(itself).toContain('导出了“Refund”的活动记录');
    expect(rest).toHaveLength(4);
    expect((await audit()).entries[0]?.kind).toBe('activity.exported');
  });

  it.each([
    ['/api/journeys/none/activity', 404, 'journey.unknown'],
    ['/api/journeys/none/activity?format=csv', 404, 'journey.unknown'],
    ['/api/workspaces/none/audit', 404, 'workspace.unknown'],
    ['/api/workspaces/none/audit?format=csv', 404, 'workspace.unknown'],
    ['/api/workspaces/none/audit?limit=0', 400, 'request.invalid'],
    ['/api/workspaces/none/audit?before=-1', 400, 'request.invalid'],
  ])('%s is answered with %i', async (path, status, code) => {
    const answer = await server.ask(path);
    expect([answer.status, answer.problem().code]).toEqual([status, code]);
  });
});

describe('what is audited', () => {
  it('LOG-1 is not recorded when it was refused', async () => {
    const { id } = await server.create();
    const before = (await audit()).entries[0]?.id;
    await server.ask(`/api/journeys/${id}?forever=1`, { method: 'DELETE' });
    await server.ask(`/api/journeys/${id}/export?format=png&stage=none`);
    await server.ask('/api/journeys/none', { method: 'DELETE' });
    expect((await audit()).entries[0]?.id).toBe(before);
  });

  it('stays when the journey is deleted for good, and says how it was called', async () => {
    const { id } = await server.create({ title: 'Gone' });
    await server.ask(`/api/journeys/${id}`, { method: 'DELETE' });
    await server.ask(`/api/journeys/${id}?forever=1`, { method: 'DELETE' });
    const [deleted, binned] = (await audit()).entries;
    expect([deleted?.kind, binned?.kind]).toEqual(['journey.deleted', 'journey.binned']);
    expect(deleted?.subject).toEqual({ kind: 'journey', id, name: 'Gone' });
    const rows = await server.ask(`/api/journeys/${id}/activity`);
    expect(rows.status).toBe(404);
  });

  it('of a handbook that is looked at again and again is told once an hour', async () => {
    const { id: journey } = await server.create();
    const made = await server.ask('/api/handbooks', {
      method: 'POST',
      body: { title: 'House', journeys: [journey], locale: 'en' },
    });
    const { id } = made.json<{ id: string }>();
    for (let look = 0; look < 3; look++) await server.ask(`/api/handbooks/${id}/export?format=md`);
    const told = (await audit('?limit=3')).entries.filter(({ kind }) => kind === 'handbook.exported');
    expect(told.map(({ facts }) => facts)).toEqual([{ format: 'md', n: null }]);
  });

  it('is a table for spreadsheets in the asker’s language, whole, in which no cell is a formula', async () => {
    const title = '=HYPERLINK("http://evil")';
    const { id } = await server.create({ title });
    await server.ask(`/api/journeys/${id}`, { method: 'DELETE' });
    const answer = await server.ask(`/api/workspaces/${workspace}/audit?format=csv`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename=".*\.audit\.csv"/);
    const [headings, itself, newest, ...rest] = answer.text.trimEnd().split('\r\n');
    expect(headings).toBe('\ufeff"时间","人员","内容","类型","编号"');
    expect(itself).toContain('导出了审计日志');
    expect(newest).toContain('移到回收站');
    expect(answer.text).not.toMatch(/"[=+\-@]/);
    const all = await audit('?limit=200');
    expect(all.entries).toHaveLength(rest.length + 2);
    expect(all.entries[0]?.kind).toBe('audit.exported');
  });
});
