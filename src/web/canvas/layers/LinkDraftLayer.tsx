import { cardBoxOf, type Drawing, type Point, type Rect, type Side } from '../../../core/layout/index.ts';
import { openStep, placeAt, rectOf } from '../drawing/places.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { sidePoint } from '../gestures/link-press.ts';
import { type LinkDraft, useCanvasUi } from '../ui-store.ts';
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
  const cell = useDrawing((drawing) => emptyUnder(drawing, draft), sameBox);
  if (!draft) return null;
  const { start, side, at } = draft;
  const end = target
    ? sidePoint(target, target.x > start.x ? 'left' : target.x + target.width < start.x ? 'right' : 'top')
    : at;
  const bend = Math.max(24, Math.hypot(end.x - start.x, end.y - start.y) / 3);
  const out = OUT[side];
  const control = { x: start.x + out.x * bend, y: start.y + out.y * bend };
  return (
    <>
      {cell && (
        <div
          className={classes.cell}
          style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}
        />
      )}
      <svg className={classes.draft} aria-hidden="true">
        <path d={`M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`} />
        <circle cx={end.x} cy={end.y} r={5} />
      </svg>
    </>
  );
}

/** The cell that a card would be made in if the link were let go here. */
function emptyUnder(drawing: Drawing, draft: LinkDraft | null): Rect | null {
  if (!draft || draft.over !== null || draft.spot.card !== null) return null;
  const place = placeAt(drawing, draft.at);
  return place && openStep(place) ? rectOf(place) : null;
}

const sameBox = (a: Rect | null, b: Rect | null): boolean =>
  a === b || (a !== null && b !== null && sameParts(a, b));
