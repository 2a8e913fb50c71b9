import { keepSame, remember, sameList } from '../base/index.ts';
import type { Card, Grid, Lane, LaneRole } from '../model/index.ts';
import { cardBox } from './card-box.ts';
import type { Columns } from './columns.ts';
import type { Contents } from './contents.ts';
import { layFold } from './folds.ts';
import type { MeasureFace } from './measure-face.ts';
import type { MomentFace } from './moment-face.ts';
import { CARD_INSET, padOf, SIZES, TYPE } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { CellBox, ColumnBox, FoldBox, LaneBox, MeasureBox, MomentBox, TextBlock } from './types.ts';

const ICON_X = 20;
const ICON = 16;
const TITLE_X = ICON_X + ICON + 10;
const TITLE_LINES = 4;

/** Places the lanes from top to bottom, and all that stands in their cells. */
export function layRows(
  grid: Grid,
  columns: Columns,
  contents: Contents,
  collapsed: ReadonlySet<string>,
): LaneBox[] {
  const shown = new Set<LaneRole>();
  let y = columns.headerHeight;
  return grid.lanes.map((lane) => {
    const first = !shown.has(lane.role);
    shown.add(lane.role);
    const folded = collapsed.has(lane.id);
    const { cells, folds, bottom } = folded
      ? { cells: [], ...foldCells(grid, lane, true, columns, contents, first, y + padOf(true)) }
      : fillCells(grid, lane, columns, contents, first, contentTop(lane, first, y));
    const title = laneTitle(lane, folded);
    const height = folded ? SIZES.collapsedLane : laneHeight(bottom - y, lane, first, title);
    const box: LaneBox = {
      id: lane.id,
      role: lane.role,
      x: 0,
      y,
      width: columns.width,
      height,
      title,
      icon: { x: ICON_X, y: title.y + 1 },
      collapsed: folded,
      cells,
      folds,
    };
    y += height;
    return keepLane(lane, Object.freeze(box));
  });
}

const keepLane = keepSame<Lane, LaneBox>();

/** The feeling curves stand above the cards of the first feeling lane. */
export const hasPlot = (role: LaneRole, firstOfRole: boolean): boolean => role === 'feeling' && firstOfRole;

const contentTop = (lane: Lane, first: boolean, y: number): number =>
  y + SIZES.lanePad + (hasPlot(lane.role, first) ? SIZES.plotHeight - SIZES.lanePad : 0);

function laneHeight(content: number, lane: Lane, first: boolean, title: TextBlock): number {
  const least = hasPlot(lane.role, first) ? SIZES.plotHeight : SIZES.laneMinimum;
  return Math.max(least, content, title.height + 2 * SIZES.lanePad);
}

const laneTitle = remember((lane: Lane, folded: boolean): TextBlock => {
  const y = folded ? (SIZES.collapsedLane - TYPE.lane.lineHeight) / 2 : SIZES.lanePad;
  // In one line with it stands what opens the lane.
  const room = SIZES.titleWidth - TITLE_X - (folded ? 40 : 16);
  return textBlock(lane.title, TYPE.lane, { x: TITLE_X, y }, room, folded ? 1 : TITLE_LINES);
});

function fillCells(
  grid: Grid,
  lane: Lane,
  columns: Columns,
  contents: Contents,
  first: boolean,
  top: number,
): { cells: CellBox[]; folds: FoldBox[]; bottom: number } {
  const cells: CellBox[] = [];
  let bottom = top;
  columns.columns.forEach((column, at) => {
    const { step, x } = column;
    if (step === null) return;
    const cards = grid.cell(lane.id, step);
    const moments = lane.role === 'moments' && first ? contents.moments(step) : NOTHING;
    const measures = lane.role === 'metrics' && first ? contents.measures(step) : NOTHING;
    const anchor = cards[0] ?? moments[0] ?? measures[0];
    if (!anchor) return;
    const from: FilledFrom = { version: contents.version, lane, step, at, x, top, cards, moments, measures };
    let filled = filledCells.get(anchor);
    if (!filled || !sameFrom(filled.from, from)) {
      filled = { from, ...fillCell(lane, column, step, at, top, cards, moments, measures, contents) };
      filledCells.set(anchor, filled);
    }
    cells.push(filled.cell);
    bottom = Math.max(bottom, filled.bottom + SIZES.lanePad);
  });
  const { folds, bottom: folded } = foldCells(grid, lane, false, columns, contents, first, top);
  return { cells, folds, bottom: Math.max(bottom, folded) };
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

/** What a filled cell came from. */
interface FilledFrom {
  readonly version: object;
  readonly lane: Lane;
  readonly step: string;
  readonly at: number;
  readonly x: number;
  readonly top: number;
  readonly cards: readonly Card[];
  readonly moments: readonly MomentFace[];
  readonly measures: readonly MeasureFace[];
}

const sameFrom = (a: FilledFrom, b: FilledFrom): boolean =>
  a.version === b.version &&
  a.lane === b.lane &&
  a.step === b.step &&
  a.at === b.at &&
  a.x === b.x &&
  a.top === b.top &&
  sameList(a.cards, b.cards) &&
  sameList(a.moments, b.moments) &&
  sameList(a.measures, b.measures);

/** Cells by the first thing in them: one whose contents are the same objects is not looked into again. */
const filledCells = new WeakMap<
  object,
  { readonly from: FilledFrom; readonly cell: CellBox; readonly bottom: number }
>();

function fillCell(
  lane: Lane,
  column: ColumnBox,
  step: string,
  at: number,
  top: number,
  cards: readonly Card[],
  moments: readonly MomentFace[],
  measures: readonly MeasureFace[],
  contents: Contents,
): { cell: CellBox; bottom: number } {
  const stack = new Stack(column, top);
  const cell: CellBox = Object.freeze({
    column: at,
    step,
    cards: Object.freeze(
      cards.map((card, index) =>
        stack.put(contents.face(card), (face, x, y) => cardBox(card, face, lane, step, index, x, y)),
      ),
    ),
    moments: Object.freeze(moments.map((face) => stack.put(face, (own, x, y) => momentBox(own, step, x, y)))),
    measures: Object.freeze(
      measures.map((face) => stack.put(face, (own, x, y) => measureBox(own, step, x, y), SIZES.measureGap)),
    ),
  });
  return { cell, bottom: stack.bottom };
}

/** Boxes under each other in one cell. */
class Stack {
  private y: number;
  private readonly x: number;
  bottom: number;

  constructor(column: ColumnBox, top: number) {
    this.x = column.x + CARD_INSET;
    this.y = top;
    this.bottom = top;
  }

  /** Puts a box under the last one; the next keeps `gap` below it. */
  put<F extends { readonly height: number }, B>(
    face: F,
    place: (face: F, x: number, y: number) => B,
    gap: number = SIZES.cellGap,
  ): B {
    const box = place(face, this.x, this.y);
    this.bottom = this.y + face.height;
    this.y = this.bottom + gap;
    return box;
  }
}

const momentBox = remember(
  (face: MomentFace, step: string, x: number, y: number): MomentBox => Object.freeze({ ...face, step, x, y }),
);

const measureBox = remember(
  (face: MeasureFace, step: string, x: number, y: number): MeasureBox =>
    Object.freeze({ ...face, step, x, y }),
);
