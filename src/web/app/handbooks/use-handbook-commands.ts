import { useMemo } from 'react';
import { useOffer } from '../../commands/index.ts';
import { useLiveSession } from '../../sync/index.ts';

/** Undo and redo of one's own work on the chapters, by name too. */
export function useHandbookCommands(): void {
  const session = useLiveSession();
  useOffer(
    useMemo(
      () => ({
        undo: {
          run: () => void session.undo(),
          why: () => (session.status.canUndo ? null : 'nothing-to-undo'),
        },
        redo: {
          run: () => void session.redo(),
          why: () => (session.status.canRedo ? null : 'nothing-to-redo'),
        },
      }),
      [session],
    ),
  );
}
