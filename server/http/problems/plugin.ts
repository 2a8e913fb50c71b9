import type { FastifyInstance } from 'fastify';
import { sendProblem } from './answer.ts';
import { Refusal } from './refusal.ts';
import { asRefusal } from './translate.ts';

/** Every error leaves as a problem document of the catalogue; only those of our making are logged as errors. */
export function answerProblems(app: FastifyInstance): void {
  const routes: { method: string; path: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return;
    const path = new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`);
    for (const one of [method].flat()) routes.push({ method: one, path });
  });

  app.setErrorHandler((error, request, reply) => {
    const refusal = asRefusal(error, request.routeOptions.bodyLimit ?? app.initialConfig.bodyLimit ?? 0);
    if (refusal.statusCode >= 500) request.log.error({ err: refusal.cause ?? refusal }, refusal.code);
    else request.log.info({ code: refusal.code }, 'refused');
    return sendProblem(request, reply, refusal);
  });

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = routes.filter((route) => route.path.test(path)).map(({ method }) => method);
    // With the method allowed, it was something about the address itself: a part longer than any id.
    if (allowed.length === 0 || allowed.includes(request.method))
      return sendProblem(request, reply, new Refusal('route.unknown'));
    return sendProblem(request, reply.header('Allow', allowed.join(', ')), new Refusal('route.method'));
  });
}
