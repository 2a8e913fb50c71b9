import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from './testing/server.ts';

interface Described {
  readonly paths: Readonly<
    Record<string, { get: { responses: Record<string, { content?: Record<string, { schema?: object }> }> } }>
  >;
}

let server: TestServer;
let described: Described;
beforeAll(async () => {
  server = await startServer();
  described = (await server.ask('/api/openapi.json')).json<Described>();
});
afterAll(() => server.close());

const kindsOf = (path: string): string[] =>
  Object.keys(described.paths[path]?.get.responses['200']?.content ?? {});

it('answers that are files are of a kind that is described', async () => {
  const { id } = await server.create({ title: 'A map' });
  const book = await server.ask('/api/handbooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'A book', journeys: [id], locale: 'en' }),
  });
  const handbook = book.json<{ id: string }>().id;
  const exports = ['svg', 'csv', 'mermaid', 'xlsx', 'json'].map((format) => `?format=${format}`);
  const asked: ReadonlyArray<readonly [path: string, id: string, queries: readonly string[]]> = [
    ['/metrics', '', ['']],
    ['/api/openapi.json', '', ['']],
    ['/api/schema/journey-v1.json', '', ['']],
    ['/api/library/export', '', ['?format=csv&kind=terms', '?format=xlsx']],
    ['/api/journeys/{id}/file', id, ['']],
    ['/api/journeys/{id}/thumbnail.svg', id, ['']],
    ['/api/journeys/{id}/activity', id, ['', '?format=csv']],
    ['/api/journeys/{id}/export', id, exports],
    ['/api/handbooks/{id}/export', handbook, ['?format=md', '?format=html']],
    ['/api/handbooks/{id}/read/manifest.webmanifest', handbook, ['']],
  ];
  for (const [path, of, queries] of asked) {
    for (const query of queries) {
      const answer = await server.ask(path.replace('{id}', of) + query);
      const kind = String(answer.headers['content-type']).split(';')[0];
      expect([path, query, answer.status, kindsOf(path)]).toEqual([
        path,
        query,
        200,
        expect.arrayContaining([kind]),
      ]);
    }
  }
});

it('every answer of 200 is described', () => {
  const bare = Object.entries(described.paths).filter(
    ([path, { get }]) => get?.responses['200'] && kindsOf(path).length === 0,
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});

it('what is made of two schemas takes the properties of both', () => {
  const closed: object[] = [];
  const look = (node: object, isPart: boolean): void => {
    if (isPart && 'additionalProperties' in node) closed.push(node);
    for (const [key, value] of Object.entries(node)) {
      const isOne = key === 'allOf' || (isPart && (/^\d+$/.test(key) || key === 'oneOf' || key === 'anyOf'));
      if (typeof value === 'object' && value !== null) look(value, isOne);
    }
  };
  look(described, false);
  expect(closed).toEqual([]);
  expect(JSON.stringify(described.paths['/api/journeys/{id}/activity'])).toContain(
    '"unevaluatedProperties":false',
  );
});

it('no answer is kept by a cache on the way, where the next who asks may be somebody else', async () => {
  const { id } = await server.create({ title: 'A map' });
  for (const path of Object.keys(described.paths).filter((path) => path.startsWith('/api/'))) {
    const { headers } = await server.ask(path.replaceAll(/\{\w+\}/g, id));
    expect([path, headers['cache-control']]).toEqual([path, expect.stringMatching(/private|no-store/)]);
  }
});
