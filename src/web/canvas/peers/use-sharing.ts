import { useEffect } from 'react';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { worldOf } from '../gestures/pointer.ts';

/** A hand moves faster than others need to see. */
const EVERY_MS = 45;
/** What the presence protocol takes. */
const MOST = 500;

/** Tells the others where this pointer is, what is selected, and what is being typed in. */
export function useSharing(): void {
  const canvas = useCanvas();
  useEffect(() => {
    const { presence } = canvas.session;
    const element = canvas.element();
    let last: PointerEvent | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;

    const send = () => {
      timer = null;
      if (last) presence.share({ cursor: worldOf(canvas, last) });
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      last = event;
      timer ??= setTimeout(send, EVERY_MS);
    };
    const onLeave = () => {
      last = null;
      presence.share({ cursor: null });
    };
    const tellSession = () => {
      const { selection, editing } = useSession.getState();
      presence.share({
        selection: selection.slice(0, MOST).map(({ id }) => id),
        editing: editing ? `${editing.table}:${editing.id}:${editing.field}` : null,
      });
    };
    const stop = useSession.subscribe((state, before) => {
      if (state.selection !== before.selection || state.editing !== before.editing) tellSession();
    });
    element?.addEventListener('pointermove', onMove);
    element?.addEventListener('pointerleave', onLeave);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      element?.removeEventListener('pointermove', onMove);
      element?.removeEventListener('pointerleave', onLeave);
    };
  }, [canvas]);
}
