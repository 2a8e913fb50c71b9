import { createContext, useContext } from 'react';
import type { Opened } from '../../records/index.ts';

/** Opens a record in the drawer at the side. */
export type Open = (pick: Opened) => void;

const OpenContext = createContext<Open | null>(null);
export const OpenProvider = OpenContext.Provider;

/** Must be called below `RecordDrawer`. */
export function useOpen(): Open {
  const open = useContext(OpenContext);
  if (!open) throw new Error('useOpen outside RecordDrawer');
  return open;
}
