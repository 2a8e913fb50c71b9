import { randomBytes } from 'node:crypto';
import type { IdentityStore } from '../../storage/index.ts';
import type { SessionCookie } from './cookie.ts';
import { hashed } from './hash.ts';
import { SESSION_SECONDS } from './library.ts';
import type { Passwords } from './passwords.ts';
import type { NewPerson } from './people.ts';
import type { Sessions } from './sessions.ts';
import type { Arrived, From } from './types.ts';

/** A guest has become a person, or turned out to be one: what was the guest's is now the person's. */
export type Became = (guest: string, person: string) => Promise<void>;

/** Nobody's: mail to it goes nowhere (RFC 2606). */
const GUEST_DOMAIN = '@guest.invalid';

interface GuestsOptions {
  readonly store: IdentityStore;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly cookie: SessionCookie;
  readonly now: () => number;
}

/** Those who have a name and nothing else, and how they become persons. */
export function createGuests({ store, sessions, passwords, cookie, now }: GuestsOptions) {
  const became = new Set<Became>();
  return {
    /** Without the library: a whole hall may come at once. */
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
      await passwords.set(guest, person.password);
      await sessions.endAll(guest, session);
      return sessions.renew(session);
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
  };
}
