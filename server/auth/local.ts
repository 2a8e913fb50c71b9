import { userInfo } from 'node:os';
import type { Storage } from '../storage/index.ts';
import type { Access, Policy, User } from './policy.ts';

const LOCAL_USER_ID = 'local';

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
  const owner: User = { id: LOCAL_USER_ID, name, role: 'owner' };
  return {
    mode: 'local',
    identify: async () => owner,
    authorize: async (_user, docName) => accessTo(storage, docName),
  };
}

async function accessTo(storage: Storage, docName: string): Promise<Access> {
  const [kind, id = ''] = docName.split(/:(.*)/s);
  if (kind === 'library') return (await storage.workspaces.get(id)) ? 'edit' : 'gone';
  const rows = kind === 'handbook' ? storage.handbooks : storage.journeys;
  const row = await rows.get(id);
  return row && row.deletedAt === null ? 'edit' : 'gone';
}
