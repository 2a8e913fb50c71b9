import { cardBoxOf } from '../../../core/layout/index.ts';
import { dropCards } from '../../actions/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { canvasUi } from '../ui-store.ts';
import { createAutoscroll } from './autoscroll.ts';
import { dropTargetAt } from './drop-target.ts';
import { adds, worldOf } from './pointer.ts';
import { followPress, isFinger } from './press.ts';

/** At most so many dragged cards are shown to others. */
const SHARED = 100;

/**
 * A press on a card: selects it, and drags it with all that is selected. The document changes on drop only. `rest`: a
 * finger has picked it up and let it go again.
 */
export function pressCard(
  canvas: CanvasContext,
  down: PointerEvent,
  id: string,
  rest?: (event: PointerEvent) => void,
): void {
  const session = useSession.getState();
  const wasSelected = session.selection.some((pick) => pick.table === 'cards' && pick.id === id);
  const pick = { table: 'cards', id } as const;
  const box = cardBoxOf(canvas.source.drawing, id);
  if (!box) return;
  if (!isFinger(down)) {
    // What is selected already stays so until the release shows that nothing was dragged.
    if (adds(down)) session.toggle(pick);
    else if (!wasSelected) session.select([pick]);
    session.standOn({ lane: box.lane, step: box.step });
  }

  const start = worldOf(canvas, down);
  const grip = { x: box.x - start.x, y: box.y - start.y };
  let ids: ReadonlySet<string> = new Set();

  const follow = (event: PointerEvent) => {
    const at = worldOf(canvas, event);
    const target = dropTargetAt(canvas.source.drawing, at, ids);
    canvasUi.set({ drag: { ids, held: id, grip, at, target } });
    const corner = { x: at.x + grip.x, y: at.y + grip.y };
    canvas.session.presence.share({
      cursor: at,
      drag: [...ids].slice(0, SHARED).map((one) => ({ id: one, ...corner })),
    });
  };
  const autoscroll = createAutoscroll(canvas, follow);
  const finish = () => {
    autoscroll.stop();
    canvasUi.set({ drag: null });
    canvas.session.presence.share({ drag: [] });
  };

  followPress(down, canvas.element(), {
    start: () => {
      const { selection, select } = useSession.getState();
      if (!selection.some((one) => one.table === 'cards' && one.id === id)) select([pick]);
      ids = new Set([id, ...selectedIds(useSession.getState().selection, 'cards')]);
    },
    move: (event) => {
      follow(event);
      autoscroll.follow(event);
    },
    end: () => {
      const target = canvasUi.get().drag?.target;
      finish();
      if (target && canvas.perform(dropCards(canvas.session.snapshot(), [...ids], target))) {
        useSession.getState().standOn({ lane: target.lane, step: target.step });
      }
    },
    cancel: finish,
    rest,
    click: () => {
      if (wasSelected && !adds(down)) useSession.getState().select([pick]);
    },
  });
}
