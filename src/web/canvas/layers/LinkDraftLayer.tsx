import { cardBoxOf, type Point, type Side } from '../../../core/layout/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { sidePoint } from '../gestures/link-press.ts';
import { useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

const OUT: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** A link on its way from a card to wherever the pointer is. */
export function LinkDraftLayer() {
  const draft = useCanvasUi((state) => state.link);
  const target = useDrawing((drawing) => (draft?.over ? cardBoxOf(drawing, draft.over) : null));
  if (!draft) return null;
  const { start, side, at } = draft;
  const end = target
    ? sidePoint(target, target.x > start.x ? 'left' : target.x + target.width < start.x ? 'right' : 'top')
    : at;
  const bend = Math.max(24, Math.hypot(end.x - start.x, end.y - start.y) / 3);
  const out = OUT[side];
  const control = { x: start.x + out.x * bend, y: start.y + out.y * bend };
  return (
    <svg className={classes.draft} aria-hidden="true">
      <path d={`M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`} />
      <circle cx={end.x} cy={end.y} r={5} />
    </svg>
  );
}
