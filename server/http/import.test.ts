import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JourneyFile, parseJourneyFile } from '../../src/core/model/index.ts';
import type { CreatedJourney } from '../../src/core/protocol/index.ts';
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
