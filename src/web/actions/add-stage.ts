import { newId } from '../../core/base/index.ts';
import { LIMITS, type Snapshot } from '../../core/model/index.ts';
import { addAll, type Beside, type Gesture, gesture, newRecord, picks, refuse } from './gesture.ts';
import { beforeOf } from './order.ts';

/**
 * A stage without a title, in the phase of the one that it comes beside, with a first step: a stage without one has
 * no column to put a card in.
 */
export function addStage(snapshot: Snapshot, beside: Beside = null): Gesture {
  if (snapshot.steps.size >= LIMITS.steps) return refuse('too-many-steps');
  const { list } = snapshot.stages;
  const before = beforeOf(list, beside);
  const neighbour = beside && snapshot.stages.get('before' in beside ? beside.before : beside.after);
  const phase = (neighbour ?? list.at(-1))?.phase ?? 'before';
  const [stage, step] = [newId(), newId()];
  return gesture(
    addAll([
      newRecord('stages', { id: stage, title: '', goal: '', phase }, before),
      newRecord('steps', { id: step, stage, title: '' }),
    ]),
    picks('stages', [stage]),
  );
}
