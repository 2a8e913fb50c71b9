import { remember, sameList, samePlain } from '../../base/index.ts';
import type { Lane } from '../../model/index.ts';
import type { FilledCell } from '../cells.ts';
import type { Columns } from '../columns.ts';
import { hasPlot, type LaidLane } from '../rows.ts';
import { CARD_INSET, insetOf, padOf, SIZES } from '../sizes.ts';
import type { CardFace, FoldBox, Rect } from '../types.ts';
import { evenY } from './even.ts';

/** Where a card stands, or what stands for it while it is hidden, as far as links care. On the even map. */
export interface Place extends Rect {
  /** A card's id; of what stands for hidden cards, lane and column. */
  readonly name: string;
  readonly isHidden: boolean;
  readonly row: number;
  readonly column: number;
  /** From the top of the cell, from 0. */
  readonly index: number;
  /** Whether nothing in its cell stands above it, and below it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A free strip between two rows or two columns of cards; between rows it lies on the even map. */
export interface Gutter {
  readonly center: number;
  /** How far from the centre tracks may lie. */
  readonly reach: number;
  /** Whether a border is drawn along the centre, which tracks then keep off. */
  readonly border: boolean;
}

/** The strips that are always free. The same object as long as none of them changes. */
export interface Gutters {
  readonly columns: readonly Gutter[];
  readonly rows: readonly Gutter[];
  /** Those between columns, then those between rows. */
  readonly all: readonly Gutter[];
}

/** Kept free on both sides of a gutter, so that no line touches a card. */
const CLEARANCE = 7;

/** The gutters between columns and between lanes. */
export const guttersOf = (columns: Columns, lanes: readonly LaidLane[]): Gutters =>
  keepGutters(columnGutters(columns), rowGutters(lanes));

/** A cell, or what stands for hidden cards: where links may end, by card. */
export interface Stand {
  readonly column: number;
  readonly ends: readonly (readonly [card: string, place: Place])[];
}

/** What links care for in a lane: its cells by column; the others are free. */
export type Ground = readonly (Stand | undefined)[];

/** Lane by lane; the same objects as long as nothing in them comes, goes, moves or grows. */
export const groundsOf = (lanes: readonly LaidLane[]): Ground[] =>
  lanes.map((laid, row) => {
    const plot = hasPlot(laid.role, lanes.findIndex((one) => one.role === laid.role) === row);
    return groundOf(laid, row, plot);
  });

/** What a lane's ground was last made from, by column, and what came of it. */
interface Grounded {
  readonly row: number;
  readonly plot: boolean;
  readonly cells: readonly (FilledCell | undefined)[];
  readonly ground: Ground;
}

const grounds = new WeakMap<Lane, Grounded>();

const groundOf = remember((laid: LaidLane, row: number, plot: boolean): Ground => {
  const last = grounds.get(laid.lane);
  const isThere = last?.row === row && last.plot === plot;
  const count = 1 + Math.max(-1, laid.filled.at(-1)?.from.at ?? -1, laid.folds.at(-1)?.column ?? -1);
  const cells = new Array<FilledCell | undefined>(count).fill(undefined);
  const ground = new Array<Stand | undefined>(count).fill(undefined);
  const keep = (column: number, stand: Stand): Stand => {
    const before = last?.ground[column];
    return before && samePlain(before, stand) ? before : stand;
  };
  for (const cell of laid.filled) {
    const { at } = cell.from;
    cells[at] = cell;
    ground[at] = isThere && last.cells[at] === cell ? last.ground[at] : keep(at, cellStand(cell, row, plot));
  }
  for (const fold of laid.folds) {
    ground[fold.column] = keep(fold.column, foldStand(fold, row, !plot || laid.collapsed));
  }
  const now = last && sameList(last.ground, ground) ? last.ground : ground;
  grounds.set(laid.lane, { row, plot, cells, ground: now });
  return now;
});

/** What stands otherwise in one cell than before. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Stand | undefined;
  readonly now: Stand | undefined;
}

/** The cells in which other things stand, or the same things elsewhere. */
export function changedCells(before: readonly Ground[], now: readonly Ground[]): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (let row = 0; row < before.length || row < now.length; row++) {
    const [old = NOTHING, own = NOTHING] = [before[row], now[row]];
    if (old === own) continue;
    for (let column = 0; column < old.length || column < own.length; column++) {
      if (old[column] !== own[column]) changed.push({ row, column, before: old[column], now: own[column] });
    }
  }
  return changed;
}

const NOTHING: Ground = [];

const cellStand = remember(({ from, faces, tops }: FilledCell, row: number, plot: boolean): Stand => {
  const { at: column, cards } = from;
  const below = from.moments.length + from.measures.length > 0;
  return {
    column,
    ends: cards.map(({ id }, index) => {
      const { width, height } = faces[index] as CardFace;
      const first = index === 0 && !plot;
      const last = index === cards.length - 1 && !below;
      const at = { x: from.x + CARD_INSET, y: evenY(row, tops.cards[index] as number), width, height };
      return [id, { name: id, isHidden: false, row, column, index, first, last, ...at }] as const;
    }),
  };
});

const foldStand = remember((fold: FoldBox, row: number, first: boolean): Stand => {
  const { column, x, width, height } = fold;
  const name = `${row}/${column}`;
  const at = { x, y: evenY(row, fold.y), width, height };
  const place: Place = { name, isHidden: true, row, column, index: 0, first, last: true, ...at };
  return { column, ends: fold.cards.map((id) => [id, place] as const) };
});

const columnGutters = remember(({ columns, width }: Columns): readonly Gutter[] => {
  const insets = columns.map((column) => insetOf(column.width));
  const inner = columns.slice(1).map(
    (column, i): Gutter => ({
      center: column.x,
      reach: Math.min(insets[i] as number, insets[i + 1] as number) - CLEARANCE,
      border: column.startsStage,
    }),
  );
  const [first = CARD_INSET, last = CARD_INSET] = [insets[0], insets.at(-1)];
  return [
    edge(SIZES.titleWidth + first / 2, first),
    ...inner,
    ...(columns.length > 0 ? [edge(width - last / 2, last)] : []),
  ];
});

function rowGutters(lanes: readonly LaidLane[]): Gutter[] {
  const pads = lanes.map(({ collapsed }) => padOf(collapsed));
  const [first = SIZES.lanePad, lowest = SIZES.lanePad] = [pads[0], pads.at(-1)];
  return [
    edge(evenY(0, first / 2), first),
    ...pads.slice(1).map(
      (pad, i): Gutter => ({
        center: evenY(i + 1, 0),
        reach: Math.min(pads[i] as number, pad) - CLEARANCE,
        border: true,
      }),
    ),
    ...(lanes.length > 0 ? [edge(evenY(lanes.length, -lowest / 2), lowest)] : []),
  ];
}

/** At the rim of the map there is only half a gutter. */
const edge = (center: number, size: number): Gutter => ({
  center,
  reach: Math.max(2, size / 2 - CLEARANCE / 2),
  border: false,
});

/** The gutters of the last maps, so that what is remembered for them stays good while nothing moves. */
const KEPT = 8;
const kept: Gutters[] = [];

function keepGutters(columns: readonly Gutter[], rows: readonly Gutter[]): Gutters {
  const at = kept.findIndex((one) => sameGutters(one.columns, columns) && sameGutters(one.rows, rows));
  const gutters = at < 0 ? { columns, rows, all: [...columns, ...rows] } : (kept.splice(at, 1)[0] as Gutters);
  kept.unshift(gutters);
  kept.length = Math.min(kept.length, KEPT);
  return gutters;
}

const sameGutters = (a: readonly Gutter[], b: readonly Gutter[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ center, reach, border }, i) => {
      const other = b[i] as Gutter;
      return center === other.center && reach === other.reach && border === other.border;
    }));
