import { newId } from '../../core/base/index.ts';
import { gridOf, type Lane, LIMITS, type Phase, type Snapshot } from '../../core/model/index.ts';
import { type NewRecord, newRecord, type Spot } from './gesture.ts';
import { indexById } from './order.ts';
import { settle } from './walk.ts';

/**
 * The steps and lanes that something is pasted on, counted from the target cell. What lies beyond the right edge
 * gets new steps at the end of the last stage: a journey goes on to the right, and steps are cheap to move or
 * merge. What lies below the last lane is stacked in the last lane of its role, else in the last of all: lanes
 * have roles that lines and checks are derived from, so a paste never invents one while there is any.
 */
export interface Ground {
  /** The number of the target cell's column and row, counted from 0. */
  readonly column: number;
  readonly row: number;
  /** The target cell's stage, the last one without a target; made when the map has none. */
  stage(): string;
  stepAt(column: number, title: string): string;
  laneAt(row: number, like: Pick<Lane, 'role' | 'title'>): string;
  /** A new lane under the last one, or when there are too many the target cell's. */
  newLane(like: Pick<Lane, 'role' | 'title'>): string;
  /** What had to be made, stages, steps and lanes in their order. */
  readonly made: readonly NewRecord[];
}

/** `reserved` steps and lanes are going to be added besides; the limits are kept with them. */
export function openGround(
  snapshot: Snapshot,
  spot: Spot | null,
  reserved: { readonly steps: number; readonly lanes: number },
): Ground {
  const grid = gridOf(snapshot);
  const cell = settle(snapshot, spot)?.cell;
  const target = spot && cell?.step === spot.cell.step ? cell : null;
  const column = (cell && indexById(grid.steps).get(cell.step)) ?? 0;
  const row = (cell && indexById(grid.lanes).get(cell.lane)) ?? 0;
  const steps = grid.steps.map(({ id }) => id);
  const lanes = grid.lanes.map(({ id, role }) => ({ id, role }));
  const stepRoom = { left: LIMITS.steps - snapshot.steps.size - reserved.steps };
  const laneRoom = { left: LIMITS.lanes - snapshot.lanes.size - reserved.lanes };
  const made: NewRecord[] = [];
  const beyond = new Map<number, string>();
  let lastStage = snapshot.stages.list.at(-1)?.id;

  const needStage = (): string => {
    if (lastStage === undefined) {
      const phase: Phase = 'before';
      lastStage = newId();
      made.push(newRecord('stages', { id: lastStage, title: '', goal: '', phase }));
    }
    return lastStage;
  };
  const newStep = (title: string): string => {
    const last = steps.at(-1);
    if (stepRoom.left <= 0 && last !== undefined) return last;
    const id = newId();
    made.push(newRecord('steps', { id, stage: needStage(), title }));
    stepRoom.left--;
    steps.push(id);
    return id;
  };
  const newLane = ({ role, title }: Pick<Lane, 'role' | 'title'>): string => {
    const fallback = lanes[Math.min(row, lanes.length - 1)]?.id;
    if (laneRoom.left <= 0 && fallback !== undefined) return fallback;
    const id = newId();
    made.push(newRecord('lanes', { id, role, title }));
    laneRoom.left--;
    lanes.push({ id, role });
    return id;
  };
  return {
    column,
    row,
    made,
    newLane,
    stage: () => (target && snapshot.steps.get(target.step)?.stage) ?? needStage(),
    stepAt: (at, title) => {
      const there = at < grid.steps.length ? steps[at] : beyond.get(at);
      const step = there ?? newStep(title);
      if (at >= grid.steps.length) beyond.set(at, step);
      return step;
    },
    laneAt: (at, like) => {
      if (grid.lanes.length === 0) {
        return lanes.find(({ role }) => role === like.role)?.id ?? newLane(like);
      }
      const there = lanes[at] ?? lanes.findLast(({ role }) => role === like.role) ?? lanes.at(-1);
      return there?.id ?? newLane(like);
    },
  };
}
