import { newId } from '../../core/base/index.ts';
import { gridOf, LIMITS, type Snapshot } from '../../core/model/index.ts';
import {
  addAll,
  type Beside,
  type Cell,
  type Gesture,
  gesture,
  newRecord,
  picks,
  refuse,
} from './gesture.ts';
import { beforeOf, hasCell } from './order.ts';

/** A card without a title in a cell, selected so that typing can begin. */
export function addCard(snapshot: Snapshot, { lane, step }: Cell, beside: Beside = null): Gesture {
  if (!hasCell(snapshot, { lane, step })) return refuse('no-place');
  if (snapshot.cards.size >= LIMITS.cards) return refuse('too-many-cards');
  const id = newId();
  const before = beforeOf(gridOf(snapshot).cell(lane, step), beside);
  return gesture(
    addAll([newRecord('cards', { id, lane, step, title: '', body: '' }, before)]),
    picks('cards', [id]),
  );
}
