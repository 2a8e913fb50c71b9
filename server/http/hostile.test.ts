import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { JourneyFile } from '../../src/core/model/index.ts';
import type { JourneyInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let host: string;
beforeAll(async () => {
  server = await startServer();
  host = new URL(server.running.url).host;
});
afterAll(() => server.close());

const post = (body: object | string | Buffer, headers: Record<string, string> = {}) =>
  server.ask('/api/journeys', { method: 'POST', body, headers });
const isAlive = async () => (await server.ask('/healthz')).status === 200;
const port = () => new URL(server.running.url).port;

describe('pages elsewhere', () => {
  it.each([
    ['a name that resolves to this machine', () => ({ host: `evil.example:${port()}` })],
    ['another port of this machine', () => ({ host: '127.0.0.1:1' })],
    ['a page of another site', () => ({ origin: 'https://evil.example' })],
    ['a page on another local port', () => ({ origin: 'http://localhost:3000' })],
    ['a sandboxed page or a file', () => ({ origin: 'null' })],
    ['a look-alike', () => ({ origin: `http://${host}.evil.example` })],
    ['one that goes on behind our name', () => ({ origin: `http://${host}://evil.example` })],
    ['another scheme', () => ({ origin: `ftp://${host}` })],
  ])('%s gets nothing', async (_name, headers) => {
    for (const path of ['/api/session', '/', '/metrics']) {
      const answer = await server.ask(path, { headers: headers() });
      expect([answer.status, answer.problem().code]).toEqual([403, 'request.foreign']);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('a request without Host is one of theirs', async () => {
    const text = await raw('GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 403 /);
    expect(text).toContain('"code":"request.foreign"');
  });

  it.each([
    ['the page’s and ours', () => ['evil.example', host]],
    ['ours and the page’s', () => [host, 'evil.example']],
    ['ours twice', () => [host, host]],
  ])('a request with two Hosts is refused, whichever a proxy would take: %s', async (_name, hosts) => {
    const lines = hosts().map((one, at) => `${at === 0 ? 'Host' : 'host'}: ${one}\r\n`);
    const text = await raw(`GET /api/session HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('"code":"request.invalid"');
    const { id } = await server.create();
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n';
    const door = await raw(`GET /sync/journey:${id} HTTP/1.1\r\n${lines.join('')}${upgrade}\r\n`);
    expect(door).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('an address that names its host is asked the same', async () => {
    const text = await raw(
      `GET http://evil.example/api/session HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('"id":"local"');
  });

  it('a form or a link of theirs changes nothing', async () => {
    const answer = await server.ask('/api/journeys', {
      method: 'POST',
      body: {},
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    const sameSite = { method: 'POST', body: {}, headers: { 'sec-fetch-site': 'same-site' } };
    expect((await server.ask('/api/journeys', sameSite)).status).toBe(403);
  });

  it('a preflight of theirs is not answered', async () => {
    const answer = await server.ask('/api/journeys', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
  });

  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
    'our own pages under %s are served',
    async (name) => {
      const own = `${name}:${port()}`;
      const headers = { host: own, origin: `http://${own}`, 'sec-fetch-site': 'same-origin' };
      expect((await server.ask('/api/session', { headers })).status).toBe(200);
    },
  );

  it.each([
    ['origin', { origin: 'https://evil.example' }, false],
    ['host', { host: 'evil.example' }, false],
    ['none', {}, true],
  ])('the live door checks too: %s', async (_name, headers, opens) => {
    const { id } = await server.create();
    const socket = new WebSocket(`${server.running.url.replace('http', 'ws')}/sync/journey:${id}`, {
      headers,
    });
    const opened = await new Promise<boolean>((resolve) => {
      socket.once('open', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.terminate();
    expect(opened).toBe(opens);
  });
});

describe('bodies', () => {
  it.each([
    ['{"title":', 'request.not-json', 400],
    ['', 'request.invalid', 400],
    ['nonsense', 'request.not-json', 400],
    ['null', 'request.invalid', 400],
    ['[]', 'request.invalid', 400],
    ['"text"', 'request.invalid', 400],
    ['{"title":7}', 'request.invalid', 400],
    ['{"title":""}', 'request.invalid', 400],
    ['{"title":"a","extra":1}', 'request.invalid', 400],
    ['{"locale":"fr"}', 'request.invalid', 400],
    [`{"title":"${'x'.repeat(201)}"}`, 'request.invalid', 400],
  ])('%s', async (body, code, status) => {
    const answer = await post(body);
    expect([answer.status, answer.problem().code]).toEqual([status, code]);
  });

  it('say which field is wrong', async () => {
    const faults = async (body: object) => (await post(body)).problem().faults;
    expect(await faults({ title: 7 })).toMatchObject([{ path: '$.title', code: 'wrong-type' }]);
    expect(await faults({ titel: 'x' })).toMatchObject([{ path: '$.titel' }]);
    expect(await faults({ file: {}, title: 'x' })).toMatchObject([{ path: '$.title' }]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'image/svg+xml',
    'application/json; charset=utf-16',
    'application/json;charset="iso-8859-1"',
  ])('of the kind %s are not accepted', async (type) => {
    const answer = await post('{}', { 'content-type': type });
    expect([answer.status, answer.problem().code]).toEqual([415, 'request.media-type']);
  });

  it.each(['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'Application/JSON'])(
    'of the kind %s are read',
    async (type) => {
      expect((await post('{"title": "茶"}', { 'content-type': type })).status).toBe(201);
    },
  );

  it.each(['gzip', 'deflate', 'br', 'gzip, identity'])(
    'compressed by %s are not accepted',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(1024 * 1024));
      const answer = await post(bomb, { 'content-encoding': encoding });
      expect([answer.status, answer.problem().code]).toEqual([415, 'request.media-type']);
    },
  );

  it('of 100 MB are refused before they are read', async () => {
    const before = process.memoryUsage().rss;
    const answer = await claimLength(100 * 1024 * 1024);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"request.too-large"');
    expect(answer).toContain('at most 32 MiB');
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
    expect(await isAlive()).toBe(true);
  });

  it('of 100 MB without a length are cut off at the limit', async () => {
    expect(await streamWithoutLength(100)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await isAlive()).toBe(true);
  });

  it('nested without end are refused', async () => {
    const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
    for (const body of [
      deep('[', ']', 1_000_000),
      `{"file":${deep('{"a":', '}', 100_000).replace('}', '1}')}}`,
      deep('[', ']', 66),
    ]) {
      const answer = await post(body);
      expect([answer.status, answer.problem().code]).toEqual([400, 'request.too-deep']);
    }
    expect(await isAlive()).toBe(true);
  });

  it('nested as deep as a file may be are taken', async () => {
    const deep = '['.repeat(62) + ']'.repeat(62);
    const body = `{"file":{"format":"throughline/journey","version":1,"journey":{"id":"deep","title":"Deep","x":${deep}}}}`;
    expect((await post(body)).status).toBe(201);
    const tooDeep = await post(body.replace(deep, `[${deep}]`));
    expect([tooDeep.status, tooDeep.problem().code]).toEqual([400, 'request.too-deep']);
  });

  it('with __proto__ change no prototype', async () => {
    const answer = await post('{"__proto__":{"title":"polluted"},"title":"Mine"}');
    expect(answer.json<JourneyInfo>().title).toBe('Mine');
    const sneaky = await post('{"\\u005f_proto__":{"locale":"zh-CN"},"constructor":{"prototype":{"x":1}}}');
    expect(sneaky.status).toBe(400);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/../../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/.git/config',
    '/index.html%00.js',
    '/%zz',
    '/api/journeys/..%2f..%2fetc',
    '/api/journeys/%00/file',
    '/api/journeys/a%0d%0ab/file',
    '/api/nothing',
    '/api',
    '/sync',
  ])('%s leads nowhere', async (path) => {
    const answer = await server.ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('a WebSocket that a proxy has made a plain request of is told what is missing', async () => {
    const answer = await server.ask('/sync/journey:x', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.upgrade, answer.problem().code]).toEqual([
      426,
      'websocket',
      'route.live',
    ]);
  });

  it('a part that is too long leads nowhere', async () => {
    const answer = await server.ask(`/api/journeys/${'x'.repeat(5_000)}`);
    expect([answer.status, answer.problem().code]).toEqual([404, 'route.unknown']);
  });

  it.each([
    ['PUT', '/api/journeys', 'GET, HEAD, POST'],
    ['POST', '/api/session', 'GET, HEAD'],
    ['DELETE', '/healthz', 'GET, HEAD'],
    ['GET', '/api/journeys/x/duplicate', 'POST'],
  ])('%s %s is known, but not so', async (method, path, allow) => {
    const answer = await server.ask(path, { method });
    expect([answer.status, answer.problem().code]).toEqual([405, 'route.method']);
    expect(answer.headers.allow).toBe(allow);
  });

  it('unknown query values are refused', async () => {
    expect((await server.ask('/api/journeys?bin=2')).problem().code).toBe('request.invalid');
  });
});

describe('languages', () => {
  it.each([
    ['', {}, 'There is nothing at this address.'],
    ['', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, '这个地址没有内容。'],
    ['', { 'accept-language': 'fr, en;q=0.5, zh;q=0.4' }, 'There is nothing at this address.'],
    ['', { 'accept-language': ';;,,q=' }, 'There is nothing at this address.'],
    ['?lang=zh', { 'accept-language': 'en' }, '这个地址没有内容。'],
    ['?lang=en', { 'accept-language': 'zh' }, 'There is nothing at this address.'],
    ['?lang=%00', {}, 'There is nothing at this address.'],
  ])('%s %j', async (query, headers, title) => {
    expect((await server.ask(`/api/nothing${query}`, { headers })).problem().title).toBe(title);
  });
});

describe('too many requests', () => {
  it('are told to wait, others are not', async () => {
    const strict = await startServer({ limits: { any: 5, heavy: 2, guests: 1 } });
    try {
      for (let i = 0; i < 2; i++) await strict.create();
      const answer = await strict.ask('/api/journeys', { method: 'POST', body: {} });
      expect([answer.status, answer.problem().code]).toEqual([429, 'request.too-many']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await strict.close();
    }
  });
});

/** Sends bytes as they are and gives all that comes back. */
describe('what is no HTTP', () => {
  it.each([
    ['words', 'GARBAGE\r\n\r\n'],
    ['a length below zero', 'POST /api/journeys HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
  ])('%s: a problem document', async (_name, text) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(await isAlive()).toBe(true);
  });
});

describe('another protocol that is offered beside', () => {
  it.each(['h2c', 'TLS/1.0', 'foo/2, h2c'])('%s: the request is answered in this one', async (upgrade) => {
    const { host } = new URL(server.running.url);
    const offer = `Host: ${host}\r\nConnection: Upgrade, close\r\nUpgrade: ${upgrade}\r\n`;
    const made = 'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';
    expect(await raw(`GET /healthz HTTP/1.1\r\n${offer}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await raw(`POST /api/journeys HTTP/1.1\r\n${offer}${made}`)).toMatch(/^HTTP\/1\.1 201 /);
  });
});

describe('what is larger than a file may be', () => {
  const file = (bytes: number) => {
    const one = { format: 'throughline/journey', version: 1, journey: { id: 'large', title: '' }, pad: '' };
    one.pad = 'x'.repeat(bytes - JSON.stringify(one).length);
    return { file: one };
  };
  it('by one byte is refused, and told the limit', async () => {
    const answer = await post(file(32 * 1024 * 1024 + 1));
    expect([answer.status, answer.problem().code]).toEqual([413, 'request.too-large']);
    expect(answer.problem().title).toContain('32 MiB');
    expect((await post(file(32 * 1024 * 1024))).status).toBe(201);
  });

  it('is told so also to whoever sends all of it before reading an answer', async () => {
    const answer = await sendAllThenRead(60 * 1024 * 1024);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"request.too-large"');
  });
});

describe('half characters', () => {
  it('are replaced before anybody sees them', async () => {
    const { id } = await server.create({ title: 'a\ud800' });
    const title = async () =>
      (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>().journey.title;
    expect(await title()).toBe('a\ufffd');
    await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title: '\udc00b' } });
    expect(await title()).toBe('\ufffdb');
  });
});

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port()), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.setTimeout(5_000, () => socket.destroy());
  });
}

const head = (more: string) =>
  `POST /api/journeys HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n${more}\r\n\r\n`;

/** Announces a large body and sends a little of it. */
function claimLength(bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port()), '127.0.0.1', () =>
      socket.write(`${head(`Content-Length: ${bytes}`)}{"file":`),
    );
    socket.on('data', (chunk) => {
      resolve(chunk.toString());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

/** As simple programs do: what comes meanwhile is not looked at. */
function sendAllThenRead(bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port()), '127.0.0.1', () => {
      socket.pause();
      socket.write(head(`Content-Length: ${bytes}`));
      socket.write(Buffer.alloc(bytes, 'x'), () => socket.resume());
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

function streamWithoutLength(mebibytes: number): Promise<string> {
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port()), '127.0.0.1', async () => {
      socket.write(head('Transfer-Encoding: chunked'));
      for (let i = 0; i < mebibytes && !socket.destroyed; i++) {
        socket.write(`${chunk.length.toString(16)}\r\n`);
        socket.write(chunk);
        if (!socket.write('\r\n'))
          await new Promise((done) => socket.once('drain', done).once('close', done));
      }
    });
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => (answer ? resolve(answer) : reject(new Error('cut off without an answer'))));
    socket.on('close', () => resolve(answer));
  });
}
