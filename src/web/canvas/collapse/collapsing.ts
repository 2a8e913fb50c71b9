import { type Collapsed, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { spotOf } from '../keyboard/spot.ts';
import { hidersOf, isCellHidden, isHidden, shownCell, without } from './hidden.ts';

export type Collapsible = 'stages' | 'lanes';
type Canvas = Pick<CanvasContext, 'session'>;

/** Shows the map so. What is selected or typed in and would no longer be seen is let go. */
function show({ session }: Canvas, collapsed: Collapsed): void {
  const snapshot = session.snapshot();
  const { selection, select, editing, edit, cell, standOn, stage, focusOn, collapse } = useSession.getState();
  const seen = selection.filter((pick) => !isHidden(snapshot, collapsed, pick));
  if (editing && isHidden(snapshot, collapsed, editing)) edit(null);
  if (seen.length !== selection.length) select(seen);
  if (stage !== null && collapsed.stages.includes(stage)) focusOn(null);
  collapse(collapsed);
  if (cell) standOn(shownCell(snapshot, collapsed, cell));
}

export function toggleCollapsed(canvas: Canvas, table: Collapsible, id: string): void {
  const { collapsed } = useSession.getState();
  const own = collapsed[table];
  const next = own.includes(id) ? own.filter((one) => one !== id) : [...own, id];
  show(canvas, { ...collapsed, [table]: next });
}

export function collapseOthers(canvas: Canvas, table: Collapsible, id: string): void {
  const { collapsed } = useSession.getState();
  const others = canvas.session.snapshot()[table].list.filter((one) => one.id !== id);
  show(canvas, { ...collapsed, [table]: others.map((one) => one.id) });
}

export const expandAll = (canvas: Canvas): void => show(canvas, { stages: [], lanes: [] });

/** Expands what hides the cell that the keyboard stands on; false when it can be seen. */
export function expandHere({ session }: Canvas): boolean {
  const { cell, collapsed, collapse } = useSession.getState();
  const snapshot = session.snapshot();
  if (!cell || !isCellHidden(snapshot, collapsed, cell)) return false;
  collapse(without(collapsed, { stages: [snapshot.steps.get(cell.step)?.stage ?? ''], lanes: [cell.lane] }));
  return true;
}

/** The stage, or the lane, of what is selected or stood on. */
export function collapsibleHere({ session }: Canvas, table: Collapsible): string | null {
  const state = useSession.getState();
  const snapshot = session.snapshot();
  const pick = state.selection.at(-1);
  if (pick?.table === table) return pick.id;
  const cell = spotOf(state, snapshot)?.cell;
  if (table === 'lanes') return cell?.lane ?? null;
  const step = pick?.table === 'steps' ? pick.id : cell?.step;
  return (step === undefined ? undefined : snapshot.steps.get(step)?.stage) ?? null;
}

/** Expands what hides any of these. */
export function reveal({ session }: Canvas, picks: readonly Parameters<typeof hidersOf>[2][]): void {
  const { collapsed, collapse } = useSession.getState();
  if (collapsed.stages.length + collapsed.lanes.length === 0) return;
  const hiders = picks.map((pick) => hidersOf(session.snapshot(), collapsed, pick));
  const [stages, lanes] = [hiders.flatMap((one) => one.stages), hiders.flatMap((one) => one.lanes)];
  if (stages.length + lanes.length > 0) collapse(without(collapsed, { stages, lanes }));
}
