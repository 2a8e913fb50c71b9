import type { Card } from './records/card.ts';
import type { Lane } from './records/lane.ts';
import type { Moment } from './records/moment.ts';
import type { Stage } from './records/stage.ts';
import type { Step } from './records/step.ts';
import type { MapSnapshot, MapTables } from './snapshot.ts';

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

const grids = new WeakMap<
  Card[] | readonly Card[],
  { of: Pick<MapTables, 'stages' | 'steps' | 'lanes'>; grid: Grid }
>();

/** The grid of a snapshot; the same object as long as stages, steps, lanes and cards are the same. */
export function gridOf(map: Pick<MapSnapshot, 'stages' | 'steps' | 'lanes' | 'cards'>): Grid {
  const known = grids.get(map.cards.list);
  if (
    known &&
    known.of.stages === map.stages &&
    known.of.steps === map.steps &&
    known.of.lanes === map.lanes
  ) {
    return known.grid;
  }
  const grid = buildGrid(map);
  grids.set(map.cards.list, { of: { stages: map.stages, steps: map.steps, lanes: map.lanes }, grid });
  return grid;
}

const NO_CARDS: readonly Card[] = Object.freeze([]);

function buildGrid(map: Pick<MapSnapshot, 'stages' | 'steps' | 'lanes' | 'cards'>): Grid {
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
  return {
    stages,
    steps,
    lanes: map.lanes.list,
    cell: (lane, step) => cells.get(lane)?.get(step) ?? NO_CARDS,
    stepOf: (moment) => {
      const step = (moment.card && map.cards.get(moment.card)?.step) ?? moment.step;
      return placed.has(step) ? step : null;
    },
    lostSteps: map.steps.list.filter((step) => !placed.has(step.id)),
    unplaced,
  };
}
