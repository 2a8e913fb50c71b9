import type { ErrorCode } from '../../../src/core/protocol/index.ts';
import { StorageError, type StorageErrorCode } from '../../storage/index.ts';
import { Refusal } from './refusal.ts';

const STORAGE: Readonly<Record<StorageErrorCode, ErrorCode>> = {
  'storage.damaged': 'storage.damaged',
  'storage.foreign': 'storage.damaged',
  'storage.newer': 'storage.newer',
  'storage.full': 'storage.full',
  'storage.busy': 'storage.failed',
  'storage.readonly': 'storage.failed',
  'storage.failed': 'storage.failed',
  'storage.closed': 'server.restarting',
};

/** Fastify's own errors that are the sender's doing. */
const FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-json',
  FST_ERR_BAD_URL: 'route.unknown',
  FST_ERR_NOT_FOUND: 'route.unknown',
  FST_STATIC_FORBIDDEN_PATH: 'route.unknown',
};

const MiB = 1024 * 1024;

/** Any error as one of the catalogue's. `bodyLimit` is the route's, in bytes. */
export function asRefusal(error: unknown, bodyLimit: number): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StorageError) return new Refusal(STORAGE[error.code], { cause: error });
  const { code, statusCode } = Object(error) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FASTIFY[code] : undefined;
  if (known === 'request.too-large') {
    return new Refusal(known, { params: { maximum: Math.floor(bodyLimit / MiB) }, cause: error });
  }
  if (known) return new Refusal(known, { cause: error });
  const theirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return new Refusal(theirs ? 'request.invalid' : 'server.failed', { cause: error });
}
