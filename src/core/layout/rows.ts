import { once, remember, sameList } from '../base/index.ts';
import type { Card, Grid, Lane, LaneRole } from '../model/index.ts';
import { cellBox, type FilledCell, fillCell } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Contents } from './contents.ts';
import { layFold } from './folds.ts';
import { padOf, SIZES, TYPE } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { FoldBox, LaneBox, TextBlock } from './types.ts';

const ICON_X = 20;
const ICON = 16;
const TITLE_X = ICON_X + ICON + 10;
const TITLE_LINES = 4;

/** A lane and all that stands in it, wherever the lane itself begins. */
export interface LaidLane extends Omit<LaneBox, 'y' | 'cells' | 'folds'> {
  readonly lane: Lane;
  /** By column, ascending. */
  readonly filled: readonly FilledCell[];
  /** Their heights count from the lane's top. */
  readonly folds: readonly FoldBox[];
}

/** Lays out the lanes, each with all that stands in its cells; the same objects as long as nothing in them changes. */
export function layRows(
  grid: Grid,
  columns: Columns,
  contents: Contents,
  collapsed: ReadonlySet<string>,
): LaidLane[] {
  const shown = new Set<LaneRole>();
  return grid.lanes.map((lane) => {
    const first = !shown.has(lane.role);
    shown.add(lane.role);
    return layLane(grid, lane, first, collapsed.has(lane.id), columns, contents);
  });
}

/** The lanes below each other, from `top` on. */
export function placeLanes(lanes: readonly LaidLane[], top: number): LaneBox[] {
  let y = top;
  return lanes.map((lane) => {
    const box = laneBox(lane, y);
    y += lane.height;
    return box;
  });
}

/** A lane in its place. What stands in it is made when it is asked for: a lane that grows moves all below it. */
const laneBox = remember((laid: LaidLane, y: number): LaneBox => {
  const cells = once(() => Object.freeze(laid.filled.map((filled) => cellBox(filled, y))));
  const folds = once(() => Object.freeze(laid.folds.map((fold) => movedFold(fold, y))));
  return Object.freeze({
    id: laid.id,
    role: laid.role,
    x: laid.x,
    y,
    width: laid.width,
    height: laid.height,
    title: laid.title,
    icon: laid.icon,
    collapsed: laid.collapsed,
    get cells() {
      return cells();
    },
    get folds() {
      return folds();
    },
  });
});

const movedFold = remember(
  (fold: FoldBox, by: number): FoldBox => Object.freeze({ ...fold, y: fold.y + by }),
);

/** What a lane was last made from, and what came of it. */
const known = new WeakMap<Lane, { readonly from: readonly unknown[]; readonly laid: LaidLane }>();

function layLane(
  grid: Grid,
  lane: Lane,
  first: boolean,
  folded: boolean,
  columns: Columns,
  contents: Contents,
): LaidLane {
  const hanging = first ? contents.hangingIn(lane.role) : null;
  const from = [grid.row(lane.id), contents.version, columns, first, folded, hanging];
  const last = known.get(lane);
  if (last && sameList(last.from, from)) return last.laid;
  // Where nothing but cards has changed, cells with the same cards are the same.
  const before = last && sameList(last.from.slice(1), from.slice(1)) ? last.laid.filled : NOTHING;
  const { filled, folds, bottom } = folded
    ? { filled: NOTHING, ...foldCells(grid, lane, true, columns, contents, first, padOf(true)) }
    : fillCells(grid, lane, columns, contents, first, contentTop(lane, first), before);
  const { title, icon } = laneHead(lane, folded);
  const now: LaidLane = {
    lane,
    id: lane.id,
    role: lane.role,
    x: 0,
    width: columns.width,
    height: folded ? SIZES.collapsedLane : laneHeight(bottom, lane, first, title),
    title,
    icon,
    collapsed: folded,
    filled,
    folds,
  };
  const laid = last && sameLane(last.laid, now) ? last.laid : now;
  known.set(lane, { from, laid });
  return laid;
}

const sameLane = (a: LaidLane, b: LaidLane): boolean =>
  a.lane === b.lane &&
  a.width === b.width &&
  a.height === b.height &&
  a.title === b.title &&
  a.collapsed === b.collapsed &&
  sameList(a.filled, b.filled) &&
  sameList(a.folds, b.folds);

/** The feeling curves stand above the cards of the first feeling lane. */
export const hasPlot = (role: LaneRole, firstOfRole: boolean): boolean => role === 'feeling' && firstOfRole;

const contentTop = (lane: Lane, first: boolean): number =>
  SIZES.lanePad + (hasPlot(lane.role, first) ? SIZES.plotHeight - SIZES.lanePad : 0);

function laneHeight(content: number, lane: Lane, first: boolean, title: TextBlock): number {
  const least = hasPlot(lane.role, first) ? SIZES.plotHeight : SIZES.laneMinimum;
  return Math.max(least, content, title.height + 2 * SIZES.lanePad);
}

const laneHead = remember((lane: Lane, folded: boolean): Pick<LaneBox, 'title' | 'icon'> => {
  const y = folded ? (SIZES.collapsedLane - TYPE.lane.lineHeight) / 2 : SIZES.lanePad;
  // In one line with it stands what opens the lane.
  const room = SIZES.titleWidth - TITLE_X - (folded ? 40 : 16);
  const title = textBlock(lane.title, TYPE.lane, { x: TITLE_X, y }, room, folded ? 1 : TITLE_LINES);
  return { title, icon: Object.freeze({ x: ICON_X, y: title.y + 1 }) };
});

function fillCells(
  grid: Grid,
  lane: Lane,
  columns: Columns,
  contents: Contents,
  first: boolean,
  top: number,
  before: readonly FilledCell[],
): { filled: FilledCell[]; folds: readonly FoldBox[]; bottom: number } {
  const row = grid.row(lane.id);
  const filled: FilledCell[] = [];
  let bottom = top;
  const newCell = (step: string, at: number, x: number, cards: readonly Card[]): FilledCell | null => {
    const moments = lane.role === 'moments' && first ? contents.moments(step) : NOTHING;
    const measures = lane.role === 'metrics' && first ? contents.measures(step) : NOTHING;
    if (cards.length + moments.length + measures.length === 0) return null;
    return fillCell({ lane, step, at, x, top, cards, moments, measures }, contents);
  };
  let next = 0;
  columns.columns.forEach(({ step, x }, at) => {
    if (step === null) return;
    const last = before[next]?.from.at === at ? before[next++] : undefined;
    const cards = row.get(step) ?? NOTHING;
    const cell = last?.from.cards === cards ? last : newCell(step, at, x, cards);
    if (!cell) return;
    filled.push(cell);
    bottom = Math.max(bottom, cell.bottom + SIZES.lanePad);
  });
  if (!columns.hasFolded) return { filled, folds: NOTHING, bottom };
  const { folds, bottom: folded } = foldCells(grid, lane, false, columns, contents, first, top);
  return { filled, folds, bottom: Math.max(bottom, folded) };
}

/** What the collapsed stages hide of a lane; of a collapsed lane, what all columns do. */
function foldCells(
  grid: Grid,
  lane: Lane,
  laneFolded: boolean,
  columns: Columns,
  contents: Contents,
  first: boolean,
  top: number,
): { folds: FoldBox[]; bottom: number } {
  const folds = columns.columns.flatMap((column, at): FoldBox[] => {
    const steps = column.step === null ? column.folded : laneFolded ? [column.step] : NOTHING;
    if (steps.length === 0) return [];
    const cards = steps.flatMap((step) => grid.cell(lane.id, step));
    const moments = cards.flatMap((card) => contents.momentsOn(card));
    const fold = layFold(lane, laneFolded, column, at, top, {
      cards,
      moments: lane.role === 'moments' && first ? steps.flatMap((step) => contents.moments(step)) : moments,
      measures:
        lane.role === 'metrics' && first ? steps.flatMap((step) => contents.measures(step)).length : 0,
    });
    return fold ? [fold] : [];
  });
  return { folds, bottom: Math.max(top, ...folds.map((fold) => fold.y + fold.height + SIZES.lanePad)) };
}

const NOTHING: readonly never[] = Object.freeze([]);
