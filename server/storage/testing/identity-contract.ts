import { describe, expect, it } from 'vitest';
import type { IdentityRow, Storage } from '../index.ts';

const user = (id: string, email = `${id}@example.org`): IdentityRow => ({
  id,
  name: id.toUpperCase(),
  email,
  createdAt: 1,
  updatedAt: 1,
});
const session = (id: string, userId: string, expiresAt: number): IdentityRow => ({
  id,
  userId,
  token: `t-${id}`,
  createdAt: 1,
  updatedAt: 1,
  expiresAt,
});

/** What every implementation of the store promises about people and their sessions. */
export function identityContract(storage: () => Storage): void {
  describe('identity', () => {
    const ids = async (...query: Parameters<Storage['identity']['select']>) =>
      (await storage().identity.select(...query)).map(({ id }) => id);

    it('keeps rows with all of their columns, and takes no second one of what must be alone', async () => {
      const { identity } = storage();
      expect(await identity.insert('users', user('ann'))).toBe('created');
      expect(await identity.insert('users', user('ann', 'other@example.org'))).toBe('taken');
      expect(await identity.insert('users', user('bob', 'ann@example.org'))).toBe('taken');
      expect(await identity.select('users', {})).toEqual([
        { ...user('ann'), emailVerified: 0, image: null, kind: 'person' },
      ]);
      expect(await identity.count('users', [{ field: 'email', value: 'bob@example.org' }])).toBe(0);
    });

    it('finds, sorts and cuts', async () => {
      const { identity } = storage();
      for (const id of ['ann', 'bob', 'cy']) await identity.insert('users', user(id));
      for (const [id, whose, at] of [
        ['1', 'ann', 10],
        ['2', 'ann', 20],
        ['3', 'bob', 30],
      ] as const)
        await identity.insert('sessions', session(id, whose, at));
      const by = { field: 'expiresAt', direction: 'desc' } as const;
      expect(await ids('sessions', { order: by })).toEqual(['3', '2', '1']);
      expect(await ids('sessions', { order: by, limit: 1, offset: 1 })).toEqual(['2']);
      const at = (operator: 'lt' | 'lte' | 'gt' | 'gte' | 'ne', value: number) =>
        ids('sessions', { where: [{ field: 'expiresAt', operator, value }] });
      expect(await at('lt', 20)).toEqual(['1']);
      expect(await at('lte', 20)).toEqual(['1', '2']);
      expect(await at('gt', 20)).toEqual(['3']);
      expect(await at('gte', 20)).toEqual(['2', '3']);
      expect(await at('ne', 20)).toEqual(['1', '3']);
      const named = { field: 'id', operator: 'in', value: ['1', '3'] } as const;
      expect(await ids('sessions', { where: [named] })).toEqual(['1', '3']);
      expect(await ids('sessions', { where: [{ ...named, operator: 'not_in' }] })).toEqual(['2']);
      const either = ['ann', 'bob'].map((value) => ({ field: 'userId', value, or: true }));
      expect(await ids('sessions', { where: [{ field: 'expiresAt', value: 30 }, ...either] })).toEqual(['3']);
      expect(await ids('users', { where: [{ field: 'image', value: null }], limit: 1 })).toHaveLength(1);
    });

    it('changes rows and says what they are now', async () => {
      const { identity } = storage();
      await identity.insert('users', user('ann'));
      const where = [{ field: 'id', value: 'ann' }];
      expect(await identity.update('users', where, { name: 'Anna', updatedAt: 2 })).toMatchObject([
        { id: 'ann', name: 'Anna', updatedAt: 2 },
      ]);
      expect(await identity.update('users', [{ field: 'id', value: 'none' }], { name: 'x' })).toEqual([]);
    });

    it('gives nobody what another has, and changes nothing then', async () => {
      const { identity } = storage();
      for (const name of ['ann', 'bob']) await identity.insert('users', user(name));
      const where = [{ field: 'id', value: 'bob' }];
      const [bob] = await identity.select('users', { where });
      const given = { name: 'Bobby', email: 'ann@example.org' };
      expect(await identity.update('users', where, given)).toBe('taken');
      expect(await identity.select('users', { where })).toEqual([bob]);
      expect(await identity.update('users', where, { email: 'bob@example.org' })).toHaveLength(1);
    });

    it('gives a removed row to one taker, and takes what is a user’s with the user', async () => {
      const { identity } = storage();
      await identity.insert('users', user('ann'));
      await identity.insert('sessions', session('1', 'ann', 1));
      await identity.insert('sessions', session('2', 'ann', 1));
      const takers = [1, 2, 3].map(() =>
        identity.remove('sessions', { where: [{ field: 'expiresAt', value: 1 }], limit: 1 }),
      );
      expect((await Promise.all(takers)).flat()).toHaveLength(2);
      await identity.insert('sessions', session('3', 'ann', 1));
      expect(await identity.remove('users', { where: [{ field: 'id', value: 'ann' }] })).toHaveLength(1);
      expect(await identity.count('sessions', [])).toBe(0);
    });

    it('refuses names that are no columns', async () => {
      const { identity } = storage();
      const field = 'id = id OR 1';
      await expect(identity.select('users', { where: [{ field, value: 1 }] })).rejects.toThrow();
      await expect(identity.update('users', [], { [field]: 1 })).rejects.toThrow();
      await expect(identity.insert('users', { ...user('a'), [field]: 1 })).rejects.toThrow();
    });
  });
}
