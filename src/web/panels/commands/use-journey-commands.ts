import { useMemo } from 'react';
import type { VIEWS } from '../../../core/model/index.ts';
import { type Deed, useOffer } from '../../commands/index.ts';
import { useMapSession } from '../../sync/index.ts';

/** What can be done with a journey on each of its screens: undo, and its view. */
export function useJourneyCommands(): void {
  const session = useMapSession();
  useOffer(
    useMemo(() => {
      const view = (wanted: (typeof VIEWS)[number]): Deed => ({
        run: () => {
          const { id } = session.snapshot().journey;
          session.run({ type: 'records.set', targets: [{ table: 'journey', id }], patch: { view: wanted } });
        },
        why: () => {
          if (session.status.readOnly) return 'read-only';
          return session.snapshot().journey.view === wanted ? 'already' : null;
        },
      });
      return {
        undo: {
          run: () => void session.undo(),
          why: () => (session.status.canUndo ? null : 'nothing-to-undo'),
        },
        redo: {
          run: () => void session.redo(),
          why: () => (session.status.canRedo ? null : 'nothing-to-redo'),
        },
        'journey.current': view('current'),
        'journey.future': view('future'),
      };
    }, [session]),
  );
}
