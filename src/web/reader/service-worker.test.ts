import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, it } from 'vitest';

const SOURCE = readFileSync(new URL('../../../public/read/sw.js', import.meta.url), 'utf8');
const ORIGIN = 'https://house.example';
const READ = `${ORIGIN}/api/handbooks/a/read`;
const OTHER = `${ORIGIN}/api/handbooks/b/read`;

type Listener = (event: Record<string, unknown>) => void;

/** As much of a browser's caches as the worker uses. */
class FakeCache {
  readonly kept = new Map<string, Response>();
  readonly #key = (request: Request | string) =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).href;
  put = async (request: Request | string, answer: Response) => {
    this.kept.set(this.#key(request), answer);
  };
  match = async (request: Request | string) => this.kept.get(this.#key(request))?.clone();
  delete = async (request: Request | string) => this.kept.delete(this.#key(request));
  keys = async () => [...this.kept.keys()].map((url) => new Request(url));
}

let caches: Map<string, FakeCache>;
let server: (request: Request) => Response;
let listeners: Map<string, Listener>;

beforeEach(() => {
  caches = new Map();
  listeners = new Map();
  runInNewContext(SOURCE, {
    self: {
      location: new URL(ORIGIN),
      addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    },
    caches: {
      open: async (name: string) => {
        const cache = caches.get(name) ?? new FakeCache();
        caches.set(name, cache);
        return cache;
      },
      delete: async (name: string) => caches.delete(name),
      keys: async () => [...caches.keys()],
    },
    fetch: async (request: Request | string) =>
      server(typeof request === 'string' ? new Request(new URL(request, ORIGIN)) : request),
    URL,
    Request,
    Response,
    AbortSignal,
    Date,
  });
});

const offline = () => {
  throw new TypeError('Failed to fetch');
};

/** What the page is answered; undefined when the worker leaves the request to the browser. */
async function ask(
  url: string,
  more: { mode?: string; method?: string } = {},
): Promise<Response | undefined> {
  let answer: Promise<Response> | undefined;
  const request = Object.defineProperty(new Request(url, { method: more.method ?? 'GET' }), 'mode', {
    value: more.mode ?? 'cors',
  });
  listeners.get('fetch')?.({
    request,
    respondWith: (given: Promise<Response>) => {
      answer = given;
    },
  });
  return answer;
}

it('gives what it has kept, marked with the time, only while there is no connection', async () => {
  server = () => new Response('one');
  const fresh = await ask(READ);
  expect([await fresh?.text(), fresh?.headers.get('x-kept-at')]).toEqual(['one', null]);
  server = offline;
  const kept = await ask(READ);
  expect(await kept?.text()).toBe('one');
  expect(Number(kept?.headers.get('x-kept-at'))).toBeGreaterThan(0);
  server = () => new Response('two');
  expect(await (await ask(READ))?.text()).toBe('two');
});

it.each([401, 403])('keeps nothing of any handbook after %d', async (status) => {
  server = () => new Response('private');
  await ask(READ);
  await ask(OTHER);
  server = () => new Response('', { status });
  expect((await ask(READ))?.status).toBe(status);
  server = offline;
  await expect(ask(READ)).rejects.toThrow();
  await expect(ask(OTHER)).rejects.toThrow();
});

it('forgets a handbook that is gone, and no other', async () => {
  server = () => new Response('text');
  await ask(READ);
  await ask(OTHER);
  server = () => new Response('', { status: 404 });
  await ask(READ);
  server = offline;
  await expect(ask(READ)).rejects.toThrow();
  expect(await (await ask(OTHER))?.text()).toBe('text');
});

it('does not take a failing server for an answer worth keeping', async () => {
  server = () => new Response('good');
  await ask(READ);
  server = () => new Response('bad', { status: 500 });
  expect((await ask(READ))?.status).toBe(500);
  server = offline;
  expect(await (await ask(READ))?.text()).toBe('good');
});

it('leaves alone what is not its own', async () => {
  server = () => new Response('x');
  expect(await ask(`${ORIGIN}/api/handbooks/a`)).toBeUndefined();
  expect(
    await ask(`${ORIGIN}/api/handbooks/a/issues/1/acknowledgements`, { method: 'POST' }),
  ).toBeUndefined();
  expect(await ask(`${READ}/manifest.webmanifest`)).toBeUndefined();
  expect(await ask('https://elsewhere.example/x.js')).toBeUndefined();
  const page = await ask(`${ORIGIN}/j/1`, { mode: 'navigate' });
  expect(await page?.text()).toBe('x');
  expect(caches.get('throughline-read-shell-1')?.kept.size).toBe(0);
});

it('opens the kept page for every handbook, asks for it as a page, and keeps its files once', async () => {
  const asked: Request[] = [];
  server = (request) => {
    asked.push(request);
    return new Response(request.url);
  };
  await new Promise<void>((resolve) => {
    listeners.get('message')?.({
      data: {
        type: 'keep',
        page: '/read/a',
        files: ['/assets/read-1.js', '/boot.js', '/api/session'],
        data: READ,
      },
      waitUntil: (done: Promise<void>) => done.then(resolve),
    });
  });
  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
    '/assets/read-1.js',
    '/boot.js',
    '/read/a',
    '/api/handbooks/a/read',
  ]);
  server = offline;
  const opened = await ask(`${ORIGIN}/read/b`, { mode: 'navigate' });
  expect(await opened?.text()).toBe(`${ORIGIN}/read/a`);
  expect(await (await ask(`${ORIGIN}/assets/read-1.js`))?.text()).toContain('read-1.js');
  server = (request) => new Response(request.headers.get('accept'));
  expect(await (await ask(`${ORIGIN}/read/b`, { mode: 'navigate' }))?.text()).toBe('text/html');
});
