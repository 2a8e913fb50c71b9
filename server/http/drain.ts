import type { FastifyInstance } from 'fastify';

/** Knows which requests are being answered. */
export interface Drain {
  /** Resolves when none is left, or after so many milliseconds: a sender who stalls must not hold up the end. */
  settled(patience: number): Promise<void>;
}

export function watchRequests(app: FastifyInstance): Drain {
  let open = 0;
  let allDone = () => {};
  app.addHook('onRequest', async (_request, reply) => {
    open += 1;
    // Comes once for each, also when the other side has hung up.
    reply.raw.once('close', () => {
      open -= 1;
      if (open === 0) allDone();
    });
  });
  return {
    settled: (patience) =>
      new Promise((resolve) => {
        if (open === 0) return resolve();
        allDone = resolve;
        setTimeout(resolve, patience);
      }),
  };
}
