import { type Grid, gridOf, type LaneRole } from '../../model/index.ts';
import type { Context } from '../context.ts';

/** What stands where. */
export const grid = ({ tables: { stages, steps, lanes, cards } }: Context): Grid =>
  gridOf({ stages, steps, lanes, cards });

/** Each lane's role, by the lane's id. */
export const laneRoles = ({ tables }: Context): ReadonlyMap<string, LaneRole> =>
  new Map(tables.lanes.list.map((lane) => [lane.id, lane.role]));

/** Each step's column, from 0, by the step's id; only steps that stand on the map. Cards don't change it. */
export const columns = ({ tables }: Context): ReadonlyMap<string, number> => {
  const byStage = Map.groupBy(tables.steps.list, (step) => step.stage);
  const across = tables.stages.list.flatMap((stage) => byStage.get(stage.id) ?? []);
  return new Map(across.map((step, column) => [step.id, column]));
};
