import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface SingleSignOn {
  readonly issuer: string;
  readonly variables: Readonly<Record<string, string>>;
  /** What somebody does at the page at `url`: says who they are, and is led back. Returns that address. */
  authorize(url: string, claims: Claims): URL;
  /** Sent in the place of what was asked for: a lying or broken provider. */
  lie: {
    nonce?: string;
    audience?: string;
    issuer?: string;
    badSignature?: boolean;
    /** Claims that the standard doesn't know. */
    beside?: Readonly<Record<string, unknown>>;
    /** Takes connections and never says what it is. */
    isSilent?: boolean;
  };
  close(): Promise<void>;
}

interface Grant {
  readonly claims: Claims;
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
}

const CLIENT = { id: 'throughline', secret: 'a secret of the client' };

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

/** A provider of OpenID Connect, as small as one can be that still checks its client. */
export async function startSingleSignOn(): Promise<SingleSignOn> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const grants = new Map<string, Grant>();
  const lie: SingleSignOn['lie'] = {};
  let issuer = '';

  const idToken = ({ claims, nonce }: Grant): string => {
    const now = Math.floor(Date.now() / 1_000);
    const payload = {
      iss: lie.issuer ?? issuer,
      aud: lie.audience ?? CLIENT.id,
      iat: now,
      exp: now + 60,
      nonce: lie.nonce ?? nonce,
      ...claims,
      ...lie.beside,
    };
    const signed = `${encoded({ alg: 'ES256', kid: '1', typ: 'JWT' })}.${encoded(payload)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    if (lie.badSignature) signature[0] = (signature[0] ?? 0) ^ 1;
    return `${signed}.${signature.toString('base64url')}`;
  };

  const redeem = async (request: IncomingMessage): Promise<object | null> => {
    const body = await bodyOf(request);
    const code = body.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const basic = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64').toString();
    const isClient =
      basic.split(':').map(decodeURIComponent).join(':') === `${CLIENT.id}:${CLIENT.secret}` ||
      (body.get('client_id') === CLIENT.id && body.get('client_secret') === CLIENT.secret);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || !isClient || challenge !== grant.challenge || body.get('redirect_uri') !== grant.redirect)
      return null;
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken(grant) };
  };

  const server = createServer(async (request, response) => {
    const answer = (value: object | null) => {
      response.writeHead(value ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value ?? { error: 'invalid_grant' }));
    };
    if (lie.isSilent) return;
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (request.url === '/jwks')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'ES256', use: 'sig' }],
      });
    if (request.url === '/token') return answer(await redeem(request));
    return answer(null);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    issuer,
    variables: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Staff',
    },
    authorize: (url, claims) => {
      const { searchParams: asked } = new URL(url);
      const get = (name: string) => asked.get(name) ?? '';
      if (get('code_challenge_method') !== 'S256') throw new Error('No PKCE');
      const code = randomUUID();
      grants.set(code, {
        claims,
        challenge: get('code_challenge'),
        nonce: get('nonce'),
        redirect: get('redirect_uri'),
      });
      const back = new URL(get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', get('state'));
      return back;
    },
    lie,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
