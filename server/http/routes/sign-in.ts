import { z } from 'zod';
import {
  signInSchema,
  singleSignOnAnswerSchema,
  singleSignOnSchema,
} from '../../../src/core/protocol/index.ts';
import type { App, Context, People } from '../context.ts';
import { fromOf } from '../people/from.ts';
import { createDoorkeeper } from '../people/sign-in.ts';
import { createTelling } from '../people/telling.ts';
import { Refusal } from '../problems/index.ts';
import { Invitations } from '../sharing/index.ts';

/** Of better-auth's own addresses these alone are let through. */
export function signInRoutes(app: App, context: Context, people: People): void {
  const { accounts, mailer, sso, sharing, welcome } = people;
  const invitations = new Invitations(sharing, { mailer, log: app.log });
  const telling = createTelling(context);
  const doorkeeper = createDoorkeeper({ accounts, telling, welcome: ({ id }) => welcome(id) });

  app.post(
    '/api/auth/sign-in/email',
    {
      config: { open: true },
      schema: {
        summary: 'Signs in: the answer sets the cookie of a session',
        body: signInSchema,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await doorkeeper.signIn(request, reply, request.body);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/auth/sign-out',
    {
      config: { open: true },
      schema: { summary: 'Ends the session that asks', response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const who = await accounts.identify(request.headers);
      if (who) {
        await accounts.sessions.end(who.id, who.session);
        await telling.tell({ kind: 'session.ended', facts: { which: 'own' } }, who);
      }
      return reply.code(204).header('Set-Cookie', accounts.noSession).send();
    },
  );

  if (sso === null) return;

  app.post(
    '/api/auth/sign-in/social',
    {
      config: { open: true },
      schema: {
        summary: 'The address of the single sign-on’s own page; it leads back to `back`',
        body: singleSignOnSchema,
        response: { 200: singleSignOnAnswerSchema },
      },
    },
    async (request, reply) => {
      const { back, invitation } = request.body;
      const mayJoin = invitation !== undefined && (await invitations.isOpen(invitation));
      const began = await accounts.beginSso(request.headers, fromOf(request), { back, mayJoin });
      if (!began) throw new Refusal('sign-in.unavailable');
      for (const cookie of began.cookies) reply.header('Set-Cookie', cookie);
      return { url: began.url };
    },
  );

  app.get(
    '/api/auth/callback/oidc',
    {
      config: { open: true },
      schema: {
        summary: 'Where the single sign-on leads back to',
        // What it sends along is its own; better-auth reads it.
        querystring: z.record(z.string(), z.unknown()),
      },
    },
    async (request, reply) => reply.redirect(await doorkeeper.endSso(request, reply), 303),
  );
}
