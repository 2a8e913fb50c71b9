import type { Library } from './library.ts';
import type { Passwords } from './passwords.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import type { ResetFor, Resets } from './resets.ts';
import type { Sessions } from './sessions.ts';

interface PasswordChangesOptions {
  readonly passwords: Passwords;
  readonly people: People;
  readonly resets: Resets;
  readonly sessions: Sessions;
  readonly internalAdapter: Awaited<Library['$context']>['internalAdapter'];
}

/** How somebody gets another password: by the one they have, or by a link. */
export function createPasswordChanges(options: PasswordChangesOptions) {
  const { passwords, people, resets, sessions, internalAdapter } = options;
  return {
    hasPassword: passwords.has,
    /** Ends all sessions but the one that asks. False, and nothing changed, if `current` isn't the password. */
    changePassword: async (
      user: string,
      { current, next }: { readonly current: string; readonly next: string },
      session: string,
    ): Promise<boolean> => {
      if (!(await passwords.isRight(user, current))) return false;
      await passwords.set(user, next);
      await resets.drop(user);
      await sessions.endAll(user, session);
      return true;
    },
    /** A link to set a password with. */
    makeReset: resets.make.bind(resets),
    lookAtReset: async (token: string): Promise<Person | null> => {
      const found = await resets.look(token);
      return found && people.person(found.user);
    },
    /** Sets the password and signs out everywhere; null for a link that doesn't work. */
    reset: async (token: string, password: string): Promise<ResetFor | null> => {
      const found = await resets.take(token);
      if (!found || !(await people.person(found.user))) return null;
      await passwords.set(found.user, password);
      // Who reads the mail there has the address.
      if (found.by === 'mail') await internalAdapter.updateUser(found.user, { emailVerified: true });
      await sessions.endAll(found.user);
      return found;
    },
  };
}
