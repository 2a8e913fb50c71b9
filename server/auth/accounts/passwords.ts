import type { Library } from './library.ts';

export type Passwords = ReturnType<typeof createPasswords>;

/** What only better-auth reads and writes: the hash that belongs to a person. */
export function createPasswords({ internalAdapter, password: passwords }: Awaited<Library['$context']>) {
  return {
    has: async (user: string): Promise<boolean> =>
      (await internalAdapter.findCredentialAccount(user)) !== null,
    /** False also for somebody without a password. */
    isRight: async (user: string, password: string): Promise<boolean> => {
      const hash = (await internalAdapter.findCredentialAccount(user))?.password;
      return !!hash && passwords.verify({ hash, password });
    },
    set: async (user: string, password: string): Promise<void> => {
      const hash = await passwords.hash(password);
      if (await internalAdapter.findCredentialAccount(user)) await internalAdapter.updatePassword(user, hash);
      else
        await internalAdapter.linkAccount({
          userId: user,
          providerId: 'credential',
          accountId: user,
          password: hash,
        });
    },
  };
}
