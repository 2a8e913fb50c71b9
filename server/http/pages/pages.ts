import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeOfHeader } from '../../../src/core/protocol/index.ts';
import { Refusal } from '../problems/index.ts';
import { filesAhead } from './ahead.ts';

const isOfServer = (path: string): boolean => /^\/(?:api|sync|metrics|healthz|readyz)(?:\/|$)/.test(path);

/** Their tokens have a dot. */
const isDoor = (path: string): boolean => /^\/(?:invite|join|reset)\/[^/]+$/.test(path);

/**
 * Whether a GET that matched nothing else is someone opening a page: all of those are drawn by index.html or read.html.
 * What has an extension is a file that isn't there; a journey's id has no dot.
 */
function isPage({ headers: { accept = '*/*' } }: FastifyRequest, path: string): boolean {
  if (isOfServer(path) || !(isDoor(path) || !/\.[a-z\d]+$/i.test(path))) return false;
  return accept.includes('text/html') || (accept.includes('*/*') && isKnown(path));
}

/** Programs that take anything (previews of links, checks that the server is there) get the pages that exist. */
const isKnown = (path: string): boolean =>
  /^\/(?:j|library|handbooks|read|workshop|settings|sign-in|forgot|setup|invite|join|reset)(?:\/|$)/.test(
    path,
  );

/** The reader at the counter is a page of its own: it loads little, and is kept for when there is no connection. */
const isReader = (path: string): boolean => /^\/read\/[^/]+\/?$/.test(path);

/** Serves the built web app from `root` (dist/web). It may be rebuilt while we run: nothing is remembered. */
export async function servePages(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    // No file is so large that anybody wants a part of it.
    acceptRanges: false,
    suppressWarning: true,
    dotfiles: 'ignore',
  });

  const sendIndex = async ({ headers }: FastifyRequest, reply: FastifyReply, path: string) => {
    const language = localeOfHeader(headers['accept-language'] ?? '') ?? 'en';
    const ahead = await filesAhead(root, path, language);
    if (ahead) reply.header('Link', ahead);
    return reply
      .sendFile(isReader(path) ? 'read.html' : 'index.html', { cacheControl: false })
      .header('Cache-Control', 'no-cache');
  };

  app.addHook('onRequest', async ({ method, url }, reply) => {
    if (method === 'GET' || method === 'HEAD') return;
    const path = url.split('?', 1)[0] ?? '/';
    if (path !== '/' && !isKnown(path)) return;
    reply.header('Allow', 'GET, HEAD');
    throw new Refusal('route.method');
  });

  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (isOfServer(path)) return reply.callNotFound();
    if (path === '/' || path === '/index.html' || isPage(request, path))
      return sendIndex(request, reply, path);
    // What the build names by its content never changes; everything else is asked for again.
    const isHashed = path.startsWith('/assets/');
    reply.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    return reply.sendFile(decodePath(path), { cacheControl: false });
  });
}

/** The file's path below the root; the static plugin refuses what leads out of it. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
