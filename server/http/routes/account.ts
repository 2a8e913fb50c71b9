import { z } from 'zod';
import {
  accountSchema,
  changeAccountSchema,
  changePasswordSchema,
  upgradeGuestSchema,
} from '../../../src/core/protocol/index.ts';
import type { App, Context, People } from '../context.ts';
import { networkOf } from '../guard/index.ts';
import { Attempts } from '../people/attempts.ts';
import { requireSession } from '../people/own.ts';
import { createTelling } from '../people/telling.ts';
import { Refusal } from '../problems/index.ts';

/** The account of the person who asks. */
export function accountRoutes(app: App, context: Context, { accounts }: People): void {
  const telling = createTelling(context);
  const guesses = new Attempts(10, 10 * 60_000);
  /** A guest is made at any time, and is somebody new. */
  const guessesOfGuests = new Attempts(60, 10 * 60_000);

  const accountOf = async (user: string) => {
    const person = await accounts.person(user);
    if (!person) throw new Refusal('session.missing');
    return { ...person, hasPassword: await accounts.hasPassword(user) };
  };

  app.get(
    '/api/account',
    { schema: { summary: 'The account of the person who asks', response: { 200: accountSchema } } },
    async ({ user }) => accountOf(requireSession(user).id),
  );

  app.patch(
    '/api/account',
    {
      schema: {
        summary: 'Changes the name that others see',
        body: changeAccountSchema,
        response: { 200: accountSchema },
      },
    },
    async ({ user, body }) => {
      const { id } = requireSession(user);
      await accounts.rename(id, body.name);
      return accountOf(id);
    },
  );

  app.post(
    '/api/account/upgrade',
    {
      schema: {
        summary: 'Makes an account of a guest, who keeps what they did and where they were let in',
        body: upgradeGuestSchema,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, body, ip }, reply) => {
      const { id, session } = requireSession(user);
      if (user.kind !== 'guest') throw new Refusal('right.missing');
      // Each try tells whether an address has an account.
      const network = networkOf(ip);
      guessesOfGuests.take(network);
      guesses.take(id);
      const cookie = await accounts.upgrade(id, body, session);
      if (cookie === null) throw new Refusal('account.taken');
      guessesOfGuests.giveBack(network);
      return reply.code(204).header('Set-Cookie', cookie).send();
    },
  );

  app.post(
    '/api/account/password',
    {
      schema: {
        summary: 'Changes the password; all other places are signed out',
        body: changePasswordSchema,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, body }, reply) => {
      const { id, session } = requireSession(user);
      guesses.take(id);
      if (!(await accounts.changePassword(id, body, session))) throw new Refusal('password.wrong');
      guesses.giveBack(id);
      await telling.tell({ kind: 'password.changed', facts: { how: 'self' } }, user);
      return reply.code(204).send();
    },
  );
}
