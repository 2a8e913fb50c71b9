import { z } from 'zod';
import { enterByLinkSchema, enteredSchema, linkDoorSchema } from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { ListedLink } from '../../storage/index.ts';
import type { App, Context, People } from '../context.ts';
import { networkOf } from '../guard/index.ts';
import { Attempts } from '../people/attempts.ts';
import { fromOf } from '../people/from.ts';
import { Refusal } from '../problems/index.ts';
import type { Links, Sharing } from '../sharing/index.ts';

const ofToken = z.object({ token: z.string() });
const MINUTE = 60_000;

/** Coming in by a link. */
export function joinRoutes(
  app: App,
  context: Context,
  { accounts }: People,
  sharing: Sharing,
  links: Links,
): void {
  /** What is no link is counted by where it comes from, so that a whole hall may come in by one that is. */
  const guesses = new Attempts(60, 10 * MINUTE, sharing.now);
  const passwords = new Attempts(10, 10 * MINUTE, sharing.now);
  const passwordsOfLink = new Attempts(200, 10 * MINUTE, sharing.now);
  const guests = new Attempts(context.limits.guests, 60 * MINUTE, sharing.now);
  const open = async (token: string, network: string): Promise<ListedLink> => {
    guesses.take(network);
    const link = await links.open(token);
    guesses.giveBack(network);
    return link;
  };
  const requirePassword = async (
    link: ListedLink,
    given: string | undefined,
    network: string,
  ): Promise<void> => {
    if (link.password === null) return;
    const key = `${link.id} ${network}`;
    passwordsOfLink.take(link.id);
    passwords.take(key);
    await links.requirePassword(link, given);
    passwordsOfLink.giveBack(link.id);
    passwords.giveBack(key);
  };

  app.get(
    '/api/join/:token',
    {
      config: { open: true },
      schema: {
        summary: 'What a link leads to, and what it takes to come in',
        params: ofToken,
        response: { 200: linkDoorSchema },
      },
    },
    async ({ params, ip }) => links.describe(await open(params.token, networkOf(ip))),
  );

  app.post(
    '/api/join/:token',
    {
      config: { open: true },
      schema: {
        summary:
          'Come in: as who is signed in, else as a guest with a name, for whom the answer sets a cookie',
        params: ofToken,
        body: enterByLinkSchema,
        response: { 200: enteredSchema },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const network = networkOf(request.ip);
      const link = await open(params.token, network);
      await requirePassword(link, body.password, network);
      const known = await accounts.identify(request.headers);
      let user: User | null = known && { ...known, role: '' };
      if (!user) {
        if (body.name === undefined) throw new Refusal('request.invalid');
        guests.take(network);
        const guest = await accounts.makeGuest(body.name, fromOf(request));
        reply.header('Set-Cookie', guest.cookie);
        user = { id: guest.user, name: body.name, role: '', kind: 'guest' };
      }
      await links.enter(link, user);
      return { kind: link.kind, id: link.target };
    },
  );
}
