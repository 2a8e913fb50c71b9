import { type Drawing, insertionAt, type Point } from '../../../core/layout/index.ts';
import { cardsOf, placeOf, rectOf } from '../drawing/places.ts';
import type { DropTarget } from '../ui-store.ts';

const LINE = 3;

/** Where cards held at `at` would be dropped, and what shows it. The dragged cards themselves don't count. */
export function dropTargetAt(drawing: Drawing, at: Point, dragged: ReadonlySet<string>): DropTarget | null {
  const found = insertionAt(drawing, at.x, at.y, dragged);
  const place = found && placeOf(drawing, found.lane, found.step);
  if (!place) return null;
  const staying = cardsOf(place).filter((box) => !dragged.has(box.id));
  return {
    lane: found.lane,
    step: found.step,
    before: staying[found.index]?.id ?? null,
    cell: rectOf(place),
    line: { x: found.x, y: found.y - LINE / 2, width: found.width, height: LINE },
  };
}
