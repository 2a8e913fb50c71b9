import { z } from 'zod';
import { doorSchema, setupSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { networkOf } from '../guard/index.ts';
import { Attempts } from '../people/attempts.ts';
import { fromOf } from '../people/from.ts';
import { createTelling } from '../people/telling.ts';
import { Refusal } from '../problems/index.ts';

export function doorRoutes(app: App, context: Context): void {
  const { people } = context;
  app.get(
    '/api/door',
    {
      config: { open: true },
      schema: {
        summary: 'What a page must know before anybody is signed in',
        response: { 200: doorSchema },
      },
    },
    async () => ({
      mode: people ? ('accounts' as const) : ('local' as const),
      setup: people ? !(await people.accounts.isSetUp()) : false,
      sso: people?.sso ?? null,
      mail: people !== null && people.mailer !== null,
    }),
  );
  if (!people) return;
  const { accounts, found } = people;
  const telling = createTelling(context);
  const attempts = new Attempts(20, 10 * 60_000);

  app.post(
    '/api/setup',
    {
      config: { open: true },
      schema: {
        summary: 'The first account, by the code that the server has printed; it owns the workspace',
        body: setupSchema,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { code, workspace, ...person } = request.body;
      attempts.take(networkOf(request.ip));
      const made = await accounts.setUp(code, person, (user) => found(user, workspace));
      if (made === 'done') throw new Refusal('setup.done');
      if (made === 'wrong') throw new Refusal('setup.code');
      const { cookie } = await accounts.beginSession(made.user, fromOf(request));
      const by = { id: made.user, name: person.name };
      await telling.tell({ kind: 'session.started', facts: { method: 'setup' } }, by);
      return reply.code(204).header('Set-Cookie', cookie).send();
    },
  );
}
