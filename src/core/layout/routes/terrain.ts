import { sameList } from '../../base/index.ts';
import type { Columns } from '../columns.ts';
import { hasPlot } from '../rows.ts';
import { CARD_INSET, SIZES } from '../sizes.ts';
import type { CardBox, LaneBox } from '../types.ts';

/** Where a card stands in the grid, as far as links care. */
export interface Place {
  readonly box: CardBox;
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
  keepGutters({ columns: columnGutters(columns), rows: rowGutters(columns, lanes) });

export function terrainOf(gutters: Gutters, lanes: readonly LaneBox[], ends: ReadonlySet<string>): Terrain {
  const places = new Map<string, Place>();
  const filled = lanes.map((lane, row) => {
    const plot = hasPlot(lane.role, lanes.findIndex((one) => one.role === lane.role) === row);
    const across = new Set<number>();
    for (const { column, cards, moments, measures } of lane.cells) {
      across.add(column);
      const below = moments.length + measures.length > 0;
      cards.forEach((box, index) => {
        if (!ends.has(box.id)) return;
        const last = index === cards.length - 1 && !below;
        places.set(box.id, { box, row, column, first: index === 0 && !plot, last });
      });
    }
    return across;
  });
  return {
    gutters,
    places,
    occupied: (row, column) => filled[row]?.has(column) ?? false,
  };
}

function columnGutters({ columns, width }: Columns): Gutter[] {
  const reach = CARD_INSET - CLEARANCE;
  const inner = columns
    .slice(1)
    .map((column): Gutter => ({ center: column.x, reach, border: column.startsStage }));
  return [
    edge(SIZES.titleWidth + CARD_INSET / 2, CARD_INSET),
    ...inner,
    ...(columns.length > 0 ? [edge(width - CARD_INSET / 2, CARD_INSET)] : []),
  ];
}

function rowGutters({ headerHeight }: Columns, lanes: readonly LaneBox[]): Gutter[] {
  const pad = SIZES.lanePad;
  const last = lanes.at(-1);
  return [
    edge(headerHeight + pad / 2, pad),
    ...lanes.slice(1).map((lane): Gutter => ({ center: lane.y, reach: pad - CLEARANCE, border: true })),
    ...(last ? [edge(last.y + last.height - pad / 2, pad)] : []),
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
const kept: Array<{ readonly gutters: Gutters; readonly shape: readonly unknown[] }> = [];

function keepGutters(gutters: Gutters): Gutters {
  const shape = [gutters.columns.length, ...[...gutters.columns, ...gutters.rows].flatMap(Object.values)];
  const at = kept.findIndex((one) => sameList(one.shape, shape));
  const found = at < 0 ? { gutters, shape } : (kept.splice(at, 1)[0] as (typeof kept)[number]);
  kept.unshift(found);
  kept.length = Math.min(kept.length, KEPT);
  return found.gutters;
}
