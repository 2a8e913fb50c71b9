import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JourneyFile, parseJourneyFile } from '../../src/core/model/index.ts';
import { type CreatedJourney, XLSX_TYPE } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Answer {
  readonly file: JourneyFile;
  readonly notUnderstood: ReadonlyArray<{ line: number; text: string; reason: string; message: string }>;
}
const send = (body: object, lang = 'en') => server.ask(`/api/import?lang=${lang}`, { method: 'POST', body });

const MERMAID = `journey
  title A repair
  section Before
    Finds the number: 2: Lin
    Calls: 4: Lin, Wang
    what is this
`;

describe('a file of another kind', () => {
  it('a Mermaid journey becomes a journey file that can be created, and what was not understood is said', async () => {
    const answer = await send({ kind: 'mermaid', text: MERMAID });
    expect(answer.status).toBe(200);
    const { file, notUnderstood } = answer.json<Answer>();
    expect(parseJourneyFile(file).ok).toBe(true);
    expect(file.journey.title).toBe('A repair');
    expect(file.steps.map(({ title }) => title)).toEqual(['Finds the number', 'Calls']);
    expect(notUnderstood).toMatchObject([{ line: 6, text: 'what is this' }]);
    const created = await server.ask('/api/journeys', { method: 'POST', body: { file } });
    expect(created.status).toBe(201);
  });

  it('says it in Chinese, too', async () => {
    const { notUnderstood } = (await send({ kind: 'mermaid', text: MERMAID }, 'zh-CN')).json<Answer>();
    expect(notUnderstood[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('rows of a spreadsheet come back from the export', async () => {
    const made = await server.ask('/api/journeys', { method: 'POST', body: { template: 'hotel.en' } });
    const { id } = made.json<CreatedJourney>();
    const csv = await server.ask(`/api/journeys/${id}/export?format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const { file, notUnderstood } = (await send({ kind: 'csv', text: csv.text })).json<Answer>();
    const original = (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
    expect(notUnderstood).toEqual([]);
    expect(file.cards.map(({ title }) => title).sort()).toEqual(
      original.cards.map(({ title }) => title).sort(),
    );
    const mermaid = await server.ask(`/api/journeys/${id}/export?format=mermaid`);
    expect(mermaid.text).toMatch(/^journey/);
  });

  const sendWorkbook = (body: Buffer, lang = 'en', type = XLSX_TYPE) =>
    server.ask(`/api/import?lang=${lang}`, { method: 'POST', body, headers: { 'content-type': type } });

  it('a workbook comes back from the export, too, in bytes', async () => {
    const { id } = await server.create({ template: 'hotel.zh-CN' });
    const book = await server.ask(`/api/journeys/${id}/export?format=xlsx`);
    expect(book.headers['content-type']).toBe(XLSX_TYPE);
    expect(book.headers['content-disposition']).toContain('.xlsx');
    const { file, notUnderstood } = (await sendWorkbook(book.bytes)).json<Answer>();
    const csv = await server.ask(`/api/journeys/${id}/export?format=csv`);
    const fromCsv = (await send({ kind: 'csv', text: csv.text })).json<Answer>().file;
    expect(notUnderstood).toEqual([]);
    expect(file.cards.length).toBeGreaterThan(20);
    expect(file.cards.map(({ title, body }) => [title, body])).toEqual(
      fromCsv.cards.map(({ title, body }) => [title, body]),
    );
  });

  it.each([
    ['a text', Buffer.from('Step,Title'), 'import.not-workbook'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), 'import.locked'],
    ['half a workbook', Buffer.from('PK\x03\x04and then no more'), 'import.damaged'],
  ])('%s is refused as a workbook, with the reason in both languages', async (_what, body, code) => {
    const answer = await sendWorkbook(body);
    expect([answer.status, answer.problem().code]).toEqual([422, code]);
    expect((await sendWorkbook(body, 'zh-CN')).problem().title).toMatch(/[\u4e00-\u9fff]/);
  });

  it('bytes of other kinds, and workbooks elsewhere, are not accepted', async () => {
    const elsewhere = { method: 'POST', body: Buffer.from('PK'), headers: { 'content-type': XLSX_TYPE } };
    expect((await server.ask('/api/journeys', elsewhere)).problem().code).toBe('request.media-type');
    const other = await sendWorkbook(Buffer.from('PK'), 'en', 'application/vnd.ms-excel');
    expect(other.problem().code).toBe('request.media-type');
    const empty = await sendWorkbook(Buffer.alloc(0));
    expect([empty.status < 500, empty.problem().code.split('.')[0]]).toEqual([true, expect.any(String)]);
  });

  it('is described with both kinds of bodies', async () => {
    const api = (await server.ask('/api/openapi.json')).json<{
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: object }> } } }>;
    }>();
    const content = api.paths['/api/import']?.post.requestBody.content ?? {};
    expect(Object.keys(content)).toEqual(['application/json', XLSX_TYPE]);
    expect(content['application/json']?.schema).toHaveProperty('properties.kind');
  });

  it('20,000 rows do not hold up the others', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `Stage ${at % 9},Step ${at % 90},Lane ${at % 7},Card ${at},Text`,
    );
    const text = ['Stage,Step,Lane,Title,Body', ...rows].join('\n');
    const made = await server.ask('/api/journeys', {
      method: 'POST',
      body: { file: (await send({ kind: 'csv', text })).json<Answer>().file },
    });
    const book = await server.ask(`/api/journeys/${made.json<CreatedJourney>().id}/export?format=xlsx`);
    for (const work of [() => send({ kind: 'csv', text }), () => sendWorkbook(book.bytes)]) {
      let isDone = false;
      const done = work().finally(() => {
        isDone = true;
      });
      let answered = 0;
      while (!isDone) {
        await server.ask('/healthz');
        answered += 1;
      }
      expect((await done).status).toBe(200);
      // On the main thread all but the first would wait until the end.
      expect(answered).toBeGreaterThan(10);
    }
  });

  it('rubbish is answered, never with a crash', async () => {
    for (const body of [{}, { kind: 'xlsx', text: '' }, { kind: 'csv' }, { kind: 'csv', text: 7 }]) {
      expect((await send(body)).status).toBe(400);
    }
    for (const text of ['', '"open quote', '\u0000\u0001', '=1+1,@SUM(A1)', `${'a,'.repeat(5_000)}\n`]) {
      const answer = await send({ kind: 'csv', text });
      expect(answer.status).toBe(200);
      expect(parseJourneyFile(answer.json<Answer>().file).ok).toBe(true);
    }
  });
});
