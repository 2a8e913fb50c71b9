import { compareOrder } from '../base/index.ts';
import type { Card } from './records/card.ts';
import type { Lane } from './records/lane.ts';
import type { Moment } from './records/moment.ts';
import type { Stage } from './records/stage.ts';
import type { Step } from './records/step.ts';
import type { MapSnapshot, Table } from './snapshot.ts';

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
  /** A lane's filled cells by step. The same object as long as none of its cards changes, comes or goes. */
  row(lane: string): Row;
  /** The step that a moment stands on: its card's, else its own; null when that is gone. */
  stepOf(moment: Moment): string | null;
  /** Steps whose stage is gone. */
  readonly lostSteps: readonly Step[];
  /** Cards whose lane, step or stage is gone: the unplaced tray. */
  readonly unplaced: readonly Card[];
}

type Source = Pick<MapSnapshot, 'stages' | 'steps' | 'lanes' | 'cards'>;
type Row = ReadonlyMap<string, readonly Card[]>;
type Cells = ReadonlyMap<string, Row>;

interface Known {
  readonly of: Source;
  readonly grid: Grid;
  readonly cells: Cells;
  /** The steps across. */
  readonly placed: ReadonlySet<string>;
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

/** The grid after a few cards have changed, moved, come or gone; null where it is as quick to make a new one. */
function patched({ of, grid, cells, placed }: Known, map: Source): Known | null {
  const change = grid.unplaced.length > 0 ? null : changeOf(of.cards, map.cards);
  if (!change) return null;
  const rows = new Map(cells);
  const own = new Map<string, Map<string, readonly Card[]>>();
  const rowToChange = (lane: string): Map<string, readonly Card[]> | null => {
    const row = rows.get(lane);
    if (!row) return null;
    const copy = own.get(lane) ?? new Map(row);
    own.set(lane, copy);
    rows.set(lane, copy);
    return copy;
  };
  for (const card of change.gone) {
    const row = rowToChange(card.lane);
    const left = row?.get(card.step)?.filter((one) => one !== card) ?? [];
    if (left.length > 0) row?.set(card.step, left);
    else row?.delete(card.step);
  }
  const orderOf = ({ id }: Card) => ({ id, order: map.cards.orderOf(id) });
  for (const card of change.come) {
    const row = placed.has(card.step) ? rowToChange(card.lane) : null;
    if (!row) return null;
    const cell = row.get(card.step) ?? NO_CARDS;
    const after = cell.findIndex((one) => compareOrder(orderOf(one), orderOf(card)) > 0);
    row.set(card.step, cell.toSpliced(after < 0 ? cell.length : after, 0, card));
  }
  return { of: map, cells: rows, placed, grid: gridFrom(map, grid, rows, placed, grid.unplaced) };
}

/** More changes than these are not put in one by one. */
const FEW = 64;

/** The cards that are no longer there as they were, and those that are new; null where they are many. */
function changeOf(before: Table<Card>, now: Table<Card>): { gone: Card[]; come: Card[] } | null {
  const gone: Card[] = [];
  const come: Card[] = [];
  const [olds, cards] = [before.list, now.list];
  for (let i = 0, j = 0; ; ) {
    while (i < olds.length && olds[i] === cards[j]) {
      i++;
      j++;
    }
    if (i === olds.length && j === cards.length) return { gone, come };
    const old = olds[i];
    const card = cards[j];
    if (old && now.get(old.id) !== old) {
      gone.push(old);
      i++;
    } else if (card && before.get(card.id) !== card) {
      come.push(card);
      j++;
    } else return null;
    if (gone.length + come.length > FEW) return null;
  }
}

const NO_CARDS: readonly Card[] = Object.freeze([]);
const NO_ROW: Row = new Map();

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
  const grid = gridFrom(map, { stages, steps, lostSteps }, cells, placed, unplaced);
  return { of: map, cells, placed, grid };
}

function gridFrom(
  { lanes, cards }: Source,
  { stages, steps, lostSteps }: Pick<Grid, 'stages' | 'steps' | 'lostSteps'>,
  cells: Cells,
  placed: ReadonlySet<string>,
  unplaced: readonly Card[],
): Grid {
  return {
    stages,
    steps,
    lanes: lanes.list,
    cell: (lane, step) => cells.get(lane)?.get(step) ?? NO_CARDS,
    row: (lane) => cells.get(lane) ?? NO_ROW,
    stepOf: (moment) => {
      const step = (moment.card && cards.get(moment.card)?.step) ?? moment.step;
      return placed.has(step) ? step : null;
    },
    lostSteps,
    unplaced,
  };
}
