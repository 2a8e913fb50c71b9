import type { FastifyReply, FastifyRequest } from 'fastify';

/** Asks again each time, and is told in a few bytes that nothing has changed: then true, and the answer is sent. */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known?.includes(tag) && !known?.includes('*')) return false;
  void reply.code(304).send();
  return true;
}

/** Aborted when whoever asks goes away before the answer. */
export function leaving({ raw }: FastifyReply): AbortSignal {
  const end = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) end.abort();
  });
  return end.signal;
}
