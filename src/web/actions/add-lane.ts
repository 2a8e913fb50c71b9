import { newId } from '../../core/base/index.ts';
import { DRAWING_WORDS } from '../../core/layout/index.ts';
import { LANE_ROLES, type LaneRole, LIMITS, type Snapshot } from '../../core/model/index.ts';
import { addAll, type Beside, type Gesture, gesture, newRecord, picks, refuse } from './gesture.ts';
import { beforeOf } from './order.ts';

/** A lane of a role, titled in the journey's language; without a neighbour it goes where a blueprint has that role. */
export function addLane(snapshot: Snapshot, role: LaneRole, beside: Beside = null): Gesture {
  if (snapshot.lanes.size >= LIMITS.lanes) return refuse('too-many-lanes');
  const id = newId();
  const before = beside ? beforeOf(snapshot.lanes.list, beside) : usualPlace(snapshot, role);
  const record = { id, role, title: laneTitle(snapshot, role) };
  return gesture(addAll([newRecord('lanes', record, before)]), picks('lanes', [id]));
}

/** Under the last lane that stands above it, or beside it, in a blueprint. */
function usualPlace({ lanes }: Snapshot, role: LaneRole): string | null {
  const rank = LANE_ROLES.indexOf(role);
  const at = lanes.list.findLastIndex((lane) => LANE_ROLES.indexOf(lane.role) <= rank);
  return lanes.list[at + 1]?.id ?? null;
}

/** The role's word, with a number when a lane is called so already: "Backstage 2", "后台 2". */
function laneTitle({ journey, lanes }: Snapshot, role: LaneRole): string {
  const word = DRAWING_WORDS[journey.locale].roles[role];
  const taken = new Set(lanes.list.map(({ title }) => title));
  let title = word;
  for (let number = 2; taken.has(title); number++) title = `${word} ${number}`;
  return title;
}
