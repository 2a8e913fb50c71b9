import { randomBytes } from 'node:crypto';
import type { IdentityRow, Storage } from '../../storage/index.ts';
import { createSessionCookie } from './cookie.ts';
import { hashed } from './hash.ts';
import { ADDRESS_HEADER, createLibrary, SESSION_SECONDS, SIGN_IN_PAGE, stateCookie } from './library.ts';
import { type ResetFor, Resets } from './resets.ts';
import { createKeys, readSecret } from './secret.ts';
import { type Identified, Sessions } from './sessions.ts';
import { SetupCode } from './setup-code.ts';
import { OIDC_PROVIDER, type Oidc } from './single-sign-on.ts';
import { watched } from './watched.ts';
import { createWayCookies } from './way-cookies.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface AccountsOptions {
  readonly storage: Storage;
  readonly dataDir: string;
  readonly secret: string | null;
  readonly publicUrl: string | null;
  readonly oidc: Oidc | null;
  readonly now?: () => number;
  readonly log: Record<'error' | 'warn' | 'info' | 'debug', (details: object, message: string) => void>;
}

/** Where somebody comes from, to be told them in the list of their sessions. */
export interface From {
  readonly address: string;
  readonly agent: string;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Somebody who may say so says that the address is theirs. */
  readonly vouched?: boolean;
}

/** Somebody with a session that has just begun. */
export interface Arrived {
  readonly user: string;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Empty for a guest. */
  readonly email: string;
  readonly kind: 'person' | 'guest';
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface SignedIn {
  readonly person: Person;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

export interface SsoEnd {
  /** As the library would redirect: not to be followed unless it is a path of ours. */
  readonly to: string;
  readonly cookies: readonly string[];
  readonly signedIn: SignedIn | null;
}

/** A guest has become a person, or turned out to be one: what was the guest's is now the person's. */
export type Became = (guest: string, person: string) => Promise<void>;

const SWEEP_MS = 1_000;
/** Nobody's: mail to it goes nowhere (RFC 2606). */
const GUEST_DOMAIN = '@guest.invalid';

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;

/** Who people are. What they may do is asked elsewhere. */
export async function createAccounts(options: AccountsOptions) {
  const { storage, dataDir, publicUrl, oidc, log, now = Date.now } = options;
  const keyFor = createKeys(readSecret(options.secret, dataDir));
  const secret = keyFor('sessions').toString('base64url');
  const cookie = createSessionCookie(secret, publicUrl?.startsWith('https:') ?? false);
  const became = new Set<Became>();
  const changed = new Set<(person: Person) => void>();
  const store = watched(storage.identity, {
    sessionsEnded: (ids) => sessions.ended(ids),
    usersChanged: (rows) => {
      sessions.forget();
      for (const person of rows.map(personOf)) for (const listener of changed) listener(person);
    },
  });
  const sessions = new Sessions(store, (user) => storage.rights.formerly(user), cookie, now);
  const resets = new Resets(store, now);
  const library = createLibrary({
    store,
    cookie,
    secret,
    origin: publicUrl ?? 'http://localhost',
    oidc,
    log: (level, message) => log[level]({ of: 'accounts' }, message),
  });
  const ways = createWayCookies(stateCookie(cookie), cookie);
  const { internalAdapter, password: passwords } = await library.$context;
  const isSetUp = async () => (await store.count('users', [{ field: 'kind', value: 'person' }])) > 0;
  const code = (await isSetUp()) ? null : new SetupCode();
  const sweeping = setInterval(() => {
    sessions.sweep().catch((error: unknown) => log.error({ error }, 'could not end old sessions'));
  }, SWEEP_MS);
  sweeping.unref();

  const beginSession = async (user: string, { address, agent }: From): Promise<Arrived> => {
    const { token } = await internalAdapter.createSession(user, false, {
      ipAddress: address.slice(0, 100),
      userAgent: agent.slice(0, 300),
    });
    return { user, cookie: cookie.give(token, SESSION_SECONDS) };
  };

  const find = async (field: 'id' | 'email', value: string): Promise<Person | null> => {
    const [row] = await store.select('users', { where: [{ field, value }], limit: 1 });
    return row ? personOf(row) : null;
  };

  const setPassword = async (user: string, password: string): Promise<void> => {
    const hash = await passwords.hash(password);
    if (await internalAdapter.findCredentialAccount(user)) await internalAdapter.updatePassword(user, hash);
    else
      await internalAdapter.linkAccount({
        userId: user,
        providerId: 'credential',
        accountId: user,
        password: hash,
      });
  };

  /** The id; null if somebody has the address. */
  const register = async ({ name, email, password, vouched }: NewPerson): Promise<string | null> => {
    const id = crypto.randomUUID();
    const at = now();
    const made = await store.insert('users', {
      id,
      name,
      email: email.toLowerCase(),
      emailVerified: vouched ? 1 : 0,
      createdAt: at,
      updatedAt: at,
    });
    if (made === 'taken') return null;
    await setPassword(id, password);
    return id;
  };

  /** Hands a request to better-auth, at a path below `/api/auth`. */
  const ask = async (request: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Headers;
    readonly from: From;
    readonly body?: object;
  }): Promise<Response> => {
    const headers = new Headers({
      [ADDRESS_HEADER]: request.from.address,
      'user-agent': request.from.agent,
      ...(typeof request.headers.cookie === 'string' && { cookie: request.headers.cookie }),
      ...(request.body && { 'content-type': 'application/json' }),
    });
    const url = new URL(`/api/auth${request.path}`, publicUrl ?? 'http://localhost');
    const body = request.body ? JSON.stringify(request.body) : null;
    return library.handler(new Request(url, { method: request.method, headers, body }));
  };

  /** Who has a session by this answer; null if it gives none. */
  const arrived = async (answer: Response): Promise<SignedIn | null> => {
    const given = answer.headers.getSetCookie().find((one) => one.startsWith(`${cookie.name}=`));
    if (given === undefined) return null;
    const who = await sessions.identify({ cookie: given.split(';', 1)[0] });
    const person = who && (await find('id', who.id));
    return person && { person, cookie: given };
  };

  return {
    sessions,
    keyFor,
    /** Printed where only who runs the server reads it; null once somebody has an account. */
    setupCode: code?.text ?? null,
    isSetUp,
    identify: (headers: Headers): Promise<Identified | null> => sessions.identify(headers),
    /** The same session's cookie, for as long again; null if the request has none. */
    renewed: (headers: Headers): string | null => {
      const token = cookie.open(cookie.raw(headers) ?? '');
      return token === null ? null : cookie.give(token, SESSION_SECONDS);
    },
    noSession: cookie.taken,

    /**
     * The first account, by the code that the server has printed.
     * @returns who was made; 'wrong' for a wrong code, 'done' when there is one already
     */
    setUp: async (
      given: string,
      person: NewPerson,
      found: (user: string) => Promise<void>,
    ): Promise<{ readonly user: string } | 'wrong' | 'done'> => {
      if (!code || (await isSetUp())) return 'done';
      if (!code.take(given)) return 'wrong';
      let made: string | null = null;
      try {
        made = await register({ ...person, vouched: true });
        if (made === null) return 'done';
        await found(made);
        return { user: made };
      } catch (error) {
        // Nobody may be left who has an account and owns nothing.
        if (made !== null) await store.remove('users', { where: [{ field: 'id', value: made }] });
        code.giveBack();
        throw error;
      }
    },
    register,
    beginSession,

    /** Somebody with a name and nothing else. Without the library: a whole hall may come at once. */
    makeGuest: async (name: string, from: From): Promise<Arrived> => {
      const at = now();
      const times = { createdAt: at, updatedAt: at };
      const [id, token] = [crypto.randomUUID(), randomBytes(32).toString('base64url')];
      const email = `${id}${GUEST_DOMAIN}`;
      const made = await Promise.all([
        store.insert('users', { id, name, email, kind: 'guest', ...times }),
        store.insert('sessions', {
          id: crypto.randomUUID(),
          userId: id,
          token: hashed(token),
          ipAddress: from.address.slice(0, 100),
          userAgent: from.agent.slice(0, 300),
          expiresAt: at + SESSION_SECONDS * 1_000,
          ...times,
        }),
      ]);
      if (made.includes('taken')) throw new Error('A random id was in use');
      return { user: id, cookie: cookie.give(token, SESSION_SECONDS) };
    },
    /**
     * An account for the guest, who stays who they are and so keeps all that is theirs; every other place is signed out.
     * A `Set-Cookie` value: who knew the guest's cookie has nothing of the account. Null, and nothing changed, if somebody has
     * the address.
     */
    upgrade: async (guest: string, person: NewPerson, session: string): Promise<string | null> => {
      const stillGuest = [
        { field: 'id', value: guest },
        { field: 'kind', value: 'guest' },
      ];
      // Of several who ask at once for an address, or as one guest, one gets it.
      const changed = await store.update('users', stillGuest, {
        name: person.name,
        email: person.email.toLowerCase(),
        emailVerified: 0,
        kind: 'person',
        updatedAt: now(),
      });
      if (changed === 'taken' || changed.length === 0) return null;
      await setPassword(guest, person.password);
      await sessions.endAll(guest, session);
      return sessions.renew(session);
    },
    /** Told of everybody whose name changes, or who becomes a person where they were a guest. */
    onChanged: (listener: (person: Person) => void): void => {
      changed.add(listener);
    },
    /** Told of every guest who turns out to be a person, before the guest is forgotten. */
    onBecame: (listener: Became): void => {
      became.add(listener);
    },
    /** Gives what is the guest's to the person, and forgets the guest. */
    become: async (guest: string, person: string): Promise<void> => {
      for (const listener of became) await listener(guest, person);
      await store.remove('users', { where: [{ field: 'id', value: guest }] });
    },

    /** An account that was made for nothing. */
    forget: async (user: string): Promise<void> => {
      await store.remove('users', { where: [{ field: 'id', value: user }] });
    },

    hasPassword: async (user: string): Promise<boolean> =>
      (await internalAdapter.findCredentialAccount(user)) !== null,
    rename: async (user: string, name: string): Promise<void> => {
      await internalAdapter.updateUser(user, { name });
    },
    /** Ends all sessions but the one that asks. False, and nothing changed, if `current` isn't the password. */
    changePassword: async (
      user: string,
      { current, next }: { readonly current: string; readonly next: string },
      session: string,
    ): Promise<boolean> => {
      const hash = (await internalAdapter.findCredentialAccount(user))?.password;
      if (!hash || !(await passwords.verify({ hash, password: current }))) return false;
      await setPassword(user, next);
      await resets.drop(user);
      await sessions.endAll(user, session);
      return true;
    },
    /** A link to set a password with. */
    makeReset: resets.make.bind(resets),
    lookAtReset: async (token: string): Promise<Person | null> => {
      const found = await resets.look(token);
      return found && find('id', found.user);
    },
    /** Sets the password and signs out everywhere; null for a link that doesn't work. */
    reset: async (token: string, password: string): Promise<ResetFor | null> => {
      const found = await resets.take(token);
      if (!found || !(await find('id', found.user))) return null;
      await setPassword(found.user, password);
      // Who reads the mail there has the address.
      if (found.by === 'mail') await internalAdapter.updateUser(found.user, { emailVerified: true });
      await sessions.endAll(found.user);
      return found;
    },

    person: (id: string) => find('id', id),
    personByEmail: (email: string) => find('email', email.toLowerCase()),
    people: async (ids: readonly string[]): Promise<readonly Person[]> => {
      const where = [{ field: 'id', operator: 'in' as const, value: ids }];
      return (await store.select('users', { where })).map(personOf);
    },

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

    close: (): void => clearInterval(sweeping),
  };
}

const cookiesOf = ({ cookie }: Headers): string => (typeof cookie === 'string' ? cookie : '');

function personOf({ id, name, email, kind, createdAt }: IdentityRow): Person {
  const isGuest = kind === 'guest';
  return {
    id: String(id),
    name: String(name),
    email: isGuest ? '' : String(email),
    kind: isGuest ? 'guest' : 'person',
    createdAt: Number(createdAt),
  };
}
