import swagger, { type SwaggerTransform } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { describeProblems } from './problems/index.ts';

/** Collects the routes registered after it; `/api/openapi.json` shows them. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        description: 'Journeys over HTTP. Errors are application/problem+json with a stable `code`.',
        version: '1',
      },
    },
    transform: describeRoute,
  });
}

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

export function openApiRoute(app: FastifyInstance): void {
  let text: string | undefined;
  app.get('/api/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeProblems(app.swagger()));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
