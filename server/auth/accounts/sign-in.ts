import type { SessionCookie } from './cookie.ts';
import { ADDRESS_HEADER, type Library, SIGN_IN_PAGE, stateCookie } from './library.ts';
import type { People } from './people.ts';
import type { Sessions } from './sessions.ts';
import { OIDC_PROVIDER } from './single-sign-on.ts';
import type { From, Headers, SignedIn } from './types.ts';
import { createWayCookies } from './way-cookies.ts';

export interface SsoEnd {
  /** As the library would redirect: not to be followed unless it is a path of ours. */
  readonly to: string;
  readonly cookies: readonly string[];
  readonly signedIn: SignedIn | null;
}

interface SignInOptions {
  readonly library: Library;
  readonly sessions: Sessions;
  readonly people: People;
  readonly cookie: SessionCookie;
  /** Where people reach us. */
  readonly origin: string;
}

/** The ways in for those who have an account: a password, or the single sign-on. */
export function createSignIn({ library, sessions, people, cookie, origin }: SignInOptions) {
  const ways = createWayCookies(stateCookie(cookie), cookie);

  /** Hands a request to better-auth, at a path below `/api/auth`. */
  const ask = async (request: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Headers;
    readonly from: From;
    readonly body?: object;
  }): Promise<Response> => {
    const headers = new globalThis.Headers({
      [ADDRESS_HEADER]: request.from.address,
      'user-agent': request.from.agent,
      ...(typeof request.headers.cookie === 'string' && { cookie: request.headers.cookie }),
      ...(request.body && { 'content-type': 'application/json' }),
    });
    const url = new URL(`/api/auth${request.path}`, origin);
    const body = request.body ? JSON.stringify(request.body) : null;
    return library.handler(new Request(url, { method: request.method, headers, body }));
  };

  /** Who has a session by this answer; null if it gives none. */
  const arrived = async (answer: Response): Promise<SignedIn | null> => {
    const given = answer.headers.getSetCookie().find((one) => one.startsWith(`${cookie.name}=`));
    if (given === undefined) return null;
    const who = await sessions.identify({ cookie: given.split(';', 1)[0] });
    const person = who && (await people.person(who.id));
    return person && { person, cookie: given };
  };

  return {
    /** By e-mail and password; null if one of them isn't right. */
    signIn: async (
      headers: Headers,
      from: From,
      body: { readonly email: string; readonly password: string },
    ): Promise<SignedIn | null> => {
      const answer = await ask({ method: 'POST', path: '/sign-in/email', headers, from, body });
      if (answer.status === 401 || answer.status === 400) return null;
      if (answer.status !== 200) throw new Error(`better-auth answered ${answer.status}`);
      return arrived(answer);
    },

    /** The single sign-on's own page, and the cookies that bind the way back to this browser; null if it doesn't answer. */
    beginSso: async (
      headers: Headers,
      from: From,
      { back, mayJoin }: { readonly back: string; readonly mayJoin: boolean },
    ): Promise<{ readonly url: string; readonly cookies: readonly string[] } | null> => {
      const body = {
        provider: OIDC_PROVIDER,
        callbackURL: back,
        errorCallbackURL: SIGN_IN_PAGE,
        disableRedirect: true,
        ...(mayJoin && { requestSignUp: true }),
      };
      const answer = await ask({ method: 'POST', path: '/sign-in/social', headers, from, body });
      if (answer.status !== 200) return null;
      const { url } = (await answer.json()) as { url: string };
      const state = new URL(url).searchParams.get('state') ?? '';
      return { url, cookies: ways.given(answer.headers.getSetCookie(), state, cookiesOf(headers)) };
    },
    /** Back from there: who it is, or why not; and where to go on. */
    endSso: async (headers: Headers, from: From, query: string): Promise<SsoEnd> => {
      const state = new URLSearchParams(query).get('state') ?? '';
      const answer = await ask({
        method: 'GET',
        path: `/callback/${OIDC_PROVIDER}${query}`,
        headers: { cookie: ways.sent(cookiesOf(headers), state) },
        from,
      });
      const cookies = ways.taken(answer.headers.getSetCookie(), state);
      return { to: answer.headers.get('location') ?? '', cookies, signedIn: await arrived(answer) };
    },
  };
}

const cookiesOf = ({ cookie }: Headers): string => (typeof cookie === 'string' ? cookie : '');
