import { betterAuth } from 'better-auth/minimal';
import type { IdentityStore } from '../../storage/index.ts';
import { identityAdapter } from './adapter.ts';
import type { SessionCookie } from './cookie.ts';
import { type Oidc, singleSignOn } from './single-sign-on.ts';

/** How long a session lasts without being used, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 3_600;
/** The request's header in which the address of its sender is handed over; whatever came under this name is dropped. */
export const ADDRESS_HEADER = 'x-throughline-address';
/** Where somebody is told why the single sign-on didn't let them in. */
export const SIGN_IN_PAGE = '/sign-in';

export interface LibraryOptions {
  readonly store: IdentityStore;
  readonly cookie: SessionCookie;
  /** Signs cookies and seals states. */
  readonly secret: string;
  /** `scheme://host[:port]`; only the way back from single sign-on is made of it. */
  readonly origin: string;
  readonly oidc: Oidc | null;
  readonly log: (level: 'error' | 'warn' | 'info' | 'debug', message: string) => void;
}

const cookiePrefix = ({ secure }: SessionCookie): string => (secure ? '__Host-throughline' : 'throughline');
/** The cookie by which the library knows the browser that went to the single sign-on. */
export const stateCookie = (cookie: SessionCookie): string => `${cookiePrefix(cookie)}.state`;

/**
 * better-auth for credentials, sessions and single sign-on, and for nothing else: who may do what is ours. The guard has
 * sent foreign pages away before anything gets here, and attempts are counted in `server/http`.
 */
export function createLibrary({ store, cookie, secret, origin, oidc, log }: LibraryOptions) {
  return betterAuth({
    appName: 'Throughline',
    baseURL: origin,
    secret,
    database: identityAdapter(store),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // What it logs may name people; its messages alone say enough.
    logger: { log: (level, message) => log(level, message) },
    user: {
      modelName: 'users',
      additionalFields: {
        kind: { type: ['person', 'guest'], required: false, defaultValue: 'person', input: false },
      },
    },
    session: { modelName: 'sessions', expiresIn: SESSION_SECONDS },
    account: {
      modelName: 'accounts',
      storeStateStrategy: 'database',
      // Of an address that nobody has proven, an account could have been made beforehand by somebody else.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    databaseHooks: {
      account: {
        create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
    onAPIError: { errorURL: SIGN_IN_PAGE },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(cookie),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookie.secure },
      cookies: { session_token: { name: cookie.name } },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: oidc ? [singleSignOn(oidc)] : [],
  });
}

/** The provider's tokens are of no use to us: what isn't kept can't be stolen. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

export type Library = ReturnType<typeof createLibrary>;
