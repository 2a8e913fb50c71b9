import type { App } from '../context.ts';
import { Refusal } from '../problems/index.ts';

/** What a WebSocket becomes on the way through a proxy that nobody has told of them: it is told what is missing. */
export function liveRoute(app: App): void {
  app.get('/sync/*', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('Upgrade', 'websocket').header('Connection', 'Upgrade');
    throw new Refusal('route.live');
  });
}
