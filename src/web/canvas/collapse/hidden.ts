import { type Grid, gridOf, type LaneRole, type Snapshot } from '../../../core/model/index.ts';
import type { Cell } from '../../actions/index.ts';
import type { Collapsed, Editing, Pick } from '../../session/index.ts';

/** Stages and lanes. */
type Hiders = Collapsed;

/** The collapsed stage and lane in which a record stands; none of both where it can be seen. */
export function hidersOf(snapshot: Snapshot, collapsed: Collapsed, { table, id }: Pick | Editing): Hiders {
  const { step, lane } = placeOf(snapshot, table, id);
  const stage = step === undefined ? undefined : snapshot.steps.get(step)?.stage;
  return {
    stages: stage !== undefined && collapsed.stages.includes(stage) ? [stage] : [],
    lanes: lane !== undefined && collapsed.lanes.includes(lane) ? [lane] : [],
  };
}

export const isHidden = (snapshot: Snapshot, collapsed: Collapsed, pick: Pick | Editing): boolean => {
  const { stages, lanes } = hidersOf(snapshot, collapsed, pick);
  return stages.length + lanes.length > 0;
};

export const isCellHidden = (snapshot: Snapshot, { stages, lanes }: Collapsed, cell: Cell): boolean =>
  lanes.includes(cell.lane) || stages.includes(snapshot.steps.get(cell.step)?.stage ?? '');

/** The same without these. */
export const without = (collapsed: Collapsed, { stages, lanes }: Hiders): Collapsed => ({
  stages: collapsed.stages.filter((id) => !stages.includes(id)),
  lanes: collapsed.lanes.filter((id) => !lanes.includes(id)),
});

interface Where {
  readonly step?: string | undefined;
  readonly lane?: string | undefined;
}

function placeOf(snapshot: Snapshot, table: Pick['table'] | 'journey', id: string): Where {
  const firstLane = (role: LaneRole) => snapshot.lanes.list.find((lane) => lane.role === role)?.id;
  switch (table) {
    case 'cards':
      return snapshot.cards.get(id) ?? {};
    case 'steps':
      return { step: id };
    case 'feelings':
      return { step: snapshot.feelings.get(id)?.step, lane: firstLane('feeling') };
    case 'moments': {
      const moment = snapshot.moments.get(id);
      const step = moment && gridOf(snapshot).stepOf(moment);
      return { step: step ?? undefined, lane: firstLane('moments') };
    }
    case 'measures': {
      const { card, step } = snapshot.measures.get(id) ?? {};
      const own = card === undefined ? step : snapshot.cards.get(card)?.step;
      return { step: own, lane: firstLane('metrics') };
    }
    default:
      return NOWHERE;
  }
}

const NOWHERE: Where = {};

/**
 * The grid as it is shown: of a collapsed stage one column is left, which goes by the name of its first step, and what
 * is hidden stands nowhere.
 */
export function shownGrid(snapshot: Snapshot, collapsed: Collapsed): Grid {
  const grid = gridOf(snapshot);
  if (collapsed.stages.length + collapsed.lanes.length === 0) return grid;
  const stages = grid.stages.map(({ stage, steps }) => ({
    stage,
    steps: collapsed.stages.includes(stage.id) ? steps.slice(0, 1) : steps,
  }));
  return {
    ...grid,
    stages,
    steps: stages.flatMap(({ steps }) => steps),
    cell: (lane, step) =>
      isCellHidden(snapshot, collapsed, { lane, step }) ? NO_CARDS : grid.cell(lane, step),
  };
}

const NO_CARDS: readonly never[] = [];

/** The cell under whose name a cell can be stood on. */
export function shownCell(snapshot: Snapshot, collapsed: Collapsed, cell: Cell): Cell {
  const stage = snapshot.steps.get(cell.step)?.stage;
  if (stage === undefined || !collapsed.stages.includes(stage)) return cell;
  const first = gridOf(snapshot).stages.find((one) => one.stage.id === stage)?.steps[0];
  return first ? { lane: cell.lane, step: first.id } : cell;
}
