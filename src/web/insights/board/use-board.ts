import { ACTION_STATES, type Action } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { today } from '../page/today.ts';

export type ActionState = Action['state'];

/** Whether its day has passed and it isn't done. */
export const isOverdue = ({ due, state }: Action, day: string): boolean =>
  due !== undefined && state !== 'verified' && due < day;

/** The actions of each state, those that are due first on top; without a date they come last. */
export function boardOf(actions: readonly Action[]): ReadonlyMap<ActionState, readonly Action[]> {
  const byDue = actions.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const groups = Map.groupBy(byDue, ({ state }) => state);
  return new Map(ACTION_STATES.map((state) => [state, groups.get(state) ?? []]));
}

/** What the board says of itself in a line. */
export function countsOf(actions: readonly Action[], day: string) {
  const open = actions.filter(({ state }) => state !== 'verified');
  return {
    open: open.length,
    overdue: open.filter((action) => isOverdue(action, day)).length,
    ownerless: open.filter(({ owner }) => owner === undefined).length,
    verified: actions.length - open.length,
  };
}

export function useBoard() {
  const actions = useSnapshot((snapshot) => snapshot.actions.list);
  const day = today();
  return { columns: boardOf(actions), counts: countsOf(actions, day), day };
}
