import { useEffect } from 'react';
import { useSession } from '../session/index.ts';
import { useMapSession } from '../sync/index.ts';

/** Tells the others which row one is on, and what one is typing in. There is no pointer of the map here. */
export function useSharing(): void {
  const { presence } = useMapSession();
  useEffect(() => {
    const tell = () => {
      const { selection, editing } = useSession.getState();
      presence.share({
        selection: selection.map(({ id }) => id),
        editing: editing ? `${editing.table}:${editing.id}:${editing.field}` : null,
      });
    };
    presence.share({ cursor: null, drag: [] });
    tell();
    const stop = useSession.subscribe((state, before) => {
      if (state.selection !== before.selection || state.editing !== before.editing) tell();
    });
    return () => {
      stop();
      useSession.getState().edit(null);
    };
  }, [presence]);
}
