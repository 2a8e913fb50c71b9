import { scoreAtY } from '../../../core/layout/index.ts';
import { feelingId } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { placeAt } from '../drawing/places.ts';
import { canvasUi, type FeelingHint } from '../ui-store.ts';
import { worldOf } from './pointer.ts';
import { followPress, isFinger } from './press.ts';

/** A press on a point of a curve: selects it, and moves it up and down. All of one drag is one step of undo. */
export function pressFeeling(canvas: CanvasContext, down: PointerEvent, persona: string, step: string): void {
  const id = feelingId(persona, step);
  const take = () => {
    useSession.getState().select([{ table: 'feelings', id }]);
    canvasUi.set({ persona });
  };
  if (!isFinger(down)) take();
  const before = canvas.session.snapshot().feelings.get(id)?.score;
  const merge = Symbol('drag of a feeling');
  const set = (score: number) => {
    if (canvas.session.snapshot().feelings.get(id)?.score === score) return;
    canvas.run({ type: 'feelings.set', persona, step, score }, merge);
  };
  followPress(down, canvas.element(), {
    start: take,
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
 * The point that a click here would set: for the persona chosen last, or the first other one shown, that has none at
 * this step; null outside the plot and where everybody has one.
 */
export function missingFeelingAt(
  canvas: CanvasContext,
  event: { clientX: number; clientY: number },
): FeelingHint | null {
  const { drawing } = canvas.source;
  const at = worldOf(canvas, event);
  const { plot } = drawing;
  const place = placeAt(drawing, at);
  if (!plot || !place?.column.step || at.y < plot.y || at.y > plot.y + plot.height) return null;
  const step = place.column.step;
  const { feelings } = canvas.session.snapshot();
  const persona = personasShown(canvas).find((id) => !feelings.has(feelingId(id, step)));
  if (persona === undefined) return null;
  return { persona, step, score: scoreAtY(plot, at.y), x: place.column.x + place.column.width / 2 };
}

/** The personas whose curves are shown, the one chosen last first. */
function personasShown({ source }: CanvasContext): string[] {
  const shown = useSession.getState().personas;
  const ids = source.drawing.personas.map(({ id }) => id).filter((id) => shown?.includes(id) ?? true);
  const { persona } = canvasUi.get();
  return persona !== null && ids.includes(persona) ? [persona, ...ids.filter((id) => id !== persona)] : ids;
}
