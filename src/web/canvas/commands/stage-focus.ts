import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { spotOf } from '../keyboard/spot.ts';
import { visibleRect } from '../viewport/viewport-store.ts';

type Canvas = Pick<CanvasContext, 'session' | 'source' | 'view'>;

/** The stage of what is selected or stood on, else the first in view. */
export function stageHere({ session, source, view }: Canvas): string | null {
  const state = useSession.getState();
  const snapshot = session.snapshot();
  const pick = state.selection.at(-1);
  if (pick?.table === 'stages') return pick.id;
  const step = pick?.table === 'steps' ? pick.id : spotOf(state, snapshot)?.cell.step;
  const own = step === undefined ? undefined : snapshot.steps.get(step)?.stage;
  if (own !== undefined) return own;
  const { stages, titleWidth } = source.drawing;
  const left = visibleRect(view.viewport, view.size).x + titleWidth;
  return (stages.find(({ x, width }) => x + width > left) ?? stages[0])?.id ?? null;
}

/** While one stage is looked at: the one before or after it, if there is one. */
export function turnStage({ session }: Pick<Canvas, 'session'>, by: 1 | -1): void {
  const { stage, focusOn } = useSession.getState();
  if (stage === null) return;
  const { list } = session.snapshot().stages;
  const next = list[list.findIndex(({ id }) => id === stage) + by];
  if (next) focusOn(next.id);
}
