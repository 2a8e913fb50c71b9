import { isAtLeast, type Role } from '../../src/core/protocol/index.ts';
import type {
  EnteredLink,
  GrantRow,
  InvitationRow,
  LinkFields,
  LinkKind,
  LinkRow,
  ListedLink,
  MemberChanged,
  MemberRow,
  RightsStore,
} from './rights.ts';
import type { JourneyRow, WorkspaceRow } from './storage.ts';

type Guard = <T>(action: () => T) => Promise<T>;

interface Uses {
  readonly link: string;
  readonly user: string;
  readonly at: number;
}

export interface MemoryRights {
  readonly store: RightsStore;
  /** A workspace's first members. */
  readonly join: (row: MemberRow) => void;
  /** A journey or handbook was deleted for good. */
  readonly forget: (kind: LinkKind, id: string) => void;
}

const keyOf = (one: string, other: string): string => JSON.stringify([one, other]);
const before = (a: string, b: string): number => (a < b ? -1 : 1);
const isLive = (link: LinkRow, now: number): boolean =>
  link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);

export function createMemoryRights(
  workspaces: ReadonlyMap<string, WorkspaceRow>,
  journeys: Map<string, JourneyRow>,
  guard: Guard,
): MemoryRights {
  const members = new Map<string, MemberRow>();
  const grants = new Map<string, GrantRow>();
  const invitations = new Map<string, InvitationRow>();
  const links = new Map<string, LinkRow>();
  const uses = new Map<string, Uses>();
  const former = new Map<string, string>();

  const membersOf = (workspace: string) => [...members.values()].filter((row) => row.workspace === workspace);
  const refusal = (workspace: string, user: string, next: Role | null): MemberChanged | null => {
    const member = members.get(keyOf(workspace, user));
    if (!member) return 'missing';
    const owners = membersOf(workspace).filter(({ role }) => role === 'owner').length;
    return member.role === 'owner' && next !== 'owner' && owners === 1 ? 'last-owner' : null;
  };
  const listed = (link: LinkRow): ListedLink => ({
    ...link,
    guests: [...uses.values()].filter((use) => use.link === link.id).length,
  });
  const enteredBy = (isMeant: (link: LinkRow, use: Uses) => boolean, now: number): EnteredLink[] =>
    [...uses.values()]
      .sort((a, b) => a.at - b.at || before(a.user, b.user))
      .flatMap((use) => {
        const link = links.get(use.link);
        if (!link || !isLive(link, now) || !isMeant(link, use)) return [];
        const { id, kind, target, role } = link;
        return [{ id, kind, target, role, user: use.user }];
      });

  const store: RightsStore = {
    members: {
      list: (workspace) =>
        guard(() => membersOf(workspace).sort((a, b) => a.since - b.since || before(a.user, b.user))),
      get: (workspace, user) => guard(() => members.get(keyOf(workspace, user)) ?? null),
      of: (user) =>
        guard(() =>
          [...workspaces.values()]
            .sort((a, b) => a.createdAt - b.createdAt || before(a.id, b.id))
            .flatMap(({ id, name }) => {
              const member = members.get(keyOf(id, user));
              return member ? [{ ...member, name }] : [];
            }),
        ),
      add: (row) =>
        guard(() => {
          const key = keyOf(row.workspace, row.user);
          if (members.has(key)) return 'taken';
          members.set(key, row);
          return 'created';
        }),
      change: (workspace, user, role) =>
        guard(() => {
          const refused = refusal(workspace, user, role);
          const key = keyOf(workspace, user);
          if (!refused) members.set(key, { ...(members.get(key) as MemberRow), role });
          return refused ?? 'done';
        }),
      remove: (workspace, user) =>
        guard(() => {
          const refused = refusal(workspace, user, null);
          if (refused) return refused;
          members.delete(keyOf(workspace, user));
          for (const [key, grant] of grants) {
            if (grant.user === user && journeys.get(grant.journey)?.workspace === workspace)
              grants.delete(key);
          }
          return 'done';
        }),
    },
    grants: {
      list: (journey) =>
        guard(() =>
          [...grants.values()]
            .filter((row) => row.journey === journey)
            .sort((a, b) => a.since - b.since || before(a.user, b.user)),
        ),
      get: (journey, user) => guard(() => grants.get(keyOf(journey, user)) ?? null),
      of: (user) =>
        guard(() =>
          [...grants.values()]
            .filter((row) => row.user === user)
            .sort((a, b) => before(a.journey, b.journey)),
        ),
      put: (row) =>
        guard(() => {
          if (!journeys.has(row.journey)) return 'taken';
          const key = keyOf(row.journey, row.user);
          grants.set(key, { ...row, since: grants.get(key)?.since ?? row.since });
          return 'created';
        }),
      remove: (journey, user) => guard(() => grants.delete(keyOf(journey, user))),
    },
    invitations: {
      list: (workspace) =>
        guard(() =>
          [...invitations.values()]
            .filter((row) => row.workspace === workspace && row.usedAt === null)
            .sort((a, b) => b.createdAt - a.createdAt || before(a.id, b.id)),
        ),
      get: (id) => guard(() => invitations.get(id) ?? null),
      insert: (row) =>
        guard(() => {
          if (invitations.has(row.id)) return 'taken';
          invitations.set(row.id, row);
          return 'created';
        }),
      accept: (id, user, at) =>
        guard(() => {
          const row = invitations.get(id);
          if (!row || row.usedAt !== null || row.expiresAt <= at) return false;
          invitations.set(id, { ...row, usedAt: at, usedBy: user });
          const key = keyOf(row.workspace, user);
          const now = members.get(key);
          if (!now || !isAtLeast(now.role, row.role)) {
            members.set(key, { workspace: row.workspace, user, role: row.role, since: now?.since ?? at });
          }
          return true;
        }),
      withdraw: (workspace, id) =>
        guard(() => {
          const row = invitations.get(id);
          return row?.workspace === workspace && row.usedAt === null && invitations.delete(id);
        }),
    },
    links: {
      list: (kind, target) =>
        guard(() =>
          [...links.values()]
            .filter((link) => link.kind === kind && link.target === target && link.revokedAt === null)
            .sort((a, b) => b.createdAt - a.createdAt || before(a.id, b.id))
            .map(listed),
        ),
      get: (id) =>
        guard(() => {
          const link = links.get(id);
          return link ? listed(link) : null;
        }),
      insert: (row) =>
        guard(() => {
          if (links.has(row.id)) return 'taken';
          links.set(row.id, row);
          return 'created';
        }),
      update: (id, fields: LinkFields) =>
        guard(() => {
          const link = links.get(id);
          if (!link || link.revokedAt !== null) return null;
          const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
          const next = { ...link, ...given };
          links.set(id, next);
          return listed(next);
        }),
      revoke: (id, at) =>
        guard(() => {
          const link = links.get(id);
          if (!link || link.revokedAt !== null) return false;
          links.set(id, { ...link, revokedAt: at });
          return true;
        }),
      enter: (id, user, at) =>
        guard(() => {
          const key = keyOf(id, user);
          if (links.has(id) && !uses.has(key)) uses.set(key, { link: id, user, at });
        }),
      entered: (user, now) => guard(() => enteredBy((_link, use) => use.user === user, now)),
      enteredTo: (kind, target, now) =>
        guard(() => enteredBy((link) => link.kind === kind && link.target === target, now)),
      nextExpiry: (now) =>
        guard(() => {
          const times = [...links.values()].flatMap(({ expiresAt, revokedAt }) =>
            expiresAt !== null && expiresAt > now && revokedAt === null ? [expiresAt] : [],
          );
          return times.length > 0 ? Math.min(...times) : null;
        }),
    },
    inherit: (guest, user) =>
      guard(() => {
        for (const [key, use] of uses) {
          if (use.user !== guest) continue;
          uses.delete(key);
          const theirs = keyOf(use.link, user);
          if (!uses.has(theirs)) uses.set(theirs, { ...use, user });
        }
        for (const [key, grant] of grants) {
          if (grant.user !== guest) continue;
          grants.delete(key);
          const theirs = keyOf(grant.journey, user);
          if (!grants.has(theirs)) grants.set(theirs, { ...grant, user });
        }
        for (const [id, row] of journeys) if (row.maker === guest) journeys.set(id, { ...row, maker: user });
        for (const [one, now] of former) if (now === guest) former.set(one, user);
        former.set(guest, user);
      }),
    formerly: (user) => guard(() => [...former].filter(([, now]) => now === user).map(([one]) => one)),
  };
  return {
    store,
    join: (row) => void members.set(keyOf(row.workspace, row.user), row),
    forget: (kind, id) => {
      for (const [key, grant] of grants) if (kind === 'journey' && grant.journey === id) grants.delete(key);
      for (const link of [...links.values()]) {
        if (link.kind !== kind || link.target !== id) continue;
        links.delete(link.id);
        for (const [key, use] of uses) if (use.link === link.id) uses.delete(key);
      }
    },
  };
}
