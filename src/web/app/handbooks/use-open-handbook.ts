import { useEffect, useState } from 'react';
import { ownPresence } from '../../panels/index.ts';
import { type HandbookSession, openHandbookSession } from '../../sync/index.ts';
import { socketBase, type Who } from '../map/use-open-map.ts';

/** The live chapters of a handbook; closed again when the screen leaves it, null until it is open. */
export function useOpenHandbook(handbook: string, who: Who | null): HandbookSession | null {
  const [open, setOpen] = useState<HandbookSession | null>(null);
  const { user, role } = who ?? {};
  const id = user?.id;
  const name = user?.name;
  useEffect(() => {
    if (id === undefined || name === undefined || role === undefined) return;
    const session = openHandbookSession({
      base: socketBase(),
      handbook,
      user: { id, name, role },
      presence: ownPresence(),
    });
    setOpen(session);
    return () => {
      setOpen(null);
      session.close();
    };
  }, [handbook, id, name, role]);
  return open;
}
