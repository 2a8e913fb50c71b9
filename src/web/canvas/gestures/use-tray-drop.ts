import { type DragEvent, useMemo } from 'react';
import { dropCards } from '../../actions/index.ts';
import { CARD_DRAG_TYPE, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { canvasUi } from '../ui-store.ts';
import { dropTargetAt } from './drop-target.ts';
import { worldOf } from './pointer.ts';

const NONE: ReadonlySet<string> = new Set();

/** A card dragged out of the tray comes into the cell over which it is let go. */
export function useTrayDrop() {
  const canvas = useCanvas();
  return useMemo(() => {
    const carriesCard = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(CARD_DRAG_TYPE);
    const targetOf = (event: DragEvent) => dropTargetAt(canvas.source.drawing, worldOf(canvas, event), NONE);
    return {
      onDragOver: (event: DragEvent) => {
        if (!carriesCard(event)) return;
        const drop = targetOf(event);
        canvasUi.set({ drop });
        if (!drop) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      },
      onDragLeave: () => canvasUi.set({ drop: null }),
      onDrop: (event: DragEvent) => {
        if (!carriesCard(event)) return;
        event.preventDefault();
        canvasUi.set({ drop: null });
        const target = targetOf(event);
        const id = event.dataTransfer.getData(CARD_DRAG_TYPE);
        if (target && canvas.perform(dropCards(canvas.session.snapshot(), [id], target))) {
          useSession.getState().standOn({ lane: target.lane, step: target.step });
        }
      },
    };
  }, [canvas]);
}
