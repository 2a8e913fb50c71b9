import { useEffect, useState } from 'react';
import type { Session } from '../../../core/protocol/index.ts';
import { ownPresence } from '../../panels/index.ts';
import { useSession } from '../../session/index.ts';
import { type MapSession, openMapSession } from '../../sync/index.ts';

export interface Who {
  readonly user: { readonly id: string; readonly name: string };
  readonly workspace: string;
  readonly role: string;
}

/** Null for somebody who has no workspace. */
export function whoOf({ user, workspaces: [workspace] }: Session): Who | null {
  return workspace ? { user, workspace: workspace.id, role: workspace.role } : null;
}

export const socketBase = (): string => `${window.location.origin.replace(/^http/, 'ws')}/sync`;

function openFor(journey: string | null, { user: { id, name }, workspace, role }: Who): MapSession {
  return openMapSession({
    base: socketBase(),
    journey,
    workspace,
    user: { id, name, role },
    presence: ownPresence(),
  });
}

/** What nobody has taken after so long is closed again. */
const TAKEN_WITHIN_MS = 10_000;

const keyOf = (journey: string | null, { user, workspace, role }: Who): string =>
  JSON.stringify([journey, user.id, user.name, workspace, role]);

let ahead: { readonly key: string; readonly session: MapSession } | null = null;

function takeAhead(key: string): MapSession | null {
  const taken = ahead?.key === key ? ahead.session : null;
  if (taken) ahead = null;
  return taken;
}

/** Opens a journey that a page is about to show: its document comes while the page is made. */
export function openAhead(journey: string, who: Who): void {
  if (ahead) return;
  const key = keyOf(journey, who);
  ahead = { key, session: openFor(journey, who) };
  setTimeout(() => takeAhead(key)?.close(), TAKEN_WITHIN_MS);
}

/** The live map of this journey, or the library by itself; closed again when the screen leaves it, null until it is open. */
export function useOpenMap(journey: string | null, who: Who | null): MapSession | null {
  const [open, setOpen] = useState<MapSession | null>(null);
  const { user, workspace, role } = who ?? {};
  const id = user?.id;
  const name = user?.name;

  useEffect(() => {
    if (id === undefined || name === undefined || workspace === undefined || role === undefined) return;
    useSession.getState().reset();
    const asking = { user: { id, name }, workspace, role };
    const session = takeAhead(keyOf(journey, asking)) ?? openFor(journey, asking);
    setOpen(session);
    return () => {
      setOpen(null);
      session.close();
    };
  }, [journey, id, name, workspace, role]);

  return open;
}
