import { newId } from '../../core/base/index.ts';
import { gridOf, LIMITS, type Snapshot } from '../../core/model/index.ts';
import { addAll, type Gesture, gesture, newRecord, picks, refuse } from './gesture.ts';
import { beforeOf } from './order.ts';

/** A step without a title: beside another one, in its stage, or at the end of a stage. */
export function addStep(
  snapshot: Snapshot,
  where: { readonly before: string } | { readonly after: string } | { readonly stage: string },
): Gesture {
  if (snapshot.steps.size >= LIMITS.steps) return refuse('too-many-steps');
  const beside = 'stage' in where ? null : where;
  const neighbour = 'stage' in where ? null : 'before' in where ? where.before : where.after;
  const stage = 'stage' in where ? where.stage : snapshot.steps.get(neighbour ?? '')?.stage;
  const columns = gridOf(snapshot).stages.find((one) => one.stage.id === stage);
  if (!columns) return refuse('no-place');
  const id = newId();
  const record = { id, stage: columns.stage.id, title: '' };
  return gesture(addAll([newRecord('steps', record, beforeOf(columns.steps, beside))]), picks('steps', [id]));
}
