import { z } from 'zod';
import {
  askResetSchema,
  madeResetSchema,
  resetDoorSchema,
  resetSchema,
} from '../../../src/core/protocol/index.ts';
import { resetLetter } from '../../mail/index.ts';
import type { App, Context, People } from '../context.ts';
import { networkOf } from '../guard/index.ts';
import { Attempts } from '../people/attempts.ts';
import { createTelling } from '../people/telling.ts';
import { localeOf, Refusal } from '../problems/index.ts';

const MINUTE = 60_000;
const BY_MAIL = 60 * MINUTE;
const BY_LINK = 24 * 60 * MINUTE;

const tokenParams = z.object({ token: z.string().max(200) });

/** Setting a password without the old one: by mail, or by a link that an owner hands out. */
export function resetRoutes(app: App, context: Context, { accounts, mailer }: People): void {
  const { policy, address } = context;
  const telling = createTelling(context);
  const asksByNetwork = new Attempts(30, 60 * MINUTE);
  const asksByAccount = new Attempts(5, 60 * MINUTE);
  const looks = new Attempts(100, 10 * MINUTE);

  app.post(
    '/api/resets',
    {
      config: { open: true },
      schema: {
        summary: 'Sends a link to set a new password, if the address is somebody’s; the answer doesn’t tell',
        body: askResetSchema,
        response: { 202: z.undefined() },
      },
    },
    async (request, reply) => {
      if (!mailer) throw new Refusal('mail.missing');
      const email = request.body.email.toLowerCase();
      asksByNetwork.take(networkOf(request.ip));
      asksByAccount.take(email);
      const send = async () => {
        const person = await accounts.personByEmail(email);
        if (person?.kind !== 'person') return;
        const { token } = await accounts.makeReset(person.id, 'mail', BY_MAIL);
        const site = address(request);
        await mailer.send(
          person,
          resetLetter({
            locale: localeOf(request),
            name: person.name,
            url: `${site}/reset/${token}`,
            minutes: BY_MAIL / MINUTE,
            site,
          }),
        );
      };
      // Not waited for: how long it takes would tell whether there is such an account.
      setImmediate(() => {
        send().catch((error: unknown) =>
          request.log.error({ reason: String((error as Error)?.message) }, 'could not send a mail'),
        );
      });
      return reply.code(202).send();
    },
  );

  app.get(
    '/api/resets/:token',
    {
      config: { open: true },
      schema: {
        summary: 'Whose password the link is for',
        params: tokenParams,
        response: { 200: resetDoorSchema },
      },
    },
    async ({ params, ip }) => {
      looks.take(networkOf(ip));
      const person = await accounts.lookAtReset(params.token);
      if (!person) throw new Refusal('reset.invalid');
      return { name: person.name, email: person.email };
    },
  );

  app.post(
    '/api/resets/:token',
    {
      config: { open: true },
      schema: {
        summary: 'Sets the password; the link has done its work, and all sessions end',
        params: tokenParams,
        body: resetSchema,
        response: { 204: z.undefined() },
      },
    },
    async ({ params, body, ip }, reply) => {
      looks.take(networkOf(ip));
      const done = await accounts.reset(params.token, body.password);
      if (!done) throw new Refusal('reset.invalid');
      const person = await accounts.person(done.user);
      if (person) await telling.tell({ kind: 'password.changed', facts: { how: done.by } }, person);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/workspaces/:id/members/:user/reset',
    {
      schema: {
        summary: 'A link to hand to a member who has forgotten the password; it works once',
        params: z.object({ id: z.string(), user: z.string() }),
        response: { 201: madeResetSchema },
      },
    },
    async (request, reply) => {
      const { user, params } = request;
      const verdict = await policy.can(user, 'manage', { kind: 'workspace', id: params.id });
      if (verdict === 'gone') throw new Refusal('workspace.unknown');
      // A token would get a session by it, which may all that its scopes don't name.
      if (verdict === 'no' || user.kind !== 'person') throw new Refusal('right.missing');
      const person = await accounts.person(params.user);
      const places = person?.kind === 'person' ? await policy.workspaces({ ...person, role: '' }) : [];
      if (!person || !places.some(({ id }) => id === params.id)) throw new Refusal('member.unknown');
      // Whoever has the link becomes that person everywhere: it takes somebody who owns all of it.
      for (const { id } of places) {
        if ((await policy.can(user, 'manage', { kind: 'workspace', id })) !== 'yes')
          throw new Refusal('right.missing');
      }
      const { token, expiresAt } = await accounts.makeReset(person.id, 'link', BY_LINK);
      await telling.tell({ kind: 'password.link-made', facts: {} }, person, user);
      return reply.code(201).send({
        url: `${address(request)}/reset/${token}`,
        expiresAt: new Date(expiresAt).toISOString(),
      });
    },
  );
}
