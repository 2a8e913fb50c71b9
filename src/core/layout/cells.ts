import { once, remember, sameList } from '../base/index.ts';
import type { Card, Lane } from '../model/index.ts';
import { cardBox } from './card-box.ts';
import type { Contents } from './contents.ts';
import type { MeasureFace } from './measure-face.ts';
import type { MomentFace } from './moment-face.ts';
import { CARD_INSET, SIZES } from './sizes.ts';
import type { CardFace, CellBox, MeasureBox, MomentBox } from './types.ts';

/** What a filled cell comes from. */
export interface CellFrom {
  readonly lane: Pick<Lane, 'id' | 'role'>;
  readonly step: string;
  /** The column's index, and where it begins. */
  readonly at: number;
  readonly x: number;
  /** Where the first box begins, below the lane's top. */
  readonly top: number;
  readonly cards: readonly Card[];
  readonly moments: readonly MomentFace[];
  readonly measures: readonly MeasureFace[];
}

/** What stands in a cell, and where each box begins below the lane's top. */
export interface FilledCell {
  readonly from: CellFrom;
  readonly faces: readonly CardFace[];
  readonly tops: Readonly<Record<'cards' | 'moments' | 'measures', readonly number[]>>;
  /** The lower edge of its last box. */
  readonly bottom: number;
}

/** Cells by the first thing in them: one whose contents are the same objects is not looked into again. */
const known = new WeakMap<object, { readonly version: object; readonly filled: FilledCell }>();

/** What stands in a cell. The same object as long as nothing about it changes, wherever its lane is. */
export function fillCell(from: CellFrom, contents: Contents): FilledCell {
  const { version } = contents;
  const anchor = (from.cards[0] ?? from.moments[0] ?? from.measures[0]) as object;
  const last = known.get(anchor);
  const isSame = last !== undefined && sameContent(last.filled.from, from);
  if (isSame && last.version === version) return last.filled;
  const faces = from.cards.map((card) => contents.face(card));
  const filled = isSame && sameList(last.filled.faces, faces) ? last.filled : stacked(from, faces);
  known.set(anchor, { version, filled });
  return filled;
}

const sameContent = (a: CellFrom, b: CellFrom): boolean =>
  a.lane.id === b.lane.id &&
  a.lane.role === b.lane.role &&
  a.step === b.step &&
  a.at === b.at &&
  a.x === b.x &&
  a.top === b.top &&
  sameList(a.cards, b.cards) &&
  sameList(a.moments, b.moments) &&
  sameList(a.measures, b.measures);

/** Boxes under each other. */
function stacked(from: CellFrom, faces: readonly CardFace[]): FilledCell {
  let bottom = from.top;
  let next = from.top;
  const put = ({ height }: { readonly height: number }, gap: number): number => {
    const y = next;
    bottom = y + height;
    next = bottom + gap;
    return y;
  };
  const tops = {
    cards: faces.map((face) => put(face, SIZES.cellGap)),
    moments: from.moments.map((face) => put(face, SIZES.cellGap)),
    measures: from.measures.map((face) => put(face, SIZES.measureGap)),
  };
  return { from, faces, tops, bottom };
}

/**
 * A cell in a lane that begins at `y`. The same object as long as nothing about it changes, its place included. Its
 * boxes are made when they are asked for: most cells of a large map are never in view.
 */
export const cellBox: (filled: FilledCell, y: number) => CellBox = remember(
  (filled: FilledCell, y: number): CellBox => {
    const { from } = filled;
    const boxes = once(() => boxesOf(filled, y));
    return Object.freeze({
      column: from.at,
      step: from.step,
      get cards() {
        return boxes().cards;
      },
      get moments() {
        return from.moments.length > 0 ? boxes().moments : NOTHING;
      },
      get measures() {
        return from.measures.length > 0 ? boxes().measures : NOTHING;
      },
    });
  },
);

const NOTHING: readonly never[] = Object.freeze([]);

function boxesOf({ from, faces, tops }: FilledCell, top: number) {
  const x = from.x + CARD_INSET;
  const yOf = (kind: keyof typeof tops, i: number) => top + (tops[kind][i] as number);
  return {
    cards: Object.freeze(
      from.cards.map((card, i) =>
        cardBox(card, faces[i] as CardFace, from.lane, from.step, i, x, yOf('cards', i)),
      ),
    ),
    moments: Object.freeze(from.moments.map((face, i) => momentBox(face, from.step, x, yOf('moments', i)))),
    measures: Object.freeze(
      from.measures.map((face, i) => measureBox(face, from.step, x, yOf('measures', i))),
    ),
  };
}

const momentBox = remember(
  (face: MomentFace, step: string, x: number, y: number): MomentBox => Object.freeze({ ...face, step, x, y }),
);

const measureBox = remember(
  (face: MeasureFace, step: string, x: number, y: number): MeasureBox =>
    Object.freeze({ ...face, step, x, y }),
);
