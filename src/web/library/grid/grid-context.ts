import { createContext, useContext } from 'react';
import type { Leave } from '../cell/active-cell.ts';

const LeaveContext = createContext<(leave: Leave) => void>(() => {});
export const LeaveProvider = LeaveContext.Provider;

/** Moves on from a cell that was stored. */
export const useLeave = (): ((leave: Leave) => void) => useContext(LeaveContext);
