import swagger, { type SwaggerTransform } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { describeFiles, joinSchemas } from './answers.ts';
import { describeProblems } from './problems/index.ts';

/** How a request says whose it is, where people sign in. */
const SECURITY = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'throughline.session',
    description: 'The session of somebody who has signed in. Behind TLS its name begins with `__Host-`.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `/api/tokens`: it may what its scopes say, and never more than its person.',
  },
} as const;

/** Collects the routes registered after it; `/api/openapi.json` and `/api/docs` show them. */
export async function describeApi(app: FastifyInstance, mode: 'local' | 'accounts'): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        description: 'Journeys over HTTP. Errors are application/problem+json with a stable `code`.',
        version: '1',
      },
      components: { securitySchemes: SECURITY },
      // At the machine itself nobody signs in.
      ...(mode === 'accounts' && { security: [{ session: [] }, { token: [] }] }),
    },
    transform: (route) => {
      const { schema, url } = describeRoute(route);
      const isOpen = route.route.config?.open || !route.url.startsWith('/api/');
      return { schema: { ...schema, tags: [groupOf(url)], ...(isOpen && { security: [] }) }, url };
    },
  });
}

/** What the page puts together: all of `/api/journeys`, say. */
const groupOf = (url: string): string => /^\/api\/([a-z]+)/.exec(url)?.[1] ?? 'server';

type Described = Parameters<SwaggerTransform>[0];
interface Kinds {
  readonly content: Readonly<Record<string, { readonly schema: unknown }>>;
}

/** The library describes bodies of one kind; of several, each is given to it by itself. */
function describeRoute(route: Described): ReturnType<SwaggerTransform> {
  const { body, ...schema } = (route.schema ?? {}) as { body?: unknown };
  if (!hasKinds(body)) return jsonSchemaTransform(route);
  const bodyOf = (one: unknown) => jsonSchemaTransform({ ...route, schema: { body: one } }).schema.body;
  const content = Object.fromEntries(
    Object.entries(body.content).map(([type, kind]) => [type, { schema: bodyOf(kind.schema) }]),
  );
  const { schema: rest, url } = jsonSchemaTransform({ ...route, schema });
  return { schema: { ...rest, body: { content } }, url };
}

const hasKinds = (body: unknown): body is Kinds =>
  typeof body === 'object' && body !== null && 'content' in body;

/** The description, made once: what the routes are doesn't change while the server runs. */
export function describer(app: FastifyInstance): () => object {
  let described: object | undefined;
  return () => {
    described ??= documentOf(app);
    return described;
  };
}

function documentOf(app: FastifyInstance): object {
  const document = describeProblems(app.swagger());
  describeFiles(document);
  joinSchemas(document as unknown as Record<string, unknown>);
  return document;
}

export function openApiRoute(app: FastifyInstance, read: () => object): void {
  let text: string | undefined;
  app.get(
    '/api/openapi.json',
    { schema: { summary: 'This description (OpenAPI 3.1)' } },
    async (_request, reply) => {
      text ??= JSON.stringify(read());
      return reply.type('application/json; charset=utf-8').send(text);
    },
  );
}
