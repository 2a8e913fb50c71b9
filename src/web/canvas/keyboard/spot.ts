import type { Snapshot } from '../../../core/model/index.ts';
import type { Spot } from '../../actions/index.ts';
import { type SessionState, useSession } from '../../session/index.ts';
import { isCellHidden, shownCell } from '../collapse/hidden.ts';

/** Where the keyboard stands: on the card selected last if it is in the cell, else on the cell. */
export function spotOf(
  { cell, selection }: Pick<SessionState, 'cell' | 'selection'>,
  { cards }: Snapshot,
): Spot | null {
  if (!cell) return null;
  const last = selection.findLast((pick) => {
    const card = pick.table === 'cards' ? cards.get(pick.id) : undefined;
    return card?.lane === cell.lane && card.step === cell.step;
  });
  return { cell, card: last?.id ?? null };
}

/** Where the keyboard stands on the map as it is shown: what is hidden goes by the name of what hides it. */
export function shownSpot(snapshot: Snapshot, state: SessionState): Spot | null {
  const spot = spotOf(state, snapshot);
  if (!spot || !isCellHidden(snapshot, state.collapsed, spot.cell)) return spot;
  return { cell: shownCell(snapshot, state.collapsed, spot.cell), card: null };
}

/** Stands on a spot and selects its card; with `add` beside what is selected already. */
export function standOnSpot({ cell, card }: Spot, add = false): void {
  const { standOn, select, selection } = useSession.getState();
  standOn(cell);
  const pick = card === null ? [] : [{ table: 'cards' as const, id: card }];
  const kept = add ? selection.filter((one) => one.id !== card) : [];
  select([...kept, ...pick]);
}
