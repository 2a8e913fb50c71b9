import { z } from 'zod';
import type { Session } from '../../core/protocol/index.ts';
import { stored } from '../kit/index.ts';

/** The workspace that was last chosen on this device. */
export const keptWorkspace = stored('throughline.workspace', z.string());

/** Where this person works: the workspace they chose, else their first; none for a guest. */
export function workspaceOf({ workspaces }: Session): Session['workspaces'][number] | undefined {
  const kept = keptWorkspace.get();
  return workspaces.find(({ id }) => id === kept) ?? workspaces[0];
}
