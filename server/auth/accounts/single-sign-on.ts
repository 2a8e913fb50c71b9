import { setTimeout as pause } from 'node:timers/promises';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { nameFromSso } from './sso-name.ts';

export const OIDC_PROVIDER = 'oidc';
/** How long the start waits for a provider to say what it is, in milliseconds. */
const PATIENCE = 3_000;

export interface Oidc {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signUp: boolean;
}

/** OpenID Connect as better-auth does it, with what it takes to be proven said by us. */
export function singleSignOn({ issuer, clientId, clientSecret, signUp }: Oidc) {
  const provider = {
    providerId: OIDC_PROVIDER,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    mapProfileToUser: ({ name, preferred_username, email, email_verified }: Record<string, unknown>) => ({
      name: nameFromSso([name, preferred_username, email]),
      // Left to itself it takes a claim `emailVerified` before the standard's own, and people may be able to give themselves claims.
      emailVerified: email_verified === true || email_verified === 'true',
    }),
    disableImplicitSignUp: !signUp,
  };
  const plugin = genericOAuth({ config: [provider] });
  return {
    ...plugin,
    /** Who signs in by password comes in while the provider is silent; it is asked again when somebody wants to sign in by it. */
    init: async (context: Parameters<typeof plugin.init>[0]) => {
      const late = new AbortController();
      const askLater = async () => {
        await pause(PATIENCE, undefined, { ref: false, signal: late.signal });
        return { context: { genericOAuthPendingDiscovery: new Map([[OIDC_PROVIDER, provider]]) } };
      };
      return Promise.race([plugin.init(context), askLater()]).finally(() => late.abort());
    },
  };
}
