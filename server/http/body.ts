import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../../src/core/model/index.ts';
import { parseJson } from '../../src/core/protocol/index.ts';
import { Refusal } from './problems/index.ts';

const MiB = 1024 * 1024;

/** Bytes of a request's body. */
export const BODY_LIMITS = {
  usual: MiB,
  /** A journey file inside its request; some slack for what is around it. */
  file: LIMITS.fileBytes + 64 * 1024,
} as const;

/** Bodies are JSON, plain and bounded: no other kinds, nothing compressed, nothing nested without end. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, ({ headers }, text, done) => {
    // Read as what it says it is not, its letters would be kept as other ones.
    if (!isUtf8(headers['content-type'])) return done(new Refusal('request.media-type'));
    // Some clients name the type on requests without a body.
    if (text === '') return done(null, undefined);
    const parsed = parseJson(String(text));
    return parsed.ok ? done(null, parsed.value) : done(new Refusal(parsed.error));
  });
  app.addHook('onRequest', async ({ headers }) => {
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw new Refusal('request.media-type');
  });
}

/** JSON is UTF-8 (RFC 8259); some clients say so all the same. */
function isUtf8(type = ''): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset);
}

/** Bytes of one other kind as they are, on the routes of `app` alone. */
export function acceptBytes(app: FastifyInstance, type: string): void {
  app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes));
}
