import { createContext, useContext } from 'react';
import type { Pick } from '../../session/index.ts';

/** A record opened over another one; a fresh one waits for its name. */
export interface Opened extends Pick {
  readonly fresh?: boolean;
  /** Takes the place of the one that is shown, instead of lying over it. */
  readonly instead?: boolean;
}

/** Opens a record in place, over the one that is shown; null where there is no room for it. */
export type OpenRecord = ((pick: Opened) => void) | null;

const OpenRecordContext = createContext<OpenRecord>(null);
export const OpenRecordProvider = OpenRecordContext.Provider;
export const useOpenRecord = (): OpenRecord => useContext(OpenRecordContext);
