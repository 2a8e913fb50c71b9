import { useCallback } from 'react';
import { LIBRARY_COLUMNS } from '../../core/interchange/index.ts';
import type { LibraryTable } from '../../core/model/index.ts';
import { useCreate, useWording } from '../records/index.ts';
import type { GridStore } from './grid/grid-store.ts';

/** Adds a record, named after what was searched for, and begins with its first cell. */
export function useAddRecord(table: LibraryTable, store: GridStore, search: string): () => void {
  const create = useCreate();
  const { t: word } = useWording();
  return useCallback(() => {
    const made = create(table, search.trim() || word(`kind.${table}`));
    const key = LIBRARY_COLUMNS[table][0]?.key;
    if (!made.ok || key === undefined) return;
    // Once its row is there.
    requestAnimationFrame(() => {
      store.setState({ active: { id: made.id, key }, corner: null, editing: false });
      requestAnimationFrame(() => store.setState({ editing: true }));
    });
  }, [create, table, word, search, store]);
}
