import { userInfo } from 'node:os';
import { ACTIONS, LOCAL_USER } from '../../src/core/protocol/index.ts';
import type { Storage } from '../storage/index.ts';
import { documentOf } from './documents.ts';
import type { Access, Policy, Subject, User } from './policy.ts';

/** The name that the machine knows its user by. */
function machineName(): string {
  try {
    return userInfo().username;
  } catch {
    // No entry for this user id: common in containers.
    return 'me';
  }
}

/** Local mode: the person at this machine owns everything. */
export function createLocalPolicy(storage: Storage, name: string = machineName()): Policy {
  const owner: User = { id: LOCAL_USER, name, role: 'owner', kind: 'local' };
  const authorize = (docName: string) => accessTo(storage, docName);
  return {
    mode: 'local',
    identify: async () => owner,
    can: async (_user, _action, subject, where) =>
      (await isThere(storage, subject, where)) ? 'yes' : 'gone',
    canDraft: async (_user, _action, id) =>
      (await isThere(storage, { kind: 'handbook', id })) ? 'yes' : 'gone',
    authorize: async (_user, docName) => authorize(docName),
    seat: async ({ role }, docName) => ({ access: await authorize(docName), role }),
    readable: async (_user, journeys) => journeys,
    shared: async () => [],
    sharedHandbooks: async () => [],
    allowed: async (_user, subjects) => subjects.map(() => ACTIONS),
    standing: async (_user, subject) =>
      (await isThere(storage, subject)) ? { role: 'owner', from: 'workspace' } : null,
    workspaces: async ({ role }) =>
      (await storage.workspaces.list()).map(({ id, name }) => ({ id, name, role })),
  };
}

async function isThere(storage: Storage, { kind, id }: Subject, where?: 'bin'): Promise<boolean> {
  if (kind === 'workspace') return (await storage.workspaces.get(id)) !== null;
  const rows = kind === 'handbook' ? storage.handbooks : storage.journeys;
  const row = await rows.get(id);
  return row !== null && (where === 'bin' || row.deletedAt === null);
}

async function accessTo(storage: Storage, docName: string): Promise<Access> {
  const found = documentOf(docName);
  return found && (await isThere(storage, found.subject)) ? 'edit' : 'gone';
}
