import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsServer, startWithAccounts } from '../testing/accounts.ts';

let server: AccountsServer;
beforeAll(async () => {
  server = await startWithAccounts();
});
afterAll(() => server.close());

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
const read = async () =>
  (await server.owner.ask('/api/openapi.json')).json<{
    security: object[];
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: object; schemas: Record<string, object> };
  }>();

describe('the page of the API', () => {
  it('runs under the policy of all pages: every script and style is a file of ours', async () => {
    for (const path of ['/api/docs', '/api/docs/']) {
      const page = await server.owner.ask(path);
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      const scripts = [...page.text.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
      expect(scripts.length).toBeGreaterThan(2);
      for (const [, attributes, inline] of scripts) {
        expect([inline?.trim(), attributes]).toEqual(['', expect.stringContaining('src="')]);
      }
      expect(page.text).not.toMatch(/\son\w+=|<style/);
      const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
        ([, file]) => new URL(String(file), `http://x${path}`).pathname,
      );
      for (const file of files) expect([file, (await server.owner.ask(file)).status]).toEqual([file, 200]);
    }
  });

  it('shows the same description as /api/openapi.json', async () => {
    expect((await server.owner.ask('/api/docs/json')).json()).toEqual(await read());
  });

  it('is for those who are signed in', async () => {
    const paths = ['/api/docs', '/api/docs/', '/api/docs/json', '/api/docs/yaml', '/api/openapi.json'];
    for (const path of [...paths, '/api/docs/static/swagger-ui-bundle.js', '/api/docs/static/index.html']) {
      const answer = await server.visitor().ask(path);
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it.each([
    '/api/docs/static/..%2fpackage.json',
    '/api/docs/static/../../package.json',
    '/api/docs/static/%00',
  ])('gives no other file away: %s', async (path) => {
    const answer = await server.owner.ask(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('"dependencies"');
  });
});

describe('the description', () => {
  it('says of every operation what it does, who may ask, and how it refuses', async () => {
    const { paths, security, components } = await read();
    expect(security).toEqual([{ session: [] }, { token: [] }]);
    expect(Object.keys(components.securitySchemes)).toEqual(['session', 'token']);
    expect(components.schemas.Problem).toMatchObject({ properties: { code: { type: 'string' } } });
    const refused = ['application/problem+json'];
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { summary, responses, security: own }] of Object.entries(operations)) {
        const name = `${method} ${path}`;
        expect([name, summary?.length ?? 0]).toEqual([name, expect.toSatisfy((length) => length > 4)]);
        const statuses = Object.keys(responses).filter(
          (status) => status === 'default' || Number(status) >= 400,
        );
        for (const status of statuses) expect(Object.keys(responses[status]?.content ?? {})).toEqual(refused);
        expect(statuses).toContain('429');
        // Whoever needs no session is not told to bring one.
        expect(statuses.includes('401')).toBe(own === undefined);
        if (path.includes('{')) expect(statuses).toContain('404');
      }
    }
  });
});
