import { useEffect, useState } from 'react';
import { ownPresence } from '../../panels/index.ts';
import { useSession } from '../../session/index.ts';
import { type MapSession, openMapSession } from '../../sync/index.ts';

interface Who {
  readonly user: { readonly id: string; readonly name: string };
  readonly workspace: string;
  readonly role: string;
}

const socketBase = (): string => `${window.location.origin.replace(/^http/, 'ws')}/sync`;

/** The live map of this journey, or the library by itself; closed again when the screen leaves it, null until it is open. */
export function useOpenMap(journey: string | null, who: Who | null): MapSession | null {
  const [open, setOpen] = useState<MapSession | null>(null);
  const { user, workspace, role } = who ?? {};
  const id = user?.id;
  const name = user?.name;

  useEffect(() => {
    if (id === undefined || name === undefined || workspace === undefined || role === undefined) return;
    useSession.getState().reset();
    const session = openMapSession({
      base: socketBase(),
      journey,
      workspace,
      user: { id, name, role },
      presence: ownPresence(),
    });
    setOpen(session);
    return () => {
      setOpen(null);
      session.close();
    };
  }, [journey, id, name, workspace, role]);

  return open;
}
