import { newId } from '../../../core/base/index.ts';
import { scoreAtY } from '../../../core/layout/index.ts';
import { feelingId } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { placeAt } from '../drawing/places.ts';
import { canvasUi } from '../ui-store.ts';
import { worldOf } from './pointer.ts';
import { followPress } from './press.ts';

/** A press on a point of a curve: selects it, and moves it up and down. All of one drag is one step of undo. */
export function pressFeeling(canvas: CanvasContext, down: PointerEvent, persona: string, step: string): void {
  const id = feelingId(persona, step);
  useSession.getState().select([{ table: 'feelings', id }]);
  const before = canvas.session.snapshot().feelings.get(id)?.score;
  const merge = newId();
  const set = (score: number) => {
    if (canvas.session.snapshot().feelings.get(id)?.score === score) return;
    canvas.run({ type: 'feelings.set', persona, step, score }, merge);
  };
  followPress(down, {
    move: (event) => {
      const { plot } = canvas.source.drawing;
      if (!plot) return;
      const score = scoreAtY(plot, worldOf(canvas, event).y);
      canvasUi.set({ feeling: { persona, step, score } });
      set(score);
    },
    end: () => canvasUi.set({ feeling: null }),
    cancel: () => {
      canvasUi.set({ feeling: null });
      if (before !== undefined) set(before);
    },
  });
}

/**
 * The persona whose feeling a click at this point of the plot would set, the step and the score;
 * null outside the plot, and where that persona has a point already.
 */
export function missingFeelingAt(canvas: CanvasContext, event: { clientX: number; clientY: number }) {
  const { drawing } = canvas.source;
  const at = worldOf(canvas, event);
  const { plot } = drawing;
  const place = placeAt(drawing, at);
  if (!plot || !place?.column.step || at.y < plot.y || at.y > plot.y + plot.height) return null;
  const persona = activePersona(canvas);
  const step = place.column.step;
  if (!persona || canvas.session.snapshot().feelings.has(feelingId(persona, step))) return null;
  const x = place.column.x + place.column.width / 2;
  return { persona, step, score: scoreAtY(plot, at.y), x };
}

/** The persona that new points are for: the one chosen last, else the first one shown. */
export function activePersona({ source }: CanvasContext): string | null {
  const { personas } = source.drawing;
  const chosen = canvasUi.get().persona;
  const shown = useSession.getState().personas;
  const visible = personas.filter(({ id }) => shown?.includes(id) ?? true);
  return (visible.find(({ id }) => id === chosen) ?? visible[0])?.id ?? null;
}
