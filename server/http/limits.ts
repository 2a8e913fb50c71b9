import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { giveWay } from '../jobs/index.ts';
import { networkOf } from './guard/index.ts';
import { Refusal } from './problems/index.ts';

/** What may come from one network; requests in ten seconds. */
export interface RequestLimits {
  readonly any: number;
  /** Those that write whole journeys or draw pictures. */
  readonly heavy: number;
  /** Who comes in by a link without an account, in an hour: each is kept, and a whole hall may come at once. */
  readonly guests: number;
}

/** Generous: on a loopback address all of them come from the people of this machine. */
export const REQUEST_LIMITS: RequestLimits = { any: 5_000, heavy: 500, guests: 1_000 };

const WINDOW = 10_000;

export async function limitRequests(app: FastifyInstance, limits: RequestLimits): Promise<void> {
  await app.register(rateLimit, {
    max: limits.any,
    timeWindow: WINDOW,
    keyGenerator: ({ ip }) => networkOf(ip),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: () => new Refusal('request.too-many'),
  });
}

/** Route options for what costs more still: a second of a processor each. */
export const fewer = (limits: RequestLimits) => ({
  config: { rateLimit: { max: Math.ceil(limits.heavy / 10), timeWindow: WINDOW, groupId: 'fewer' } },
  onRequest: giveWay,
});

/** Route options for what costs much: of many at once one is begun in a turn of the event loop. */
export const heavy = (limits: RequestLimits) => ({
  config: { rateLimit: { max: limits.heavy, timeWindow: WINDOW, groupId: 'heavy' } },
  onRequest: giveWay,
});
