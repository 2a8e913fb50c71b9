import type { Storage } from '../storage/index.ts';

/** With the first account begins the ownership of what there is: each workspace that nobody is of becomes theirs. */
export async function makeFounder(storage: Storage, user: string, since: number): Promise<void> {
  const { members } = storage.rights;
  for (const { id: workspace } of await storage.workspaces.list()) {
    if ((await members.list(workspace)).length > 0) continue;
    await members.add({ workspace, user, role: 'owner', since });
  }
}
