// Keeps the reader and what it reads for when there is no connection. Its scope is /read/: no other page passes here.
const SHELL = 'throughline-read-shell-1';
const DATA = 'throughline-read-data-1';
/** The reader's page is the same for every handbook. */
const PAGE = '/read/';
/** With less than this much patience, a bad line would be worse than none. */
const PATIENCE_MS = 5_000;
const READING = /^\/api\/handbooks\/[^/]+\/read$/;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('throughline-read-') && name !== SHELL && name !== DATA)
          await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

/** The page says what it is made of; what an older build left is dropped. */
self.addEventListener('message', (event) => {
  const { type, page, files, data } = event.data ?? {};
  if (type !== 'keep' || !Array.isArray(files)) return;
  event.waitUntil(keep(page, files, data));
});

async function keep(page, files, data) {
  const cache = await caches.open(SHELL);
  const wanted = files.filter(
    (file) => typeof file === 'string' && file.startsWith('/') && !file.startsWith('/api/'),
  );
  for (const file of wanted) {
    if (!(file.startsWith('/assets/') && (await cache.match(file)))) await put(cache, file, file);
  }
  if (String(page).startsWith(PAGE)) await put(cache, page, PAGE, { accept: 'text/html' });
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !wanted.includes(pathname)) await cache.delete(request);
  }
  const reading = new URL(String(data), self.location.origin);
  if (READING.test(reading.pathname))
    await read(new Request(reading, { headers: { accept: 'application/json' } }));
}

async function put(cache, file, key, headers) {
  try {
    const answer = await fetch(file, { headers, credentials: 'same-origin' });
    if (answer.ok) await cache.put(key, answer);
  } catch {
    // What is kept already stays.
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith(PAGE)) event.respondWith(open(request));
  else if (READING.test(url.pathname)) event.respondWith(read(request));
  else if (!url.pathname.startsWith('/api/')) event.respondWith(file(request, url));
});

/** The answer, or an error once the patience is gone. */
function patient(request) {
  return fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
}

async function open(request) {
  const cache = await caches.open(SHELL);
  try {
    // Asked anew, it would no longer say that a page is wanted.
    const answer = await patient(new Request(request.url, { headers: { accept: 'text/html' } }));
    if (answer.ok) await cache.put(PAGE, answer.clone());
    else if (answer.status === 401 || answer.status === 403) await caches.delete(DATA);
    return answer;
  } catch (error) {
    const kept = await cache.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** What is read: always the server's word while there is a server. Who has lost the right to read finds nothing kept. */
async function read(request) {
  const cache = await caches.open(DATA);
  let answer;
  try {
    answer = await patient(request);
  } catch (error) {
    const kept = await cache.match(request.url);
    if (kept) return kept;
    throw error;
  }
  if (answer.status === 401 || answer.status === 403) await caches.delete(DATA);
  else if (answer.status === 404 || answer.status === 410) await cache.delete(request.url);
  else if (answer.ok) {
    const body = await answer.clone().blob();
    const headers = { 'content-type': 'application/json', 'x-kept-at': String(Date.now()) };
    await cache.put(request.url, new Response(body, { headers }));
  }
  return answer;
}

/** What is named by its content never changes; the rest is asked for again. */
async function file(request, url) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(url.pathname);
  if (kept && url.pathname.startsWith('/assets/')) return kept;
  try {
    return await patient(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}
