import { isDimmed, litIn, type SessionState, useSession } from '../../session/index.ts';
import { type CanvasUi, useCanvasUi } from '../ui-store.ts';

const SELECTED = 1;
const EDITING = 2;
const DIMMED = 4;
const DRAGGED = 1;
const AIMED = 2;

const inSession = (state: SessionState, id: string): number =>
  (state.selection.some((pick) => pick.table === 'cards' && pick.id === id) ? SELECTED : 0) |
  (state.editing?.table === 'cards' && state.editing.id === id && state.editing.field === 'title'
    ? EDITING
    : 0) |
  (isDimmed(state, id) ? DIMMED : 0);

const underHand = ({ drag, link }: CanvasUi, id: string): number =>
  (drag?.ids.has(id) ? DRAGGED : 0) | (link?.over === id ? AIMED : 0);

/** What is being done with a card on this screen. One subscription for all of it: hundreds of cards come into view in a second. */
export function useCardState(id: string) {
  const session = useSession((state) => inSession(state, id));
  const note = useSession((state) => litIn(state)?.notes?.get(id));
  const hand = useCanvasUi((ui) => underHand(ui, id));
  return {
    selected: (session & SELECTED) !== 0,
    editing: (session & EDITING) !== 0,
    dimmed: (session & DIMMED) !== 0,
    note,
    dragged: (hand & DRAGGED) !== 0,
    aimed: (hand & AIMED) !== 0,
  };
}
