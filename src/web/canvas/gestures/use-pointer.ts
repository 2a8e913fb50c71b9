import { type MouseEvent as ReactMouseEvent, type PointerEvent as ReactPointerEvent, useMemo } from 'react';
import { type Pick, useSession } from '../../session/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import { renameHeader } from '../commands/use-structure.ts';
import { placeAt } from '../drawing/places.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import { pressCard } from './card-press.ts';
import { pressFeeling } from './feeling-press.ts';
import { pressGround } from './marquee.ts';
import { worldOf } from './pointer.ts';
import { isOwnBusiness, underPointer } from './under-pointer.ts';

/** What a press does depends on what lies under it. */
function press(canvas: CanvasContext, event: PointerEvent): void {
  const under = underPointer(canvas, event);
  const choose = (pick: Pick) => {
    const { select, toggle } = useSession.getState();
    if (event.shiftKey) toggle(pick);
    else select([pick]);
  };
  switch (under.kind) {
    case 'card':
      pressCard(canvas, event, under.id);
      break;
    case 'feeling':
      pressFeeling(canvas, event, under.persona, under.step);
      break;
    case 'header':
      choose({ table: under.table, id: under.id });
      break;
    case 'ground':
      pressGround(canvas, event);
      break;
    default:
      choose({ table: `${under.kind}s`, id: under.id });
  }
}

/** A double press edits what is under it; on the empty ground of a cell it adds a card. */
function open(canvas: CanvasContext, event: MouseEvent): void {
  const under = underPointer(canvas, event);
  const { edit } = useSession.getState();
  switch (under.kind) {
    case 'card':
    case 'moment':
      edit({ table: `${under.kind}s`, id: under.id, field: 'title' });
      break;
    case 'header':
      renameHeader(canvas, under.table, under.id);
      break;
    case 'link':
      edit({ table: 'links', id: under.id, field: 'label' });
      break;
    case 'ground': {
      const place = placeAt(canvas.source.drawing, worldOf(canvas, event));
      if (place?.column.step) addAndEdit(canvas, { lane: place.lane.id, step: place.column.step });
      break;
    }
  }
}

/** The map's pointer events. Panning and pinching are React Flow's. */
export function usePointer(isPanning: () => boolean) {
  const canvas = useCanvas();
  return useMemo(
    () => ({
      onPointerDown: (event: ReactPointerEvent) => {
        if (event.button !== 0 || isPanning() || event.pointerType === 'touch') return;
        if (isOwnBusiness(event)) return;
        canvas.element()?.focus({ preventScroll: true });
        press(canvas, event.nativeEvent);
      },
      onDoubleClick: (event: ReactMouseEvent) => {
        if (!isOwnBusiness(event)) open(canvas, event.nativeEvent);
      },
    }),
    [canvas, isPanning],
  );
}
