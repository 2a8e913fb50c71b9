import { ACTIONS, type Action, type Role } from '../../src/core/protocol/index.ts';
import type { EnteredLink, GrantRow, JourneyRow, Storage } from '../storage/index.ts';
import { documentOf, type LiveDocument } from './documents.ts';
import { effectiveRole } from './effective-role.ts';
import type { Headers, Policy, Seated, Subject, User, Verdict } from './policy.ts';
import { isInScope, mayDo, type Standing } from './table.ts';
import { widestLink } from './widest-link.ts';

/** Who is signed in. */
export interface Sessions {
  /** Without a role: it depends on where. */
  identify(headers: Headers): Promise<Omit<User, 'role'> | null>;
}

/** All that is kept of somebody's rights. */
interface Known {
  readonly user: string;
  readonly roles: ReadonlyMap<string, Role>;
  readonly grants: ReadonlyMap<string, GrantRow['role']>;
  readonly entered: readonly EnteredLink[];
}

const GONE: Seated = { access: 'gone', role: '' };

/**
 * What the table and the rows say. Rows are read at each question: what has changed counts from the next one on.
 * @param now milliseconds since 1970
 */
export function createAccountsPolicy(
  storage: Storage,
  sessions: Sessions,
  now: () => number = Date.now,
): Policy {
  const { rights } = storage;

  async function knownOf({ id }: User): Promise<Known> {
    const [memberships, grants, entered] = await Promise.all([
      rights.members.of(id),
      rights.grants.of(id),
      rights.links.entered(id, now()),
    ]);
    return {
      user: id,
      roles: new Map(memberships.map(({ workspace, role }) => [workspace, role])),
      grants: new Map(grants.map(({ journey, role }) => [journey, role])),
      entered,
    };
  }

  const standingOf = async (user: User, subject: Subject, where?: 'bin'): Promise<Standing | null> =>
    standingAmong(await knownOf(user), subject, where);

  async function standingAmong(known: Known, { kind, id }: Subject, where?: 'bin'): Promise<Standing | null> {
    if (kind === 'workspace') return asMember(known, id);
    const journey = kind === 'journey' ? await storage.journeys.get(id) : null;
    const row = journey ?? (kind === 'handbook' ? await storage.handbooks.get(id) : null);
    if (!row || (row.deletedAt !== null && where !== 'bin')) return null;
    const standing = journey ? toJourney(known, journey) : toHandbook(known, row);
    // The bin is the workspace's own.
    return row.deletedAt !== null && standing?.from !== 'workspace' ? null : standing;
  }

  /** Journeys in use that somebody was let in to by name or by link. */
  async function letInTo(known: Known): Promise<JourneyRow[]> {
    const linked = known.entered.filter(({ kind }) => kind === 'journey').map(({ target }) => target);
    const rows = await Promise.all(
      [...new Set([...known.grants.keys(), ...linked])].map((id) => storage.journeys.get(id)),
    );
    return rows
      .filter((row) => row !== null)
      .filter((row) => row.deletedAt === null && toJourney(known, row));
  }

  async function seatAt(user: User, { subject, edit, view }: LiveDocument): Promise<Seated> {
    const standing = await standingOf(user, subject);
    if (standing) {
      const may = (action: Action) => isAllowed(user, action) && mayDo(standing, action, subject.kind);
      // Who writes in a live document sees it: a token to write alone has no business there.
      return { access: may(view) ? (may(edit) ? 'edit' : 'view') : 'none', role: standing.role };
    }
    // Whoever reads a journey reads the library records that it names.
    if (subject.kind !== 'workspace' || !isAllowed(user, 'read')) return GONE;
    const journeys = await letInTo(await knownOf(user));
    return journeys.some(({ workspace }) => workspace === subject.id)
      ? { access: 'view', role: 'viewer' }
      : GONE;
  }

  const seat = async (user: User, docName: string): Promise<Seated> => {
    const document = documentOf(docName);
    return document ? seatAt(user, document) : GONE;
  };

  async function can(user: User, action: Action, subject: Subject, where?: 'bin'): Promise<Verdict> {
    const standing = await standingOf(user, subject, where);
    if (!standing) return 'gone';
    return isAllowed(user, action) && mayDo(standing, action, subject.kind) ? 'yes' : 'no';
  }

  return {
    mode: 'accounts',
    identify: async (headers) => {
      const who = await sessions.identify(headers);
      return who && { role: '', ...who };
    },
    can,
    canDraft: async (user, action, id) => {
      const verdict = await can(user, action, { kind: 'handbook', id });
      const handbook = verdict === 'yes' ? await storage.handbooks.get(id) : null;
      if (!handbook) return verdict;
      const known = await knownOf(user);
      const rows = await Promise.all(handbook.journeys.map((journey) => storage.journeys.get(journey)));
      // What is gone, in the bin or moved away is not in the draft.
      const shown = rows.filter((row) => row?.deletedAt === null && row.workspace === handbook.workspace);
      const isOpen = shown.every((row) => {
        const standing = row && toJourney(known, row);
        return standing && mayDo(standing, 'read', 'journey');
      });
      return isOpen ? 'yes' : 'withheld';
    },
    seat,
    authorize: async (user, docName) => (await seat(user, docName)).access,
    standing: standingOf,
    allowed: async (user, subjects) => {
      const known = await knownOf(user);
      const standings = await Promise.all(subjects.map((subject) => standingAmong(known, subject, 'bin')));
      return standings.map((standing, at) => {
        const kind = subjects[at]?.kind;
        if (!standing || !kind) return [];
        return ACTIONS.filter((action) => isAllowed(user, action) && mayDo(standing, action, kind));
      });
    },
    workspaces: async (user) =>
      (await rights.members.of(user.id)).map(({ workspace, name, role }) => ({ id: workspace, name, role })),
    readable: async (user, journeys) => {
      const known = await knownOf(user);
      return journeys.filter((row) => {
        const standing = toJourney(known, row);
        return standing && (row.deletedAt === null || standing.from === 'workspace');
      });
    },
    shared: async (user) => {
      if (!isAllowed(user, 'read')) return [];
      const known = await knownOf(user);
      return (await letInTo(known)).filter(({ workspace }) => !known.roles.has(workspace));
    },
    sharedHandbooks: async (user) => {
      if (!isAllowed(user, 'read')) return [];
      const { entered, roles } = await knownOf(user);
      const linked = entered.filter(({ kind }) => kind === 'handbook').map(({ target }) => target);
      const rows = await Promise.all([...new Set(linked)].map((id) => storage.handbooks.get(id)));
      return rows
        .filter((row) => row !== null)
        .filter((row) => row.deletedAt === null && !roles.has(row.workspace));
    },
  };
}

function asMember({ roles }: Known, workspace: string): Standing | null {
  const role = roles.get(workspace);
  return role ? { role, from: 'workspace' } : null;
}

function toJourney({ user, roles, grants, entered }: Known, row: JourneyRow): Standing | null {
  return effectiveRole({
    workspace: roles.get(row.workspace) ?? null,
    named: grants.get(row.id) ?? null,
    link: widestLink(entered.filter(({ kind, target }) => kind === 'journey' && target === row.id)),
    isHidden: row.hidden,
    isMaker: row.maker === user,
  });
}

/** A handbook's link lets read it, whatever else is written on it. */
function toHandbook(known: Known, { id, workspace }: { id: string; workspace: string }): Standing | null {
  const isReader = known.entered.some(({ kind, target }) => kind === 'handbook' && target === id);
  return asMember(known, workspace) ?? (isReader ? { role: 'viewer', from: 'link' } : null);
}

/** A token does what it was made for; people do what they may. */
const isAllowed = ({ kind, scopes = [] }: User, action: Action): boolean =>
  kind !== 'token' || isInScope(scopes, action);
