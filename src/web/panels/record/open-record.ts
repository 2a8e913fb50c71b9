import { createContext, useContext } from 'react';
import type { Pick } from '../../session/index.ts';

/** Opens a record in place, over the one that is shown; null where there is no room for it. */
export type OpenRecord = ((pick: Pick) => void) | null;

const OpenRecordContext = createContext<OpenRecord>(null);
export const OpenRecordProvider = OpenRecordContext.Provider;
export const useOpenRecord = (): OpenRecord => useContext(OpenRecordContext);
