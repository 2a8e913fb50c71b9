import { useCallback } from 'react';
import type { Fault, LibraryTable } from '../../../core/model/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { newLibraryRecord } from './new-record.ts';
import { useWording } from './wording.ts';

export type Created =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

interface More {
  /** Whose authority it is. */
  readonly role?: string | undefined;
  /** What is done under one gesture is undone together. */
  readonly gesture?: string;
}

/** Makes a library record of that name. */
export function useCreate(): (table: LibraryTable, name: string, more?: More) => Created {
  const session = useMapSession();
  const { t } = useWording();
  return useCallback(
    (table, name, { role, gesture } = {}) => {
      const { id, command } = newLibraryRecord(table, name, session.snapshot(), t, { role });
      const made = session.run(command, gesture);
      return made.ok ? { ok: true, id } : { ok: false, faults: made.error };
    },
    [session, t],
  );
}
