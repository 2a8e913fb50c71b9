import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers that keep our pages to our own scripts, and other pages and the caches on the way away from our answers. */
export async function secureHeaders(app: FastifyInstance, isTls: boolean): Promise<void> {
  app.addHook('onRequest', async ({ url }, reply) => {
    // A session is a cookie, which caches don't look at. Routes whose answers may be kept say so themselves.
    if (url.startsWith('/api/')) reply.header('Cache-Control', 'private, no-cache');
  });
  await app.register(helmet, {
    // Over plain http on this machine it would lock the browser out of every other server on localhost.
    strictTransportSecurity: isTls && { maxAge: 365 * 24 * 3_600, includeSubDomains: false },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Components set sizes and places as style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // The guard has checked Host. Older browsers don't take 'self' to mean our WebSocket too.
        connectSrc: [
          "'self'",
          ({ headers }) => `ws://${headers.host}`,
          ({ headers }) => `wss://${headers.host}`,
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}

/** For a picture that is opened by itself: it may draw, and nothing else. */
export const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'";
