import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WordedFinding } from '../../src/core/analysis/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

const demo = JSON.parse(
  readFileSync(new URL('../../src/core/analysis/testing/demo.journey.json', import.meta.url), 'utf8'),
);

let server: TestServer;
let path: string;
beforeAll(async () => {
  server = await startServer();
  const { id } = await server.create({ file: demo });
  path = `/api/journeys/${id}/findings`;
});
afterAll(() => server.close());

const ask = async (query = '', headers = {}) =>
  (await server.ask(path + query, { headers })).json<WordedFinding[]>();

it('the findings of a journey as it is now, with their fixes, the waived ones among them', async () => {
  const answer = await server.ask(path);
  expect([answer.status, answer.headers.vary]).toEqual([200, 'Accept-Language']);
  const findings = answer.json<WordedFinding[]>();
  expect(findings.find(({ rule, fix }) => rule === 'LANG-1' && fix)).toEqual({
    rule: 'LANG-1',
    severity: 'error',
    message: expect.stringContaining('“request”'),
    where: [
      { type: 'card', id: 'chat' },
      { type: 'term', id: 'term-ticket' },
    ],
    fix: {
      type: 'text.splice',
      target: { table: 'cards', id: 'chat' },
      key: 'title',
      index: 16,
      remove: 6,
      insert: 'request',
    },
  });
  expect(findings.filter(({ waived }) => waived)).toMatchObject([{ rule: 'BP-2', waived: { by: 'Ann' } }]);
});

it('in the reader’s language: by the header, or by ?lang before it', async () => {
  const [english, chinese] = [/^[A-Z]/, /\p{Script=Han}/u];
  expect((await ask())[0]?.message).toMatch(english);
  expect((await ask('', { 'Accept-Language': 'zh-CN,zh;q=0.9' }))[0]?.message).toMatch(chinese);
  expect((await ask('?lang=en', { 'Accept-Language': 'zh-CN' }))[0]?.message).toMatch(english);
});

it('for a journey that is not there: 404; the route is described', async () => {
  const answer = await server.ask('/api/journeys/none/findings');
  expect([answer.status, answer.problem().code]).toEqual([404, 'journey.unknown']);
  const described = (await server.ask('/api/openapi.json')).json<{
    paths: Record<string, { get?: object }>;
  }>();
  expect(described.paths['/api/journeys/{id}/findings']?.get).toMatchObject({ responses: { 200: {} } });
});
