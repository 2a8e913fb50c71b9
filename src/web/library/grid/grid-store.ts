import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** A cell, by its record and its field. */
export interface CellAt {
  readonly id: string;
  readonly key: string;
}

export interface GridState {
  readonly active: CellAt | null;
  /** The other corner of the range; the active cell itself without one. */
  readonly corner: CellAt | null;
  /** The active cell's text is being changed. */
  readonly editing: boolean;
  /** Rows chosen by their boxes. */
  readonly chosen: ReadonlySet<string>;
}

export type GridStore = StoreApi<GridState>;

export const createGridStore = (): GridStore =>
  createStore<GridState>(() => ({ active: null, corner: null, editing: false, chosen: new Set() }));

const GridStoreContext = createContext<GridStore | null>(null);
export const GridStoreProvider = GridStoreContext.Provider;

/** Must be called below `GridStoreProvider`. */
export function useGridStore(): GridStore {
  const store = useContext(GridStoreContext);
  if (!store) throw new Error('useGridStore outside GridStoreProvider');
  return store;
}

export const useGrid = <T>(select: (state: GridState) => T): T => useStore(useGridStore(), select);
