import { beforeEach, describe, expect, it } from 'vitest';
import type { InvitationRow, JourneyRow, LinkRow, RightsStore, Storage } from '../index.ts';
import { handbookRow } from './handbook-contract.ts';

const member = (user: string, role: 'owner' | 'editor' | 'viewer', since = 1, workspace = 'w') => ({
  workspace,
  user,
  role,
  since,
});
const invitation = (id: string, more: Partial<InvitationRow> = {}): InvitationRow => ({
  id,
  salt: 's',
  workspace: 'w',
  role: 'editor',
  email: null,
  by: 'ann',
  createdAt: 1,
  expiresAt: 100,
  usedAt: null,
  usedBy: null,
  ...more,
});
const link = (id: string, more: Partial<LinkRow> = {}): LinkRow => ({
  id,
  salt: 's',
  kind: 'journey',
  target: 'j',
  role: 'viewer',
  label: '',
  expiresAt: null,
  password: null,
  by: 'ann',
  createdAt: 1,
  revokedAt: null,
  ...more,
});

/** What every implementation of the store promises of members, roles by name, invitations and links. */
export function rightsContract(
  open: () => Storage,
  journeyRow: (id: string, fields?: Partial<JourneyRow>) => JourneyRow,
): void {
  describe('rights', () => {
    let storage: Storage;
    let rights: RightsStore;
    beforeEach(async () => {
      storage = open();
      ({ rights } = storage);
      await storage.journeys.insert(journeyRow('j'), []);
    });

    it('keeps members, in the order in which they came, and never loses the last owner', async () => {
      const { members } = rights;
      expect(await members.add(member('ann', 'owner', 2))).toBe('created');
      expect(await members.add(member('ann', 'viewer', 3))).toBe('taken');
      await members.add(member('bob', 'editor', 1));
      expect(await members.list('w')).toEqual([member('bob', 'editor', 1), member('ann', 'owner', 2)]);
      expect(await members.get('w', 'ann')).toEqual(member('ann', 'owner', 2));
      expect(await members.get('w', 'cy')).toBeNull();
      expect(await members.change('w', 'cy', 'owner')).toBe('missing');
      expect(await members.change('w', 'ann', 'editor')).toBe('last-owner');
      expect(await members.remove('w', 'ann')).toBe('last-owner');
      expect(await members.change('w', 'bob', 'owner')).toBe('done');
      expect(await members.remove('w', 'ann')).toBe('done');
      expect(await members.remove('w', 'ann')).toBe('missing');
      expect(await members.list('w')).toEqual([member('bob', 'owner', 1)]);
    });

    it('knows a user’s workspaces, the oldest first; a workspace begins with its members', async () => {
      const row = { id: 'v', name: 'Older', createdAt: 0 };
      const first = [{ user: 'ann', role: 'owner' as const, since: 5 }];
      expect(await storage.workspaces.insert(row, [], first)).toBe('created');
      await rights.members.add(member('ann', 'viewer'));
      expect(await rights.members.of('ann')).toEqual([
        { ...member('ann', 'owner', 5, 'v'), name: 'Older' },
        { ...member('ann', 'viewer'), name: 'Team' },
      ]);
      expect(await rights.members.of('bob')).toEqual([]);
    });

    it('keeps roles by name, which go with the member and with the journey', async () => {
      const { grants, members } = rights;
      const grant = { journey: 'j', user: 'bob', role: 'none', since: 1 } as const;
      expect(await grants.put(grant)).toBe('created');
      expect(await grants.put({ ...grant, journey: 'other' })).toBe('taken');
      expect(await grants.put({ ...grant, role: 'viewer', since: 2 })).toBe('created');
      expect(await grants.get('j', 'bob')).toEqual({ ...grant, role: 'viewer' });
      expect(await grants.of('bob')).toEqual(await grants.list('j'));
      expect([await grants.remove('j', 'bob'), await grants.remove('j', 'bob')]).toEqual([true, false]);
      for (const user of ['ann', 'bob']) {
        await members.add(member(user, 'owner'));
        await grants.put({ ...grant, user });
      }
      await members.remove('w', 'bob');
      expect((await grants.list('j')).map(({ user }) => user)).toEqual(['ann']);
      await storage.journeys.purge('j');
      expect(await grants.of('ann')).toEqual([]);
    });

    it('lets an invitation be used once, in time, and makes nobody less than they are', async () => {
      const { invitations, members } = rights;
      expect(await invitations.insert(invitation('i'))).toBe('created');
      expect(await invitations.insert(invitation('i'))).toBe('taken');
      await invitations.insert(invitation('k', { createdAt: 2, email: 'a@b.c' }));
      expect((await invitations.list('w')).map(({ id }) => id)).toEqual(['k', 'i']);
      expect(await invitations.accept('i', 'bob', 100)).toBe(false);
      expect(await invitations.accept('i', 'bob', 50)).toBe(true);
      expect(await invitations.accept('i', 'cy', 51)).toBe(false);
      expect(await invitations.get('i')).toEqual(invitation('i', { usedAt: 50, usedBy: 'bob' }));
      expect(await members.list('w')).toEqual([member('bob', 'editor', 50)]);
      await members.change('w', 'bob', 'owner');
      expect(await invitations.accept('k', 'bob', 60)).toBe(true);
      expect(await members.get('w', 'bob')).toEqual(member('bob', 'owner', 50));
      await invitations.insert(invitation('l'));
      expect(await invitations.withdraw('v', 'l')).toBe(false);
      expect(await invitations.withdraw('w', 'l')).toBe(true);
      expect(await invitations.withdraw('w', 'i')).toBe(false);
      expect(await invitations.get('l')).toBeNull();
    });

    it('keeps links, who came in by them, and lets live ones count alone', async () => {
      const { links } = rights;
      expect(await links.insert(link('a', { expiresAt: 50 }))).toBe('created');
      expect(await links.insert(link('a'))).toBe('taken');
      await links.insert(link('b', { createdAt: 2, role: 'editor' }));
      for (const [id, user, at] of [
        ['a', 'gus', 5],
        ['a', 'gus', 6],
        ['a', 'eve', 7],
        ['b', 'gus', 8],
        ['none', 'gus', 9],
      ] as const) {
        await links.enter(id, user, at);
      }
      expect((await links.list('journey', 'j')).map(({ id, guests }) => [id, guests])).toEqual([
        ['b', 1],
        ['a', 2],
      ]);
      const roles = async (now: number) => (await links.entered('gus', now)).map(({ role }) => role).sort();
      expect([await roles(49), await roles(50)]).toEqual([['editor', 'viewer'], ['editor']]);
      expect((await links.enteredTo('journey', 'j', 49)).map(({ id, user }) => id + user)).toEqual([
        'agus',
        'aeve',
        'bgus',
      ]);
      expect([await links.nextExpiry(10), await links.nextExpiry(50)]).toEqual([50, null]);
      const changed = await links.update('a', { label: 'Tue', expiresAt: null, role: undefined });
      expect(changed).toEqual({ ...link('a', { label: 'Tue' }), guests: 2 });
      expect([await links.revoke('b', 9), await links.revoke('b', 10)]).toEqual([true, false]);
      expect(await links.update('b', { label: 'x' })).toBeNull();
      expect((await links.get('b'))?.revokedAt).toBe(9);
      expect(await roles(60)).toEqual(['viewer']);
      expect((await links.list('journey', 'j')).map(({ id }) => id)).toEqual(['a']);
      await storage.journeys.purge('j');
      expect([await links.get('a'), await links.entered('gus', 1)]).toEqual([null, []]);
    });

    it('a handbook’s links go with it', async () => {
      await storage.handbooks.insert(handbookRow('h'), []);
      await rights.links.insert(link('a', { kind: 'handbook', target: 'h' }));
      await storage.handbooks.purge('h');
      expect(await rights.links.get('a')).toBeNull();
    });

    it('RIGHT-8 gives a guest’s links, roles and journeys to who the guest turns out to be', async () => {
      const { links, grants } = rights;
      await storage.journeys.insert(journeyRow('k', { maker: 'gus' }), []);
      for (const id of ['a', 'b']) await links.insert(link(id));
      await links.enter('a', 'gus', 1);
      await links.enter('b', 'gus', 1);
      await links.enter('b', 'bob', 2);
      const grant = { role: 'viewer', since: 1 } as const;
      await grants.put({ ...grant, journey: 'j', user: 'gus' });
      await grants.put({ ...grant, journey: 'k', user: 'gus' });
      await grants.put({ ...grant, journey: 'k', user: 'bob', role: 'editor' });
      await rights.inherit('gus', 'bob', 9);
      expect((await links.entered('bob', 9)).map(({ id }) => id).sort()).toEqual(['a', 'b']);
      expect(await links.entered('gus', 9)).toEqual([]);
      expect((await grants.of('bob')).map(({ journey, role }) => journey + role)).toEqual([
        'jviewer',
        'keditor',
      ]);
      expect((await storage.journeys.get('k'))?.maker).toBe('bob');
      await rights.inherit('bob', 'cy', 10);
      expect([...(await rights.formerly('cy'))].sort()).toEqual(['bob', 'gus']);
    });

    it('hides a journey, and moves it to another workspace', async () => {
      expect(await storage.journeys.hide('j', true)).toEqual(journeyRow('j', { hidden: true }));
      expect(await storage.journeys.hide('none', true)).toBeNull();
      await storage.workspaces.insert({ id: 'v', name: 'Other', createdAt: 2 }, []);
      await storage.documents.create([{ name: 'd' }]);
      const move = (journey: string, workspace: string) =>
        storage.documents.append([
          { name: 'd', epoch: 1, bytes: new Uint8Array([0, 0]), touch: { journey, workspace } },
        ]);
      await move('j', 'v');
      expect(await storage.journeys.get('j')).toMatchObject({ workspace: 'v', hidden: true });
      const head = await storage.documents.head('d');
      await expect(move('j', 'nowhere')).rejects.toThrow();
      expect(await storage.documents.head('d')).toEqual(head);
      expect((await storage.journeys.list({ workspace: 'v' })).map(({ id }) => id)).toEqual(['j']);
    });
  });
}
