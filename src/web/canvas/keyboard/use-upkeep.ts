import { useEffect } from 'react';
import { tableIn, textAt } from '../../../core/model/index.ts';
import { landing } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import { canvasUi } from '../ui-store.ts';
import { spotOf } from './spot.ts';

/** Keeps what this screen points at true to the document, whoever changes it. */
export function useUpkeep(): void {
  const canvas = useCanvas();
  useEffect(() => {
    let before = canvas.session.snapshot();
    const stopDocument = canvas.session.subscribe(() => {
      const after = canvas.session.snapshot();
      if (after === before) return;
      const { selection, select, editing, edit, standOn } = useSession.getState();
      const there = selection.filter(({ table, id }) => tableIn(after, table).has(id));
      const spot = spotOf(useSession.getState(), before);
      if (there.length !== selection.length) select(there);
      if (editing && editing.table !== 'journey' && !tableIn(after, editing.table).has(editing.id))
        edit(null);
      if (spot) {
        const next = landing(before, after, spot);
        if (next?.cell.lane !== spot.cell.lane || next.cell.step !== spot.cell.step)
          standOn(next?.cell ?? null);
      }
      before = after;
    });
    const stopSession = useSession.subscribe((state, last) => {
      if (last.editing && state.editing?.id !== last.editing.id) dropIfEmpty(canvas, last.editing.id);
    });
    return () => {
      stopDocument();
      stopSession();
    };
  }, [canvas]);
}

/** A card that was made to be typed in, and left without a word, was not meant. */
function dropIfEmpty({ session, run }: CanvasContext, id: string): void {
  if (canvasUi.get().fresh !== id) return;
  canvasUi.set({ fresh: null });
  if (textAt(session.snapshot(), { table: 'cards', id }, 'title')?.trim() !== '') return;
  run({ type: 'records.remove', records: [{ table: 'cards', id }] });
}
