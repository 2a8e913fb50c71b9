import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './testing/server.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-web-'));
  const webRoot = join(folder, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Throughline</title>');
  await writeFile(join(webRoot, 'read.html'), '<!doctype html><title>Reader</title>');
  await writeFile(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(webRoot, 'assets/index-abc123.js'), 'export {};');
  await writeFile(join(webRoot, '.env'), 'SECRET=1');
  await writeFile(join(folder, 'outside.txt'), 'outside');
  server = await startServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('pages', () => {
  it.each([
    ['POST', '/'],
    ['PUT', '/j/abc'],
    ['DELETE', '/library?lang=zh-CN'],
  ])('%s %s is known, but not so', async (method, path) => {
    const answer = await server.ask(path, { method });
    expect([answer.status, answer.headers.allow, answer.problem().code]).toEqual([
      405,
      'GET, HEAD',
      'route.method',
    ]);
  });

  it.each([
    '/',
    '/j/abc',
    '/j/abc/outline?lang=zh-CN',
    '/library',
    '/handbooks/x',
    '/workshop/x',
    '/nowhere',
    '/join/l1.c0ffee',
  ])('%s is the app, asked for anew each time', async (path) => {
    const answer = await server.ask(path, { headers: html });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Throughline</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('pages that exist are there for programs that take anything, too', async () => {
    const status = async (path: string, accept?: string) =>
      (await server.ask(path, { headers: accept === undefined ? {} : { accept } })).status;
    for (const path of ['/j/abc', '/library', '/handbooks/x', '/read/x', '/join/l1.c0ffee', '/setup']) {
      expect([path, await status(path), await status(path, '*/*')]).toEqual([path, 200, 200]);
    }
    expect(await status('/nowhere', '*/*')).toBe(404);
    expect(await status('/j/abc', 'application/json')).toBe(404);
    expect(await status('/j/abc.js', '*/*')).toBe(404);
  });

  it.each(['bytes=0-2', 'bytes=99999-', 'bytes=5-1', 'lines=1-2'])(
    'a file is given whole: %s',
    async (range) => {
      const answer = await server.ask('/assets/index-abc123.js', { headers: { range } });
      expect([answer.status, answer.text]).toEqual([200, 'export {};']);
      expect(answer.headers['accept-ranges']).toBeUndefined();
    },
  );

  it('the reader at the counter is a page of its own', async () => {
    const answer = await server.ask('/read/x', { headers: html });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(answer.text).toContain('<title>Reader</title>');
  });

  it('names the files of the view after those of the app, so that they come along with it', async () => {
    await mkdir(join(folder, 'web/.vite'), { recursive: true });
    const chunk = (file: string, imports: string[] = [], css: string[] = []) => ({ file, imports, css });
    const fonts = 'node_modules/@fontsource-variable/';
    await writeFile(
      join(folder, 'web/.vite/manifest.json'),
      JSON.stringify({
        'index.html': chunk('assets/index-1.js', ['base']),
        base: chunk('assets/base-2.js'),
        'src/web/app/map/JourneyPage.tsx': chunk('assets/JourneyPage-3.js', ['index.html']),
        'src/web/app/map/MapScreen.tsx': chunk('assets/MapScreen-4.js', ['base'], ['assets/Map-5.css']),
        'src/web/app/catalogues.en.ts': chunk('assets/en-6.js'),
        'src/web/app/catalogues.zh-CN.ts': chunk('assets/zh-7.js'),
        [`${fonts}noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2`]: chunk('assets/latin-8.woff2'),
        [`${fonts}source-sans-3/files/source-sans-3-latin-wght-normal.woff2`]: chunk('assets/marks-9.woff2'),
      }),
    );
    const linked = async (path: string, language = 'en-GB') =>
      (await server.ask(path, { headers: { ...html, 'accept-language': language } })).headers.link;
    expect(await linked('/j/abc?lang=en')).toBe(
      [
        '</boot.js>; rel=preload; as=script',
        '</assets/index-1.js>; rel=modulepreload',
        '</assets/base-2.js>; rel=modulepreload',
        '</assets/JourneyPage-3.js>; rel=modulepreload',
        '</assets/MapScreen-4.js>; rel=modulepreload',
        '</assets/Map-5.css>; rel=preload; as=style; crossorigin',
        '</assets/en-6.js>; rel=modulepreload',
        '</api/session>; rel=preload; as=fetch; crossorigin',
        '</assets/latin-8.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
        '</assets/marks-9.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
      ].join(', '),
    );
    const inChinese = await linked('/j/abc', 'zh-Hans, en;q=0.5');
    expect(inChinese).toContain('</assets/zh-7.js>; rel=modulepreload');
    // Quotes and the ellipsis are Chinese ones there, of the same font as the words.
    expect(inChinese).not.toContain('marks');
    // A build without that view, and an address that has none.
    expect(await linked('/library')).toBeUndefined();
    expect(await linked('/nowhere')).toBeUndefined();
  });

  it('what the build names by its content is kept for good', async () => {
    const answer = await server.ask('/assets/index-abc123.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
    expect((await server.ask('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('goes over the wire as small as the browser takes it', async () => {
    const source = `export const words = '${'journey '.repeat(50)}';`;
    const file = join(folder, 'web/assets/words-def456.js');
    await writeFile(file, source);
    await writeFile(`${file}.br`, brotliCompressSync(source));
    await writeFile(`${file}.gz`, gzipSync(source));
    const get = async (accept: string) => {
      const answer = await server.ask('/assets/words-def456.js', { headers: { 'accept-encoding': accept } });
      return [
        answer.headers['content-encoding'],
        answer.headers['content-type'],
        Number(answer.headers['content-length']),
      ];
    };
    const type = 'application/javascript; charset=utf-8';
    expect(await get('gzip, deflate, br')).toEqual(['br', type, brotliCompressSync(source).length]);
    expect(await get('gzip, deflate')).toEqual(['gzip', type, gzipSync(source).length]);
    expect(await get('identity')).toEqual([undefined, type, source.length]);
    const { headers } = await server.ask('/assets/words-def456.js', { headers: { 'accept-encoding': 'br' } });
    expect([headers.vary, headers['cache-control']]).toEqual([
      'accept-encoding',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('a file that is not there is said not to be there', async () => {
    for (const path of ['/assets/index-old.js', '/assets/index-old.js.map', '/logo.png']) {
      const answer = await server.ask(path, { headers: html });
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 404, 'no-store']);
    }
  });

  it.each([
    '/.env',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
  ])('%s stays closed', async (path) => {
    const answer = await server.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/outside|SECRET/);
  });

  it('nothing of the API is ever a page', async () => {
    for (const path of ['/api/nothing', '/api', '/sync', '/metrics/x']) {
      const answer = await server.ask(path, { headers: html });
      expect([path, answer.status, answer.problem().code]).toEqual([path, 404, 'route.unknown']);
    }
  });

  it('may load, run and reach nothing but their own', async () => {
    const { headers } = await server.ask('/', { headers: html });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ws://${new URL(server.running.url).host}`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('not built yet: the API serves all the same', async () => {
    const bare = await startServer({ webRoot: join(folder, 'none') });
    try {
      expect((await bare.ask('/', { headers: html })).status).toBe(404);
      expect((await bare.ask('/api/session')).status).toBe(200);
    } finally {
      await bare.close();
    }
  });
});

describe('for whoever runs it', () => {
  it('health, readiness and counters', async () => {
    expect((await server.ask('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await server.ask('/readyz')).json()).toEqual({ status: 'ok' });
    const metrics = await server.ask('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    for (const name of [
      'process_resident_memory_bytes',
      'throughline_sync_sockets_now',
      'throughline_sync_edits',
      'throughline_http_request_seconds_count{method="GET",route="/healthz",status="200"}',
    ]) {
      expect(metrics.text).toContain(name);
    }
  });

  it('the counters don’t grow with addresses that somebody makes up', async () => {
    for (let i = 0; i < 5; i++) await server.ask(`/api/made-up-${i}`);
    expect((await server.ask('/metrics')).text).not.toContain('made-up');
  });

  it('the API describes itself', async () => {
    const openapi = (await server.ask('/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, object>;
    }>();
    expect(openapi.openapi).toBe('3.1.0');
    expect(Object.keys(openapi.paths)).toEqual(
      expect.arrayContaining([
        '/api/session',
        '/api/templates',
        '/api/journeys',
        '/api/journeys/{id}',
        '/api/journeys/{id}/file',
        '/api/journeys/{id}/export',
        '/api/journeys/{id}/thumbnail.svg',
        '/api/schema/journey-v1.json',
        '/healthz',
      ]),
    );
    expect(openapi.paths['/*']).toBeUndefined();
  });
});

describe('a full disk', () => {
  it('is said, nothing is lost, and reading goes on', async () => {
    const full = await startServer({ maxPages: 60 });
    try {
      const kept: string[] = [];
      let status = 201;
      for (let i = 0; i < 60 && status === 201; i++) {
        const answer = await full.ask('/api/journeys', { method: 'POST', body: { title: `Journey ${i}` } });
        status = answer.status;
        if (status === 201) kept.push(answer.json<{ id: string }>().id);
        else expect([status, answer.problem().code]).toEqual([507, 'storage.full']);
      }
      expect(status).toBe(507);
      const list = (await full.ask('/api/journeys')).json<{ id: string }[]>();
      expect(list.map(({ id }) => id).sort()).toEqual(kept.sort());
      expect((await full.ask(`/api/journeys/${kept[0]}/file`)).status).toBe(200);
      expect((await full.ask('/healthz')).status).toBe(200);
    } finally {
      await full.close();
    }
  });
});
