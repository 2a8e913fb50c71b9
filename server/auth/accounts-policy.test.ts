import { beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS, type GivenRole, type Role } from '../../src/core/protocol/index.ts';
import { createMemoryStorage, type Storage } from '../storage/index.ts';
import { createAccountsPolicy } from './accounts-policy.ts';
import type { Policy, User } from './policy.ts';
import { KINDS } from './table.ts';

let storage: Storage;
let policy: Policy;
let now = 1_000;
const user = (id: string, more: Partial<User> = {}): User => ({
  id,
  name: id,
  role: '',
  kind: 'person',
  ...more,
});

const journey = (id: string, more: object = {}) => ({
  ...{ id, workspace: 'w', title: id, summary: '', locale: 'en', counts: {}, hidden: false, maker: null },
  ...{ createdAt: 1, updatedAt: 1, deletedAt: null },
  ...more,
});
async function enter(id: string, who: string, kind: 'journey' | 'handbook', target: string, role: GivenRole) {
  const link = { id, salt: '', kind, target, role, label: '', expiresAt: 2_000, password: null } as const;
  await storage.rights.links.insert({ ...link, by: 'olga', createdAt: 1, revokedAt: null });
  await storage.rights.links.enter(id, who, 1);
}

beforeEach(async () => {
  storage = createMemoryStorage();
  policy = createAccountsPolicy(storage, { identify: async () => null }, () => now);
  now = 1_000;
  for (const id of ['w', 'other']) await storage.workspaces.insert({ id, name: id, createdAt: 1 }, []);
  const roles: Record<string, Role> = { olga: 'owner', ed: 'editor', cora: 'commenter', vic: 'viewer' };
  for (const [id, role] of Object.entries(roles)) {
    await storage.rights.members.add({ workspace: 'w', user: id, role, since: 1 });
  }
  await storage.rights.members.add({ workspace: 'other', user: 'otto', role: 'owner', since: 1 });
  await storage.journeys.insert(journey('j'), []);
  await storage.journeys.insert(journey('draft', { hidden: true, maker: 'ed' }), []);
  await storage.journeys.insert(journey('binned', { deletedAt: 5 }), []);
  const handbook = { organization: '', number: '', owner: '', journeys: ['j'], edition: 'everyone' };
  await storage.handbooks.insert({ ...journey('h'), ...handbook }, []);
});

const access = (who: User, ...names: string[]) =>
  Promise.all(names.map((name) => policy.authorize(who, name)));

describe('live documents', () => {
  it.each([
    // journey, talk, library, handbook
    ['olga', ['edit', 'edit', 'edit', 'edit']],
    ['ed', ['edit', 'edit', 'edit', 'edit']],
    ['cora', ['view', 'edit', 'view', 'view']],
    ['vic', ['view', 'view', 'view', 'view']],
    ['otto', ['gone', 'gone', 'gone', 'gone']],
    ['nobody', ['gone', 'gone', 'gone', 'gone']],
  ])('RIGHT-4 are for %s: %j', async (who, expected) => {
    expect(await access(user(who), 'journey:j', 'talk:j', 'library:w', 'handbook:h')).toEqual(expected);
  });

  it.each([
    ['editor', ['edit', 'edit', 'view', 'gone']],
    ['commenter', ['view', 'edit', 'view', 'gone']],
    ['viewer', ['view', 'view', 'view', 'gone']],
  ] as const)('RIGHT-4 are for a guest by a link for an %s: %j', async (role, expected) => {
    await enter('l', 'gus', 'journey', 'j', role);
    const gus = user('gus', { kind: 'guest' });
    expect(await access(gus, 'journey:j', 'talk:j', 'library:w', 'handbook:h')).toEqual(expected);
    expect(await access(gus, 'journey:draft', 'library:other', 'other:j', 'constructor:j')).toEqual(
      Array(4).fill('gone'),
    );
    expect((await policy.shared(gus)).map(({ id }) => id)).toEqual(['j']);
    now = 2_000;
    expect(await access(gus, 'journey:j', 'talk:j', 'library:w')).toEqual(['gone', 'gone', 'gone']);
  });

  it('RIGHT-4 say the same of what is in the bin, hidden or never was', async () => {
    for (const id of ['binned', 'draft', 'never', '']) {
      expect(await access(user('vic'), `journey:${id}`, `talk:${id}`)).toEqual(['gone', 'gone']);
      expect(await policy.can(user('vic'), 'read', { kind: 'journey', id })).toBe('gone');
    }
  });
});

it('RIGHT-1 tells of many things at once what it answers for each', async () => {
  await enter('l', 'gus', 'journey', 'j', 'commenter');
  await storage.rights.grants.put({ journey: 'j', user: 'vic', role: 'editor', since: 1 });
  const subjects = [
    { kind: 'workspace', id: 'w' },
    { kind: 'journey', id: 'j' },
    { kind: 'journey', id: 'draft' },
    { kind: 'journey', id: 'binned' },
    { kind: 'handbook', id: 'h' },
    { kind: 'handbook', id: 'never' },
  ] as const;
  const everyone = ['olga', 'ed', 'cora', 'vic', 'otto'].map((id) => user(id));
  for (const who of [
    ...everyone,
    user('gus', { kind: 'guest' }),
    user('ed', { kind: 'token', scopes: ['read'] }),
  ]) {
    const one = async (subject: (typeof subjects)[number]) => {
      const verdicts = await Promise.all(ACTIONS.map((action) => policy.can(who, action, subject, 'bin')));
      return ACTIONS.filter((_, at) => verdicts[at] === 'yes');
    };
    expect([who.id, await policy.allowed(who, subjects)]).toEqual([
      who.id,
      await Promise.all(subjects.map(one)),
    ]);
  }
});

it('RIGHT-7 a handbook’s link lets read the handbook, and nothing else of the house', async () => {
  await enter('l', 'gus', 'handbook', 'h', 'editor');
  const gus = user('gus', { kind: 'guest' });
  const may = await Promise.all(
    ACTIONS.map((action) => policy.can(gus, action, { kind: 'handbook', id: 'h' })),
  );
  expect(may).toEqual(ACTIONS.map((action) => (action === 'read' ? 'yes' : 'no')));
  expect(await access(gus, 'handbook:h', 'journey:j', 'library:w')).toEqual(['none', 'gone', 'gone']);
});

describe('journeys', () => {
  it('RIGHT-3 that are hidden are in the lists of those who may see them', async () => {
    const rows = await storage.journeys.list({ workspace: 'w' });
    const seen = async (who: string) => (await policy.readable(user(who), rows)).map(({ id }) => id).sort();
    expect([await seen('olga'), await seen('ed'), await seen('vic'), await seen('otto')]).toEqual([
      ['draft', 'j'],
      ['draft', 'j'],
      ['j'],
      [],
    ]);
  });

  it('RIGHT-2 a name on a journey counts for more than the workspace, a link for no less', async () => {
    const grant = { journey: 'j', since: 1 };
    await storage.rights.grants.put({ ...grant, user: 'vic', role: 'editor' });
    await storage.rights.grants.put({ ...grant, user: 'ed', role: 'none' });
    await storage.rights.grants.put({ ...grant, user: 'otto', role: 'commenter' });
    await enter('l', 'cora', 'journey', 'j', 'viewer');
    const standings = ['vic', 'ed', 'otto', 'cora'].map((id) =>
      policy.standing(user(id), { kind: 'journey', id: 'j' }),
    );
    expect(await Promise.all(standings)).toEqual([
      { role: 'editor', from: 'journey' },
      null,
      { role: 'commenter', from: 'journey' },
      { role: 'commenter', from: 'workspace' },
    ]);
    expect(await access(user('otto'), 'library:w', 'talk:j')).toEqual(['view', 'edit']);
  });

  it('in the bin are there for the workspace’s people alone, and only where the bin is meant', async () => {
    await storage.rights.grants.put({ journey: 'binned', user: 'otto', role: 'editor', since: 1 });
    const asked = { kind: 'journey', id: 'binned' } as const;
    expect(await policy.can(user('ed'), 'delete', asked)).toBe('gone');
    const may = ['ed', 'vic', 'otto'].map((id) => policy.can(user(id), 'delete', asked, 'bin'));
    expect(await Promise.all(may)).toEqual(['yes', 'no', 'gone']);
  });
});

it('RIGHT-9 a token may what its scopes name, of what its person may', async () => {
  const ask = (scopes: User['scopes'], who = 'ed') =>
    Promise.all(
      KINDS.map(async (kind) => {
        const id = { workspace: 'w', journey: 'j', handbook: 'h' }[kind];
        const token = user(who, { kind: 'token', ...(scopes && { scopes }) });
        const verdicts = await Promise.all(ACTIONS.map((action) => policy.can(token, action, { kind, id })));
        return ACTIONS.filter((_, at) => verdicts[at] === 'yes').join(' ');
      }),
    );
  expect(await ask(['read'])).toEqual(['read', 'read', 'read']);
  expect(await ask(['manage'])).toEqual(['', 'share audit', 'share audit']);
  expect(await ask(['write', 'export'], 'vic')).toEqual(['export', 'export', 'export']);
  expect(await ask(undefined)).toEqual(['', '', '']);
  expect(await access(user('ed', { kind: 'token', scopes: ['read'] }), 'journey:j', 'library:w')).toEqual([
    'view',
    'view',
  ]);
});
