import type { FastifyRequest } from 'fastify';
import type { From } from '../../auth/index.ts';

/** Where a request comes from; behind proxies that are trusted, where they say. */
export const fromOf = (request: FastifyRequest): From => ({
  address: request.ip,
  agent: request.headers['user-agent'] ?? '',
});
