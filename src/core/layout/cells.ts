import { remember, sameList } from '../base/index.ts';
import type { Card, Lane } from '../model/index.ts';
import { cardBox, movedBox } from './card-box.ts';
import type { Contents } from './contents.ts';
import type { MeasureFace } from './measure-face.ts';
import type { MomentFace } from './moment-face.ts';
import { CARD_INSET, SIZES } from './sizes.ts';
import type { CellBox, MeasureBox, MomentBox } from './types.ts';

/** What a filled cell comes from. */
export interface CellFrom {
  readonly version: object;
  readonly lane: Lane;
  readonly step: string;
  /** The column's index, and where it begins. */
  readonly at: number;
  readonly x: number;
  /** Where the first box begins. */
  readonly top: number;
  readonly cards: readonly Card[];
  readonly moments: readonly MomentFace[];
  readonly measures: readonly MeasureFace[];
}

/** A cell with what it was made from. */
export interface FilledCell {
  readonly from: CellFrom;
  readonly cell: CellBox;
  /** The lower edge of its last box. */
  readonly bottom: number;
}

/** Cells by the first thing in them: one whose contents are the same objects is not looked into again. */
const known = new WeakMap<object, FilledCell>();

/** A cell and all that stands in it. The same object as long as nothing about it changes. */
export function fillCell(from: CellFrom, contents: Contents): FilledCell {
  const anchor = anchorOf(from);
  const last = known.get(anchor);
  if (last && sameContent(last.from, from)) {
    return last.from.top === from.top ? last : moveCell(last, from.top - last.from.top);
  }
  const filled = { from, ...makeCell(from, contents) };
  known.set(anchor, filled);
  return filled;
}

/** The cell so much further down. */
export function moveCell({ from, cell, bottom }: FilledCell, by: number): FilledCell {
  const { step } = from;
  const moved: FilledCell = {
    from: { ...from, top: from.top + by },
    cell: Object.freeze({
      column: cell.column,
      step,
      cards: Object.freeze(cell.cards.map((box, i) => movedBox(from.cards[i] as Card, box, by))),
      moments: Object.freeze(
        cell.moments.map(({ x, y }, i) => momentBox(from.moments[i] as MomentFace, step, x, y + by)),
      ),
      measures: Object.freeze(
        cell.measures.map(({ x, y }, i) => measureBox(from.measures[i] as MeasureFace, step, x, y + by)),
      ),
    }),
    bottom: bottom + by,
  };
  known.set(anchorOf(from), moved);
  return moved;
}

const anchorOf = ({ cards, moments, measures }: CellFrom): object =>
  (cards[0] ?? moments[0] ?? measures[0]) as object;

const sameContent = (a: CellFrom, b: CellFrom): boolean =>
  a.version === b.version &&
  a.lane === b.lane &&
  a.step === b.step &&
  a.at === b.at &&
  a.x === b.x &&
  sameList(a.cards, b.cards) &&
  sameList(a.moments, b.moments) &&
  sameList(a.measures, b.measures);

function makeCell(
  { lane, step, at, x, top, cards, moments, measures }: CellFrom,
  contents: Contents,
): { cell: CellBox; bottom: number } {
  const stack = new Stack(x + CARD_INSET, top);
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

  constructor(x: number, top: number) {
    this.x = x;
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
