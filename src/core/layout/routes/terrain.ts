import { remember } from '../../base/index.ts';
import type { Columns } from '../columns.ts';
import { hasPlot } from '../rows.ts';
import { CARD_INSET, insetOf, padOf, SIZES } from '../sizes.ts';
import type { LaneBox } from '../types.ts';
import type { End } from './ports.ts';

/** Where a card stands in the grid, as far as links care. */
export interface Place {
  readonly box: End;
  readonly row: number;
  readonly column: number;
  /** Whether nothing in its cell stands above it, and below it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A free strip between two rows or two columns of cards. */
export interface Gutter {
  readonly center: number;
  /** How far from the centre tracks may lie. */
  readonly reach: number;
  /** Whether a border is drawn along the centre, which tracks then keep off. */
  readonly border: boolean;
}

/** The strips that are always free. The same object as long as no strip has moved. */
export interface Gutters {
  readonly columns: readonly Gutter[];
  readonly rows: readonly Gutter[];
}

/** The map as links see it: gutters, and cells that may be in the way. */
export interface Terrain {
  readonly gutters: Gutters;
  readonly places: ReadonlyMap<string, Place>;
  occupied(row: number, column: number): boolean;
}

/** Kept free on both sides of a gutter, so that no line touches a card. */
const CLEARANCE = 7;

/** The gutters between columns and between lanes. */
export const guttersOf = (columns: Columns, lanes: readonly LaneBox[]): Gutters =>
  keepGutters(columnGutters(columns), rowGutters(columns, lanes));

export function terrainOf(gutters: Gutters, lanes: readonly LaneBox[], ends: ReadonlySet<string>): Terrain {
  const places = new Map<string, Place>();
  const filled = lanes.map((lane, row) => {
    const plot = hasPlot(lane.role, lanes.findIndex((one) => one.role === lane.role) === row);
    const ground = groundOf(lane, row, plot, ends);
    for (const [id, place] of ground.places) places.set(id, place);
    return ground.across;
  });
  return {
    gutters,
    places,
    occupied: (row, column) => filled[row]?.has(column) ?? false,
  };
}

/** Where in a lane links end, and the columns that are filled. */
const groundOf = remember((lane: LaneBox, row: number, plot: boolean, ends: ReadonlySet<string>) => {
  const places: Array<readonly [string, Place]> = [];
  const across = new Set<number>();
  for (const { column, cards, moments, measures } of lane.cells) {
    across.add(column);
    const below = moments.length + measures.length > 0;
    for (const box of cards) {
      if (!ends.has(box.id)) continue;
      const last = box.index === cards.length - 1 && !below;
      places.push([box.id, { box, row, column, first: box.index === 0 && !plot, last }]);
    }
  }
  for (const fold of lane.folds) {
    across.add(fold.column);
    const place = { box: fold, row, column: fold.column, first: !plot || lane.collapsed, last: true };
    for (const id of fold.cards) if (ends.has(id)) places.push([id, place]);
  }
  return { places, across };
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

function rowGutters({ headerHeight }: Columns, lanes: readonly LaneBox[]): Gutter[] {
  const pads = lanes.map(({ collapsed }) => padOf(collapsed));
  const [first = SIZES.lanePad, lowest = SIZES.lanePad] = [pads[0], pads.at(-1)];
  const last = lanes.at(-1);
  return [
    edge(headerHeight + first / 2, first),
    ...lanes.slice(1).map(
      (lane, i): Gutter => ({
        center: lane.y,
        reach: Math.min(pads[i] as number, pads[i + 1] as number) - CLEARANCE,
        border: true,
      }),
    ),
    ...(last ? [edge(last.y + last.height - lowest / 2, lowest)] : []),
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
  const at = kept.findIndex((one) => one.columns === columns && sameGutters(one.rows, rows));
  const gutters = at < 0 ? { columns, rows } : (kept.splice(at, 1)[0] as Gutters);
  kept.unshift(gutters);
  kept.length = Math.min(kept.length, KEPT);
  return gutters;
}

const sameGutters = (a: readonly Gutter[], b: readonly Gutter[]): boolean =>
  a.length === b.length &&
  a.every(({ center, reach, border }, i) => {
    const other = b[i] as Gutter;
    return center === other.center && reach === other.reach && border === other.border;
  });
