import type { Drawing, Point, Rect } from '../../../core/layout/index.ts';
import { type Gesture, moveSteps, reorder } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import type { HeaderTable } from '../commands/use-structure.ts';
import { canvasUi } from '../ui-store.ts';
import { createAutoscroll } from './autoscroll.ts';
import { adds, worldOf } from './pointer.ts';
import { followPress, isFinger } from './press.ts';

/** Where a header would go: before another one (null: to the end), and the line that shows it. */
export interface HeaderTarget {
  readonly before: string | null;
  /** The stage that a step would come into. */
  readonly stage: string | null;
  readonly line: Rect;
}

const LINE = 3;

/** A press on a header: selects it, and drags it along its row or column. `rest` as for a card. */
export function pressHeader(
  canvas: CanvasContext,
  down: PointerEvent,
  table: HeaderTable,
  id: string,
  rest?: (event: PointerEvent) => void,
): void {
  const { select, toggle } = useSession.getState();
  if (adds(down)) toggle({ table, id });
  else if (!isFinger(down)) select([{ table, id }]);

  const title = canvas.session.snapshot()[table].get(id)?.title ?? '';
  let target: HeaderTarget | null = null;
  const follow = (event: PointerEvent) => {
    const at = worldOf(canvas, event);
    target = headerTargetAt(canvas.source.drawing, table, at);
    canvasUi.set({ header: { table, id, title, at, line: target?.line ?? null } });
  };
  const autoscroll = createAutoscroll(canvas, follow, table === 'lanes' ? 'y' : 'x');
  const finish = () => {
    autoscroll.stop();
    canvasUi.set({ header: null });
  };
  followPress(down, canvas.element(), {
    start: () => {
      if (isFinger(down)) select([{ table, id }]);
    },
    move: (event) => {
      follow(event);
      autoscroll.follow(event);
    },
    end: () => {
      finish();
      if (target) canvas.perform(moveTo(canvas, table, id, target));
    },
    cancel: finish,
    rest,
  });
}

function moveTo({ session }: CanvasContext, table: HeaderTable, id: string, target: HeaderTarget): Gesture {
  const snapshot = session.snapshot();
  if (table === 'steps')
    return moveSteps(snapshot, [id], { stage: target.stage ?? '', before: target.before });
  return reorder(snapshot, table, [id], target.before);
}

/** The gap between headers that a point is nearest to. */
export function headerTargetAt(drawing: Drawing, table: HeaderTable, { x, y }: Point): HeaderTarget | null {
  const across = (at: number): Rect => ({ x: 0, y: at - LINE / 2, width: drawing.width, height: LINE });
  const down = (at: number): Rect => ({ x: at - LINE / 2, y: 0, width: LINE, height: drawing.height });
  if (table === 'lanes') {
    const next = drawing.lanes.find((lane) => y < lane.y + lane.height / 2);
    return { before: next?.id ?? null, stage: null, line: across(next?.y ?? drawing.height) };
  }
  const edge = (column: number): number => drawing.columns[column]?.x ?? drawing.width;
  if (table === 'stages') {
    const next = drawing.stages.find((stage) => x < stage.x + stage.width / 2);
    return { before: next?.id ?? null, stage: null, line: down(next ? edge(next.first) : drawing.width) };
  }
  const stage = drawing.stages.find(({ end }) => x < edge(end)) ?? drawing.stages.at(-1);
  if (!stage) return null;
  const next = drawing.steps.find((step) => step.stage === stage.id && x < step.x + step.width / 2);
  return {
    before: next?.id ?? null,
    stage: stage.id,
    line: down(next ? edge(next.column) : edge(stage.end)),
  };
}
