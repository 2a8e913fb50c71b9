import type { Storage } from '../../storage/index.ts';
import { createSessionCookie } from './cookie.ts';
import { createGuests } from './guests.ts';
import { createLibrary, SESSION_SECONDS } from './library.ts';
import { createPasswordChanges } from './password-changes.ts';
import { createPasswords } from './passwords.ts';
import { createPeople, type NewPerson } from './people.ts';
import { type Person, personOf } from './person.ts';
import { Resets } from './resets.ts';
import { createKeys, readSecret } from './secret.ts';
import { type Identified, Sessions } from './sessions.ts';
import { SetupCode } from './setup-code.ts';
import { createSignIn } from './sign-in.ts';
import type { Oidc } from './single-sign-on.ts';
import type { Arrived, From, Headers } from './types.ts';
import { watched } from './watched.ts';

export interface AccountsOptions {
  readonly storage: Storage;
  readonly dataDir: string;
  readonly secret: string | null;
  readonly publicUrl: string | null;
  readonly oidc: Oidc | null;
  readonly now?: () => number;
  readonly log: Record<'error' | 'warn' | 'info' | 'debug', (details: object, message: string) => void>;
}

const SWEEP_MS = 1_000;

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;

/** Who people are. What they may do is asked elsewhere. */
export async function createAccounts(options: AccountsOptions) {
  const { storage, dataDir, publicUrl, oidc, log, now = Date.now } = options;
  const origin = publicUrl ?? 'http://localhost';
  const keyFor = createKeys(readSecret(options.secret, dataDir));
  const secret = keyFor('sessions').toString('base64url');
  const cookie = createSessionCookie(secret, publicUrl?.startsWith('https:') ?? false);
  const changed = new Set<(person: Person) => void>();
  const store = watched(storage.identity, {
    sessionsEnded: (ids) => sessions.ended(ids),
    usersChanged: (rows) => {
      sessions.forget();
      for (const person of rows.map(personOf)) for (const listener of changed) listener(person);
    },
  });
  const sessions = new Sessions(store, (user) => storage.rights.formerly(user), cookie, now);
  const library = createLibrary({
    store,
    cookie,
    secret,
    origin,
    oidc,
    log: (level, message) => log[level]({ of: 'accounts' }, message),
  });
  const context = await library.$context;
  const { internalAdapter } = context;
  const passwords = createPasswords(context);
  const people = createPeople(store, passwords, now);
  const resets = new Resets(store, now);
  const isSetUp = async () => (await store.count('users', [{ field: 'kind', value: 'person' }])) > 0;
  const code = (await isSetUp()) ? null : new SetupCode();
  const sweeping = setInterval(() => {
    sessions.sweep().catch((error: unknown) => log.error({ error }, 'could not end old sessions'));
  }, SWEEP_MS);
  sweeping.unref();

  return {
    ...people,
    ...createGuests({ store, sessions, passwords, cookie, now }),
    ...createPasswordChanges({ passwords, people, resets, sessions, internalAdapter }),
    ...createSignIn({ library, sessions, people, cookie, origin }),
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
    beginSession: async (user: string, { address, agent }: From): Promise<Arrived> => {
      const { token } = await internalAdapter.createSession(user, false, {
        ipAddress: address.slice(0, 100),
        userAgent: agent.slice(0, 300),
      });
      return { user, cookie: cookie.give(token, SESSION_SECONDS) };
    },

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
        made = await people.register({ ...person, vouched: true });
        if (made === null) return 'done';
        await found(made);
        return { user: made };
      } catch (error) {
        // Nobody may be left who has an account and owns nothing.
        if (made !== null) await people.forget(made);
        code.giveBack();
        throw error;
      }
    },

    rename: async (user: string, name: string): Promise<void> => {
      await internalAdapter.updateUser(user, { name });
    },
    /** Told of everybody whose name changes, or who becomes a person where they were a guest. */
    onChanged: (listener: (person: Person) => void): void => {
      changed.add(listener);
    },

    close: (): void => clearInterval(sweeping),
  };
}
