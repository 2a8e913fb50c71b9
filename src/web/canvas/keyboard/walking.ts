import { cardBoxOf, type Rect } from '../../../core/layout/index.ts';
import { type Direction, type Spot, walk } from '../../actions/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { isHidden, shownGrid } from '../collapse/hidden.ts';
import { showHeader } from '../commands/use-structure.ts';
import { placeOf, rectOf } from '../drawing/places.ts';
import { shownSpot, standOnSpot } from './spot.ts';
import { type HeaderStep, isHeader, leaveGrid, walkHeaders } from './walk-headers.ts';

/** On in a direction: card by card, cell by cell, and over the edge to the headers; `add` keeps what is selected. */
export function go(canvas: CanvasContext, direction: Direction, add = false): void {
  const snapshot = canvas.session.snapshot();
  const state = useSession.getState();
  const last = state.selection.at(-1);
  const grid = shownGrid(snapshot, state.collapsed);
  if (isHeader(last)) {
    step(canvas, walkHeaders(snapshot, last, direction, state.collapsed));
    return;
  }
  const spot = shownSpot(snapshot, state);
  const beyond = spot && !add ? leaveGrid(snapshot, spot, direction, state.collapsed) : null;
  if (beyond) {
    step(canvas, beyond);
    return;
  }
  const next = walk(snapshot, spot, direction, grid);
  if (!next) return;
  standOnSpot(next, add);
  showSpot(canvas, next);
}

function step(canvas: CanvasContext, target: HeaderStep | null): void {
  if (!target) return;
  if ('pick' in target) {
    useSession.getState().select([target.pick]);
    showHeader(canvas, target.pick);
    return;
  }
  const grid = shownGrid(canvas.session.snapshot(), useSession.getState().collapsed);
  const [first] = grid.cell(target.cell.lane, target.cell.step);
  const spot = { cell: target.cell, card: first?.id ?? null };
  standOnSpot(spot);
  showSpot(canvas, spot);
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
  const { cell, selection, select, collapsed } = useSession.getState();
  const snapshot = session.snapshot();
  const grid = shownGrid(snapshot, collapsed);
  const seen = snapshot.cards.list.filter(({ id }) => !isHidden(snapshot, collapsed, { table: 'cards', id }));
  const inLane = cell ? grid.steps.flatMap(({ id }) => grid.cell(cell.lane, id)) : [];
  const rings = [cell ? grid.cell(cell.lane, cell.step) : [], inLane, seen].map((cards) =>
    cards.map(({ id }): Pick => ({ table: 'cards', id })),
  );
  const selected = new Set(selection.map(({ id }) => id));
  const next = rings.find((ring) => ring.some(({ id }) => !selected.has(id))) ?? rings.at(-1);
  if (next && next.length > 0) select(next);
}
