import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What is read for nothing at most, of one request. */
const LIMITS = { bytes: 128 * 1024 * 1024, milliseconds: 10_000, idle: 1_000 } as const;

/**
 * Who sends too much goes on sending while the refusal is written. Hung up on at that moment, many programs report a
 * broken connection and never read why; so what still comes is read and thrown away first, within bounds.
 */
export function readAwayWhatIsTooLarge(app: FastifyInstance): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (reply.statusCode === 413) await readAway(raw);
  });
}

function readAway(request: IncomingMessage): Promise<void> {
  const declared = Number(request.headers['content-length'] ?? 0);
  // Whoever waits to be told to go on hasn't sent anything.
  const isWaiting = request.headers.expect !== undefined;
  if (request.complete || request.destroyed || isWaiting || declared > LIMITS.bytes) return Promise.resolve();
  return new Promise((resolve) => {
    let left: number = LIMITS.bytes;
    const enough = () => {
      clearTimeout(whole);
      clearTimeout(idle);
      request.off('data', count);
      resolve();
    };
    const count = (chunk: Buffer | string) => {
      left -= chunk.length;
      idle.refresh();
      if (left <= 0) enough();
    };
    const whole = setTimeout(enough, LIMITS.milliseconds);
    const idle = setTimeout(enough, LIMITS.idle);
    request.once('end', enough);
    request.once('close', enough);
    request.on('data', count);
    request.resume();
  });
}
