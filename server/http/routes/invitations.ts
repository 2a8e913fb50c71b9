import { z } from 'zod';
import {
  acceptInvitationSchema,
  invitationSchema,
  invitedSchema,
  inviteSchema,
  madeInvitationSchema,
  mailedSchema,
  mailInvitationSchema,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { InvitationRow } from '../../storage/index.ts';
import type { App, Context, People } from '../context.ts';
import { networkOf } from '../guard/index.ts';
import { Attempts } from '../people/attempts.ts';
import { fromOf } from '../people/from.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireAction } from '../rights.ts';
import { type HeldInvitation, Invitations, type Sharing } from '../sharing/index.ts';

const ofWorkspace = z.object({ id: z.string() });
const ofInvitation = z.object({ id: z.string(), invitation: z.string() });
const ofToken = z.object({ token: z.string() });
const MINUTE = 60_000;

/** Asking somebody into a workspace, and coming in. */
export function invitationRoutes(
  app: App,
  context: Context,
  { accounts, mailer }: People,
  sharing: Sharing,
): void {
  const { address } = context;
  const invitations = new Invitations(sharing, { mailer, log: app.log });
  /** What is no invitation is counted, by where it comes from. */
  const guesses = new Attempts(30, 10 * MINUTE, sharing.now);
  /** Letters that somebody has sent in our name, wherever they went; and those that one invitation has brought about. */
  const letters = new Attempts(60, 60 * MINUTE, sharing.now);
  const repeats = new Attempts(5, 60 * MINUTE, sharing.now);
  const find = async (token: string, ip: string): Promise<HeldInvitation> => {
    const network = networkOf(ip);
    guesses.take(network);
    const row = await invitations.find(token);
    guesses.giveBack(network);
    return row;
  };

  app.get(
    '/api/workspaces/:id/invitations',
    {
      schema: {
        summary: 'Invitations that can still be used, newest first',
        params: ofWorkspace,
        response: { 200: z.array(invitationSchema) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireAction(context, request.user, 'share', { kind: 'workspace', id });
      return invitations.list(id, address(request));
    },
  );

  app.post(
    '/api/workspaces/:id/invitations',
    {
      schema: {
        summary:
          'Invite somebody: an address that works once, within a week; with `email`, for that address alone, to which it is mailed',
        params: ofWorkspace,
        body: inviteSchema,
        response: { 201: madeInvitationSchema },
      },
    },
    async (request, reply) => {
      const { user, params, body } = request;
      await requireAction(context, user, 'share', { kind: 'workspace', id: params.id });
      if (mailer && body.email !== undefined) letters.take(user.id);
      const wanted = { workspace: params.id, role: body.role, email: body.email ?? null };
      const site = address(request);
      const made = await invitations.make(user, wanted, site);
      const letter = { locale: body.locale ?? localeOf(request), site };
      const mail = await invitations.mail(user, { workspace: params.id, id: made.id }, letter);
      return reply.code(201).send({ ...made, mail });
    },
  );

  app.post(
    '/api/workspaces/:id/invitations/:invitation/mail',
    {
      schema: {
        summary: 'Mail an invitation again, to the address that it is for',
        params: ofInvitation,
        body: mailInvitationSchema,
        response: { 200: mailedSchema },
      },
    },
    async (request) => {
      const { user, params, body } = request;
      await requireAction(context, user, 'share', { kind: 'workspace', id: params.id });
      if (mailer) {
        repeats.take(params.invitation);
        letters.take(user.id);
      }
      const letter = { locale: body.locale ?? localeOf(request), site: address(request) };
      const mail = await invitations.mail(user, { workspace: params.id, id: params.invitation }, letter);
      return { mail };
    },
  );

  app.delete(
    '/api/workspaces/:id/invitations/:invitation',
    {
      schema: { summary: 'Withdraw an invitation', params: ofInvitation, response: { 204: z.undefined() } },
    },
    async ({ user, params }, reply) => {
      await requireAction(context, user, 'share', { kind: 'workspace', id: params.id });
      await invitations.withdraw(user, params.id, params.invitation);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/invitations/:token',
    {
      config: { open: true },
      schema: {
        summary: 'Where an invitation leads, and who invites',
        params: ofToken,
        response: { 200: invitedSchema },
      },
    },
    async ({ params, ip }) => invitations.describe(await find(params.token, ip)),
  );

  app.post(
    '/api/invitations/:token',
    {
      config: { open: true },
      schema: {
        summary: 'Accept it: with a name and a password as somebody new, else as who is signed in',
        params: ofToken,
        body: acceptInvitationSchema,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const row = await find(request.params.token, request.ip);
      const who = await accounts.identify(request.headers);
      const { name, password, email = row.email } = request.body;
      if (name === undefined && password === undefined) {
        if (who?.kind !== 'person') throw new Refusal('session.missing');
        const person = await accounts.person(who.id);
        requireMeant(row, person?.email);
        await invitations.accept(row, { ...who, role: '' });
        return reply.code(204).send();
      }
      if (name === undefined || password === undefined || email === null)
        throw new Refusal('request.invalid');
      requireMeant(row, email);
      // Who came by the letter reads what comes to that address; the other address of it is known to whoever invites.
      const id = await accounts.register({ name, email, password, vouched: row.isMailed });
      if (id === null) throw new Refusal('account.taken');
      const user: User = { id, name, role: '', kind: 'person' };
      try {
        await invitations.accept(row, user);
      } catch (error) {
        // Somebody was faster: an invitation makes one account, not as many as there are who try it at once.
        await accounts.forget(id);
        throw error;
      }
      if (who?.kind === 'guest') await accounts.become(who.id, id);
      const { cookie } = await accounts.beginSession(id, fromOf(request));
      return reply.code(204).header('Set-Cookie', cookie).send();
    },
  );
}

/** @throws Refusal `invitation.other-email` */
function requireMeant({ email }: InvitationRow, given: string | undefined): void {
  if (email !== null && given?.toLowerCase() !== email) throw new Refusal('invitation.other-email');
}
