import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHandbook } from '../../src/core/doc/index.ts';
import type {
  Acknowledgement,
  HandbookChange,
  HandbookFinding,
  HandbookInfo,
  IssueInfo,
} from '../../src/core/protocol/index.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { FakeDocuments } from './testing/fake-documents.ts';
import { startServer, type TestServer } from './testing/server.ts';

const demo = JSON.parse(
  readFileSync(new URL('../../src/core/analysis/testing/demo.journey.json', import.meta.url), 'utf8'),
);
const DAY = Date.parse('2026-11-20T10:00:00Z');

let server: TestServer;
let documents: FakeDocuments;
beforeEach(async () => {
  documents = new FakeDocuments();
  server = await startServer({ documents, now: () => DAY });
});
afterEach(() => server.close());

const post = (path: string, body: object, headers = {}) =>
  server.ask(path, { method: 'POST', body, headers });
const issueOf = (id: string, body: object = {}) =>
  post(`/api/handbooks/${id}/issues`, { effective: '2026-12-01', approver: 'Ann', ...body });

async function createHandbook(journeys: string[], locale = 'en'): Promise<string> {
  const answer = await post('/api/handbooks', { title: 'Service', journeys, locale });
  expect(answer.status).toBe(201);
  return answer.json<HandbookInfo>().id;
}

const write = (id: string, text: string) =>
  server.running.rooms.change(`handbook:${id}`, (doc) => {
    openHandbook(doc).spliceText('scope', 'text', { index: 0, remove: 0, insert: text });
  });

describe('issuing a handbook', () => {
  it('keeps where it is read on a phone, where the server has an address for others', async () => {
    const known = await startServer({ documents }, { PUBLIC_URL: 'https://service.example.com' });
    const { id: journey } = await known.create({ title: 'Returns' });
    const made = await known.ask('/api/handbooks', {
      method: 'POST',
      body: { title: 'Service', journeys: [journey], locale: 'en' },
    });
    const { id } = made.json<HandbookInfo>();
    const body = { effective: '2026-12-01', approver: 'Ann' };
    const issued = await known.ask(`/api/handbooks/${id}/issues`, { method: 'POST', body });
    expect(issued.status).toBe(201);
    const address = `https://service.example.com/read/${id}`;
    expect(documents.drafts.map(({ issue }) => issue?.address)).toEqual([address, address]);
    await known.close();

    const { id: other } = await server.create({ title: 'Returns' });
    await issueOf(await createHandbook([other]));
    expect(documents.drafts.at(-1)?.issue).not.toHaveProperty('address');
  });

  it('takes the next number, keeps both languages, and says who, when and what it supersedes', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey]);
    await write(id, 'All shops.');
    const first = await issueOf(id, { note: 'First', effective: '2020-01-01' });
    expect([first.status, first.headers.location]).toEqual([201, `/api/handbooks/${id}/issues/1`]);
    expect(first.json<IssueInfo>()).toEqual({
      n: 1,
      effective: '2020-01-01',
      approver: 'Ann',
      note: 'First',
      supersedes: null,
      issuedAt: new Date(DAY).toISOString(),
      issuedBy: expect.any(String),
      locale: 'en',
      title: 'Service',
      acknowledged: 0,
    });
    const second = (await issueOf(id)).json<IssueInfo>();
    expect([second.n, second.supersedes]).toEqual([2, 1]);
    expect(documents.drafts.map(({ locale, issue, past }) => [locale, issue?.n, past.length])).toEqual([
      ['en', 1, 0],
      ['zh-CN', 1, 0],
      ['en', 2, 1],
      ['zh-CN', 2, 1],
    ]);
    expect(documents.drafts[0]).toMatchObject({ made: '2026-11-20', chapters: expect.anything() });
    expect(documents.drafts[0]?.chapters.find(({ id: chapter }) => chapter === 'scope')?.text).toBe(
      'All shops.',
    );
    const listed = (await server.ask(`/api/handbooks/${id}/issues`)).json<IssueInfo[]>();
    expect(listed.map(({ n }) => n)).toEqual([2, 1]);
    expect((await server.ask(`/api/handbooks/${id}`)).json<HandbookInfo>().issue).toEqual({
      n: 2,
      effective: '2026-12-01',
    });
    expect((await server.ask(`/api/handbooks/${id}/issues/2`)).json()).toEqual(second);
  });

  it('is refused with the list while an error stands, and done when it is waived', async () => {
    const { id: journey } = await server.create({ file: demo });
    const id = await createHandbook([journey]);
    const findings = (
      await server.ask(`/api/handbooks/${id}/findings`, { headers: { 'accept-language': 'zh-CN' } })
    ).json<HandbookFinding[]>();
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(new Set(findings.map((one) => one.journey))).toEqual(new Set([journey]));
    expect(findings[0]?.message).toMatch(/\p{Script=Han}/u);
    const refused = await post(
      `/api/handbooks/${id}/issues`,
      { effective: '2026-12-01', approver: 'Ann' },
      { 'accept-language': 'zh-CN' },
    );
    expect([refused.status, refused.headers['content-type']]).toEqual([
      409,
      'application/problem+json; charset=utf-8',
    ]);
    expect(refused.problem()).toMatchObject({ code: 'handbook.has-errors', findings });
    expect((await server.ask(`/api/handbooks/${id}/issues`)).json()).toEqual([]);
    expect(documents.drafts).toEqual([]);

    const waivers = findings.map(({ rule, where }) => ({
      rule,
      where,
      reason: 'x',
      by: 'Ann',
      at: '2026-11-01',
    }));
    const settled = await server.create({ file: { ...demo, waivers: [...demo.waivers, ...waivers] } });
    const clean = await createHandbook([settled.id]);
    expect((await server.ask(`/api/handbooks/${clean}/findings`)).json()).toEqual([]);
    expect((await issueOf(clean)).status).toBe(201);
  });

  it.each([
    ['no approver', { approver: '' }],
    ['a blank approver', { approver: '  ' }],
    ['a day that is none', { effective: '2026-02-30' }],
    ['an instant instead of a day', { effective: '2026-12-01T00:00:00Z' }],
  ])('needs its facts: %s', async (_, body) => {
    const id = await createHandbook([]);
    expect((await issueOf(id, body)).problem()).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  it('of free chapters alone, and of what is left when a journey has gone', async () => {
    const [{ id: stays }, { id: goes }] = [
      await server.create({ title: 'Stays' }),
      await server.create({ title: 'Goes' }),
    ];
    const bare = await createHandbook([]);
    expect((await issueOf(bare)).status).toBe(201);
    const id = await createHandbook([goes, stays]);
    await server.ask(`/api/journeys/${goes}`, { method: 'DELETE' });
    expect((await issueOf(id)).status).toBe(201);
    expect(documents.drafts.at(-1)?.journeys.map((journey) => journey.id)).toEqual([stays]);
  });

  it('is refused when none of its journeys is left, until one comes back', async () => {
    const { id: only } = await server.create({ title: 'Only' });
    const id = await createHandbook([only]);
    await server.ask(`/api/journeys/${only}`, { method: 'DELETE' });
    expect((await issueOf(id)).problem()).toMatchObject({ status: 409, code: 'handbook.journeys-gone' });
    expect((await server.ask(`/api/handbooks/${id}/issues`)).json()).toEqual([]);
    await server.ask(`/api/journeys/${only}/restore`, { method: 'POST' });
    expect((await issueOf(id)).status).toBe(201);
  });

  it('five at once get five numbers', async () => {
    const id = await createHandbook([]);
    const answers = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((approver) => issueOf(id, { approver })));
    const issued = answers.map((answer) => answer.json<IssueInfo>());
    expect(issued.map(({ n }) => n).sort()).toEqual([1, 2, 3, 4, 5]);
    for (const { n, approver } of issued) {
      expect((await server.ask(`/api/handbooks/${id}/issues/${n}`)).json()).toMatchObject({
        approver,
        supersedes: n === 1 ? null : n - 1,
      });
    }
  });

  it('leaves nothing behind when a tree can’t be made, or the handbook goes in the meantime', async () => {
    const id = await createHandbook([]);
    documents.fault = { code: 'timed-out', milliseconds: 1 };
    expect((await issueOf(id)).problem().code).toBe('export.timed-out');
    documents.fault = null;
    documents.hold();
    const issuing = issueOf(id);
    await documents.waiting();
    await server.ask(`/api/handbooks/${id}`, { method: 'DELETE' });
    documents.release();
    expect((await issuing).problem().code).toBe('handbook.unknown');
    await post(`/api/handbooks/${id}/restore`, {});
    expect((await server.ask(`/api/handbooks/${id}/issues`)).json()).toEqual([]);
  });
});

describe('a redline', () => {
  it('tells in the reader’s words what differs between issues, and from what would be issued now', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey]);
    await write(id, 'All shops.');
    await issueOf(id);
    await write(id, 'Nearly ');
    const compare = async (query: string) => {
      const answer = await server.ask(`/api/handbooks/${id}/compare?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      return answer.json<{ changes: HandbookChange[] }>().changes;
    };
    const [drafted, ...more] = await compare('from=1&to=draft');
    expect(more).toEqual([]);
    expect(drafted).toMatchObject({ kind: 'changed', before: 'All shops.', after: 'Nearly All shops.' });
    await issueOf(id);
    expect(await compare('from=1&to=2')).toEqual([drafted]);
    expect(await compare('from=2&to=1')).toMatchObject([{ before: 'Nearly All shops.' }]);
    expect(await compare('from=1&to=1')).toEqual([]);
    expect(await compare('from=2&to=draft')).toEqual([]);
    expect((await compare('from=1&to=2&locale=zh-CN'))[0]?.what).toMatch(/\p{Script=Han}/u);
    // The next issue says it in a chapter of its own, each tree in its language.
    const [english, chinese] = documents.drafts.slice(-2).map(({ changes }) => changes);
    expect(english).toEqual([drafted]);
    expect(chinese?.[0]?.what).toMatch(/\p{Script=Han}/u);
    for (const [query, code] of [
      ['from=1&to=9', 'issue.unknown'],
      ['from=9&to=draft', 'issue.unknown'],
      ['from=1', 'request.invalid'],
      ['from=x&to=1', 'request.invalid'],
    ])
      expect((await server.ask(`/api/handbooks/${id}/compare?${query}`)).problem().code).toBe(code);
  });
});

describe('an issue', () => {
  it('is exported as it was issued, in both languages, after its journey has changed and gone', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey]);
    await issueOf(id);
    const get = (query: string) => server.ask(`/api/handbooks/${id}/issues/1/export?format=md${query}`);
    const before = await get('');
    expect(before.text).toContain('"title":"Returns"');
    await server.ask(`/api/journeys/${journey}`, { method: 'PATCH', body: { title: 'Other' } });
    await server.ask(`/api/handbooks/${id}`, { method: 'PATCH', body: { title: 'Renamed' } });
    await write(id, 'More');
    await server.ask(`/api/journeys/${journey}`, { method: 'DELETE' });
    await server.ask(`/api/journeys/${journey}?forever=1`, { method: 'DELETE' });
    const after = await get('');
    expect([after.status, after.text, after.headers.etag]).toEqual([200, before.text, before.headers.etag]);
    expect(after.headers['content-disposition']).toContain('filename="Service 1.md"');
    const chinese = await get('&locale=zh-CN&edition=role:r1');
    expect(chinese.text).toMatch(/^md role:r1 .*"locale":"zh-CN"/u);
    const known = await server.ask(`/api/handbooks/${id}/issues/1/export?format=md`, {
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    expect([known.status, known.text]).toEqual([304, '']);
    expect((await server.ask(`/api/handbooks/${id}/issues/2/export?format=md`)).problem()).toMatchObject({
      code: 'issue.unknown',
      status: 404,
      title: 'The handbook has no issue 2.',
    });
    expect((await server.ask(`/api/handbooks/${id}/issues/0`)).problem().code).toBe('request.invalid');
  });

  it('keeps what it was made of: journeys as files, and the words of its chapters', async () => {
    const { id: journey } = await server.create({ title: 'Returns' });
    const id = await createHandbook([journey]);
    await write(id, 'All shops.');
    await issueOf(id);
    const storage = openSqliteStorage({ file: join(server.dataDir, 'throughline.db'), check: false });
    const bytes = (await storage.handbooks.part(id, 1, 'inputs')) ?? new Uint8Array();
    await storage.close();
    const kept = JSON.parse(gunzipSync(bytes).toString());
    expect(kept.journeys).toMatchObject([
      { id: journey, file: { format: 'throughline/journey', journey: { title: 'Returns' } } },
    ]);
    expect(kept.chapters).toContainEqual({ id: 'scope', kind: 'scope', title: '', text: 'All shops.' });
  });

  it('is acknowledged by name, each once, and the list says when', async () => {
    const id = await createHandbook([]);
    await issueOf(id);
    const path = `/api/handbooks/${id}/issues/1/acknowledgements`;
    expect((await post(path, { name: ' 张  伟 ' })).json<Acknowledgement>()).toEqual({
      name: '张 伟',
      at: new Date(DAY).toISOString(),
    });
    expect((await post(path, { name: '张 伟' })).status).toBe(201);
    await post(path, { name: 'Bob' });
    expect((await server.ask(path)).json<Acknowledgement[]>().map(({ name }) => name)).toEqual([
      'Bob',
      '张 伟',
    ]);
    expect((await server.ask(`/api/handbooks/${id}/issues/1`)).json()).toMatchObject({ acknowledged: 2 });
    expect((await post(path, { name: ' ' })).problem().code).toBe('request.invalid');
    const none = `/api/handbooks/${id}/issues/7/acknowledgements`;
    expect((await post(none, { name: 'Bob' })).problem().code).toBe('issue.unknown');
    expect((await server.ask(none)).problem().code).toBe('issue.unknown');
  });

  it('of a handbook in the bin is not shown, and is there again when it comes back', async () => {
    const id = await createHandbook([]);
    await issueOf(id);
    await server.ask(`/api/handbooks/${id}`, { method: 'DELETE' });
    for (const path of [
      '/issues',
      '/issues/1',
      '/issues/1/export?format=md',
      '/findings',
      '/export?format=md',
    ])
      expect([path, (await server.ask(`/api/handbooks/${id}${path}`)).problem().code]).toEqual([
        path,
        'handbook.unknown',
      ]);
    await post(`/api/handbooks/${id}/restore`, {});
    expect((await server.ask(`/api/handbooks/${id}/issues/1`)).status).toBe(200);
  });
});
