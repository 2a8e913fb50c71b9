import { cardBoxOf, type Rect } from '../../../core/layout/index.ts';
import { gridOf } from '../../../core/model/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { type Direction, type Spot, walk } from '../actions/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { placeOf, rectOf } from '../drawing/places.ts';
import { spotOf, standOnSpot } from './spot.ts';

/** The next spot in a direction; `add` keeps what is selected. */
export function go(canvas: CanvasContext, direction: Direction, add = false): void {
  const snapshot = canvas.session.snapshot();
  const next = walk(snapshot, spotOf(useSession.getState(), snapshot), direction);
  if (!next) return;
  standOnSpot(next, add);
  showSpot(canvas, next);
}

/** Brings a spot into view. */
export function showSpot({ source: { drawing }, camera }: CanvasContext, { cell, card }: Spot): void {
  const place = placeOf(drawing, cell.lane, cell.step);
  const box: Rect | null =
    (card === null ? null : cardBoxOf(drawing, card)) ?? (place ? rectOf(place) : null);
  if (box) camera.reveal(box);
}

/** All cards of the cell; when they are all selected, those of the lane; then those of the map. */
export function selectMore({ session }: CanvasContext): void {
  const { cell, selection, select } = useSession.getState();
  const snapshot = session.snapshot();
  const grid = gridOf(snapshot);
  const inLane = cell ? grid.steps.flatMap(({ id }) => grid.cell(cell.lane, id)) : [];
  const rings = [cell ? grid.cell(cell.lane, cell.step) : [], inLane, snapshot.cards.list].map((cards) =>
    cards.map(({ id }): Pick => ({ table: 'cards', id })),
  );
  const selected = new Set(selection.map(({ id }) => id));
  const next = rings.find((ring) => ring.some(({ id }) => !selected.has(id))) ?? rings.at(-1);
  if (next && next.length > 0) select(next);
}
