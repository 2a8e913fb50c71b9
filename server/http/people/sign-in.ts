import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownPath } from '../../../src/core/protocol/index.ts';
import type { Accounts } from '../../auth/index.ts';
import { networkOf } from '../guard/index.ts';
import { Refusal } from '../problems/index.ts';
import { Attempts } from './attempts.ts';
import { fromOf } from './from.ts';
import type { Telling } from './telling.ts';

const MINUTE = 60_000;
const SIGN_IN_PAGE = '/sign-in';

type Person = NonNullable<Awaited<ReturnType<Accounts['person']>>>;

export interface Doorkeeper {
  /** Signs in by e-mail and password: the answer has the cookie. @throws Refusal */
  signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    given: { email: string; password: string },
  ): Promise<void>;
  /** Ends a sign-in that began at the single sign-on. Returns where to go on: a path of ours. */
  endSso(request: FastifyRequest, reply: FastifyReply): Promise<string>;
}

export interface DoorkeeperOptions {
  readonly accounts: Accounts;
  readonly telling: Telling;
  /** Called with somebody whom the single sign-on has brought for the first time. */
  readonly welcome: (person: Person) => Promise<void>;
}

/**
 * Guesses are counted by whom they are for and by where they come from, in one go with the try: what is right is given
 * back. An account is closed for a while by guesses at it, from wherever; the sessions that it has go on.
 */
export function createDoorkeeper({ accounts, telling, welcome }: DoorkeeperOptions): Doorkeeper {
  const byAccount = new Attempts(10, 10 * MINUTE);
  const byNetwork = new Attempts(100, 10 * MINUTE);

  /** Whoever comes in as a guest and turns out to be a person keeps what the guest had. */
  const letIn = async (request: FastifyRequest, person: Person, method: 'password' | 'sso') => {
    const before = await accounts.identify(request.headers);
    if (before?.kind === 'guest') await accounts.become(before.id, person.id);
    await telling.tell({ kind: 'session.started', facts: { method } }, person);
  };

  return {
    signIn: async (request, reply, given) => {
      const from = fromOf(request);
      const account = given.email.toLowerCase();
      const network = networkOf(request.ip);
      byNetwork.take(network);
      byAccount.take(account);
      const signedIn = await accounts.signIn(request.headers, from, given);
      if (!signedIn) {
        await telling.refused(account, await accounts.personByEmail(account));
        throw new Refusal('sign-in.refused');
      }
      byNetwork.giveBack(network);
      byAccount.giveBack(account);
      await letIn(request, signedIn.person, 'password');
      reply.header('Set-Cookie', signedIn.cookie);
    },

    endSso: async (request, reply) => {
      byNetwork.take(networkOf(request.ip));
      const began = Date.now();
      const query = /\?.*$/.exec(request.url)?.[0] ?? '';
      const { to, cookies, signedIn } = await accounts.endSso(request.headers, fromOf(request), query);
      for (const cookie of cookies) reply.header('Set-Cookie', cookie);
      if (!signedIn) return `${SIGN_IN_PAGE}?error=${reasonOf(to)}`;
      byNetwork.giveBack(networkOf(request.ip));
      if (signedIn.person.createdAt >= began) await welcome(signedIn.person);
      await letIn(request, signedIn.person, 'sso');
      return ownPath.safeParse(to).success ? to : '/';
    },
  };
}

/** What the library calls the reason; nothing that somebody else has written. */
function reasonOf(to: string): string {
  const reason = new URLSearchParams(to.split('?', 2)[1] ?? '').get('error') ?? '';
  return /^[a-z_]{1,60}$/i.test(reason) ? reason.toLowerCase() : 'failed';
}
