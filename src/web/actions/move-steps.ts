import { type Command, gridOf, type Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, NOTHING, picks, refuse } from './gesture.ts';
import { indexById } from './order.ts';
import { isMoved } from './reorder.ts';

/**
 * Moves steps into a stage, before one of its steps (null: at its end), their cards with them.
 * Steps whose stage is gone come back in this way, with the cards that wait in the tray for them.
 */
export function moveSteps(
  snapshot: Snapshot,
  ids: readonly string[],
  { stage, before }: { readonly stage: string; readonly before: string | null },
): Gesture {
  const columns = gridOf(snapshot).stages.find((one) => one.stage.id === stage);
  if (!columns) return refuse('no-place');
  const order = indexById(gridOf(snapshot).steps);
  const moving = [...new Set(ids)]
    .filter((id) => snapshot.steps.has(id))
    .sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  if (moving.length === 0) return NOTHING;
  const fromHere = moving.every((id) => snapshot.steps.get(id)?.stage === stage);
  if (fromHere && !isMoved(columns.steps, moving, before)) return gesture([], picks('steps', moving));
  const command: Command = { type: 'records.move', table: 'steps', ids: moving, place: { stage }, before };
  return gesture([command], picks('steps', moving));
}

/** Moves a step by one place with the keyboard; past the edge of its stage into the next one, even an empty one. */
export function nudgeStep(snapshot: Snapshot, id: string, to: 'left' | 'right'): Gesture {
  const { stages } = gridOf(snapshot);
  const own = stages.findIndex(({ steps }) => steps.some((step) => step.id === id));
  const steps = stages[own]?.steps ?? [];
  const at = steps.findIndex((step) => step.id === id);
  const stage = stages[own]?.stage.id;
  if (stage === undefined) return refuse('edge');
  if (to === 'left' && at > 0) return moveSteps(snapshot, [id], { stage, before: steps[at - 1]?.id ?? null });
  if (to === 'right' && at < steps.length - 1) {
    return moveSteps(snapshot, [id], { stage, before: steps[at + 2]?.id ?? null });
  }
  const neighbour = stages[own + (to === 'left' ? -1 : 1)];
  if (!neighbour) return refuse('edge');
  const before = to === 'left' ? null : (neighbour.steps[0]?.id ?? null);
  return moveSteps(snapshot, [id], { stage: neighbour.stage.id, before });
}
