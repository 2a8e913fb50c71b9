import { useMemo } from 'react';
import { cardBoxOf } from '../../../core/layout/index.ts';
import { addCard, type Beside, type Cell, type Gesture } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import { cardsOf, placeOf, rectOf } from '../drawing/places.ts';
import { canvasUi } from '../ui-store.ts';

/** Adds a card and puts the cursor in it. Left empty, it goes again. */
export function addAndEdit(canvas: CanvasContext, cell: Cell, beside: Beside = null): void {
  if (!canvas.perform(addCard(canvas.session.snapshot(), cell, beside))) return;
  const { selection, standOn, edit } = useSession.getState();
  const [pick] = selection;
  if (!pick) return;
  standOn(cell);
  edit({ ...pick, field: 'title' });
  canvasUi.set({ fresh: pick.id });
  const box = cardBoxOf(canvas.source.drawing, pick.id);
  // At once: the field must be there before the next key.
  if (box) canvas.camera.reveal(box, false);
}

/** The minimap and the tools below it stand over the lower edge of the map, so high, in pixels. */
const TOOLS_ROOM = 200;

/**
 * Makes or takes away moments. One that is new is named at once where it stands, while what it was made on stays
 * selected: leaving the name leads back there.
 */
export function markAndName(canvas: CanvasContext, marking: Gesture): void {
  if (!canvas.perform(marking)) return;
  const [made, another] = marking.commands.flatMap((command) =>
    command.type === 'records.add' ? command.records : [],
  );
  if (!made || another) return;
  const id = String(made.record.id);
  const box = canvas.source.drawing.moments.find((moment) => moment.id === id);
  // A journey may have no lane for moments, or a collapsed one.
  if (!box) return;
  useSession.getState().edit({ table: 'moments', id, field: 'title' });
  const height = box.height + TOOLS_ROOM / canvas.view.viewport.zoom;
  // At once: the field must be there before the next key.
  canvas.camera.reveal({ ...box, height }, false);
}

/** Brings the card that is selected into view, where the name of its moment is left. */
export function backToCard({ source, camera }: CanvasContext): void {
  const pick = useSession.getState().selection.at(-1);
  const box = pick?.table === 'cards' ? cardBoxOf(source.drawing, pick.id) : undefined;
  if (box) camera.reveal(box);
}

/** Where the keys of a card's title lead. */
export function useCardEditing() {
  const canvas = useCanvas();
  return useMemo(
    () => ({
      addBelow: (id: string) => {
        const box = cardBoxOf(canvas.source.drawing, id);
        if (box) addAndEdit(canvas, { lane: box.lane, step: box.step }, { after: id });
      },
      goOn: (id: string, by: 1 | -1) => {
        const { drawing } = canvas.source;
        const box = cardBoxOf(drawing, id);
        const place = box && placeOf(drawing, box.lane, box.step);
        const column = place && drawing.columns[place.columnIndex + by];
        const session = useSession.getState();
        session.edit(null);
        canvas.grid()?.focus({ preventScroll: true });
        if (!place || !column?.step) return;
        const next = { lane: place.lane, column, columnIndex: place.columnIndex + by };
        const [first] = cardsOf(next);
        session.standOn({ lane: place.lane.id, step: column.step });
        session.select(first ? [{ table: 'cards', id: first.id }] : []);
        if (first) session.edit({ table: 'cards', id: first.id, field: 'title' });
        canvas.camera.reveal(first ?? rectOf(next), false);
      },
    }),
    [canvas],
  );
}
