import type { IdentityStore } from '../../storage/index.ts';
import type { Passwords } from './passwords.ts';
import { type Person, personOf } from './person.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Somebody who may say so says that the address is theirs. */
  readonly vouched?: boolean;
}

export type People = ReturnType<typeof createPeople>;

/** Who has an account. */
export function createPeople(store: IdentityStore, passwords: Passwords, now: () => number) {
  const find = async (field: 'id' | 'email', value: string): Promise<Person | null> => {
    const [row] = await store.select('users', { where: [{ field, value }], limit: 1 });
    return row ? personOf(row) : null;
  };
  return {
    person: (id: string) => find('id', id),
    personByEmail: (email: string) => find('email', email.toLowerCase()),
    people: async (ids: readonly string[]): Promise<readonly Person[]> => {
      const where = [{ field: 'id', operator: 'in' as const, value: ids }];
      return (await store.select('users', { where })).map(personOf);
    },

    /** The id; null if somebody has the address. */
    register: async ({ name, email, password, vouched }: NewPerson): Promise<string | null> => {
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
      await passwords.set(id, password);
      return id;
    },
    /** Also an account that was made for nothing. */
    forget: async (user: string): Promise<void> => {
      await store.remove('users', { where: [{ field: 'id', value: user }] });
    },
  };
}
