import type { Card } from './records/card.ts';
import type { Lane } from './records/lane.ts';
import type { Moment } from './records/moment.ts';
import type { Stage } from './records/stage.ts';
import type { Step } from './records/step.ts';
import type { MapSnapshot } from './snapshot.ts';

export interface StageColumns {
  readonly stage: Stage;
  readonly steps: readonly Step[];
}

/** The map as a grid: what stands where, and what has lost its place. */
export interface Grid {
  readonly stages: readonly StageColumns[];
  /** The steps across, stage by stage. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  /** The cards of a cell from top to bottom. */
  cell(lane: string, step: string): readonly Card[];
  /** The step that a moment stands on: its card's, else its own; null when that is gone. */
  stepOf(moment: Moment): string | null;
  /** Steps whose stage is gone. */
  readonly lostSteps: readonly Step[];
  /** Cards whose lane, step or stage is gone: the unplaced tray. */
  readonly unplaced: readonly Card[];
}

type Source = Pick<MapSnapshot, 'stages' | 'steps' | 'lanes' | 'cards'>;
type Cells = ReadonlyMap<string, ReadonlyMap<string, readonly Card[]>>;

interface Known {
  readonly of: Source;
  readonly grid: Grid;
  readonly cells: Cells;
}

const grids = new WeakMap<readonly Card[], Known>();
/** The last grid of each set of lanes: what the next one is made from. */
const latest = new WeakMap<Source['lanes'], Known>();

/** The grid of a snapshot; the same object as long as stages, steps, lanes and cards are the same. */
export function gridOf(map: Source): Grid {
  const own = grids.get(map.cards.list);
  if (own && sameFrame(own.of, map)) return own.grid;
  const last = latest.get(map.lanes);
  const known = (last && sameFrame(last.of, map) && patched(last, map)) || buildGrid(map);
  grids.set(map.cards.list, known);
  latest.set(map.lanes, known);
  return known.grid;
}

const sameFrame = (a: Source, b: Source): boolean =>
  a.stages === b.stages && a.steps === b.steps && a.lanes === b.lanes;

/** The grid after cards have changed that stayed where they were, as they do while somebody types; else null. */
function patched({ of, grid, cells }: Known, map: Source): Known | null {
  const before = of.cards.list;
  const now = map.cards.list;
  if (before.length !== now.length || grid.unplaced.length > 0) return null;
  const rows = new Map(cells);
  for (let i = 0; i < now.length; i++) {
    const [old, card] = [before[i] as Card, now[i] as Card];
    if (old === card) continue;
    if (old.id !== card.id || old.lane !== card.lane || old.step !== card.step) return null;
    const row = rows.get(card.lane);
    const cell = row?.get(card.step);
    if (!row || !cell) return null;
    rows.set(
      card.lane,
      new Map(row).set(
        card.step,
        cell.map((one) => (one === old ? card : one)),
      ),
    );
  }
  return { of: map, cells: rows, grid: gridFrom(map, grid, rows, grid.unplaced) };
}

const NO_CARDS: readonly Card[] = Object.freeze([]);

function buildGrid(map: Source): Known {
  const stepsByStage = Map.groupBy(map.steps.list, (step) => step.stage);
  const stages = map.stages.list.map((stage) => ({ stage, steps: stepsByStage.get(stage.id) ?? [] }));
  const steps = stages.flatMap((columns) => columns.steps);
  const placed = new Set(steps.map((step) => step.id));
  const unplaced: Card[] = [];
  const cells = new Map<string, Map<string, Card[]>>(map.lanes.list.map((lane) => [lane.id, new Map()]));
  for (const card of map.cards.list) {
    const row = cells.get(card.lane);
    if (!row || !placed.has(card.step)) {
      unplaced.push(card);
      continue;
    }
    const cell = row.get(card.step);
    if (cell) cell.push(card);
    else row.set(card.step, [card]);
  }
  const lostSteps = map.steps.list.filter((step) => !placed.has(step.id));
  return { of: map, cells, grid: gridFrom(map, { stages, steps, lostSteps }, cells, unplaced) };
}

function gridFrom(
  { lanes, cards }: Source,
  { stages, steps, lostSteps }: Pick<Grid, 'stages' | 'steps' | 'lostSteps'>,
  cells: Cells,
  unplaced: readonly Card[],
): Grid {
  const placed = new Set(steps.map((step) => step.id));
  return {
    stages,
    steps,
    lanes: lanes.list,
    cell: (lane, step) => cells.get(lane)?.get(step) ?? NO_CARDS,
    stepOf: (moment) => {
      const step = (moment.card && cards.get(moment.card)?.step) ?? moment.step;
      return placed.has(step) ? step : null;
    },
    lostSteps,
    unplaced,
  };
}
