import { SIZES, TYPE } from '../sizes.ts';
import { lineBlock } from '../text-block.ts';
import type { LinkPath, Point } from '../types.ts';
import { type Borders, borderAt, evenY, LANE, realY } from './even.ts';
import type { Gutter } from './terrain.ts';

const PAD = 5;
const HEIGHT = 16;
/** Between two cards of a cell a label stands beside its arrow. */
const BESIDE = 8;
const SHORT = 2 * SIZES.lanePad + 16;
/** Wider labels are cut; the whole text is in the link. */
const ROOM = 184;
/** Room beside a link that never leaves its column gutter. */
const NARROW = SIZES.columnWidth - SIZES.cardWidth - 2;
/** So close to a border, a label in the gutter there is seen to belong to the link. */
const NEAR = SIZES.lanePad + 48;
/** From a border to the middle of a label above or below it. */
const HALF = SIZES.lanePad / 2;

export type Label = NonNullable<LinkPath['label']>;

/** What the places depend on where a link's label may stand, all on the even map. */
export interface Labelled {
  readonly text: string;
  /** The text as it is shown where there is room. */
  readonly wide: Sized;
  readonly points: readonly Point[];
  /** Which upright stretches are short on the map itself, one bit for each. */
  readonly short: number;
}

/** Where a link's label may stand, the best first. */
export function* spotsFor({ wide, points, short }: Labelled, rows: readonly Gutter[]): Generator<Label> {
  for (const at of spotsAlong(points, wide.width, rows, short)) yield labelAt(at, wide);
}

/** Where it stands if all of these are taken. */
export const lastSpotFor = ({ text, points, short }: Labelled): Label =>
  labelAt(middleOf(points, short), sized(text, NARROW));

export const wideLabel = (text: string): Sized => sized(text, ROOM);

/** Which upright stretches are short on the map itself, one bit for each. */
export function shortStretches(points: readonly Point[], borders: Borders): number {
  let short = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    if (a.x === b.x && Math.abs(realY(a.y, borders) - realY(b.y, borders)) <= SHORT) short |= 1 << i;
  }
  return short;
}

const isShort = (short: number, stretch: number): boolean => ((short >> stretch) & 1) === 1;

type Sized = Pick<Label, 'text' | 'truncated' | 'width'>;

function sized(text: string, room: number): Sized {
  const block = lineBlock(text, TYPE.linkLabel, { x: 0, y: 0 }, room - 2 * PAD);
  return {
    text: block.lines[0] as string,
    truncated: block.truncated,
    width: Math.ceil(block.width) + 2 * PAD,
  };
}

const labelAt = ({ x, y }: Point, { text, truncated, width }: Sized): Label =>
  Object.freeze({
    x: Math.round(x - width / 2),
    y: Math.round(y - HEIGHT / 2),
    width,
    height: HEIGHT,
    text,
    truncated,
  });

function* spotsAlong(
  points: readonly Point[],
  width: number,
  rows: readonly Gutter[],
  short: number,
): Generator<Point> {
  const stretches = points.slice(1).map((to, i) => [points[i] as Point, to] as const);
  for (const [a, b] of stretches) {
    if (a.y !== b.y || Math.abs(a.x - b.x) < width + 24) continue;
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) yield { x: a.x + (b.x - a.x) * share, y: a.y };
  }
  let stays = true;
  for (const [i, [a, b]] of stretches.entries()) {
    if (a.x !== b.x) continue;
    // On a short one the label would hide the arrow: it stands beside it, on the side that it comes from.
    const x = isShort(short, i + 1) ? a.x + BESIDE + width / 2 : a.x;
    const half = (a.y < b.y ? -1 : 1) * HALF;
    for (const y of crossedBorders(a.y, b.y)) {
      stays = false;
      yield { x, y: y + half };
      yield { x, y: y - half };
    }
  }
  const [start, end] = points as readonly [Point, Point];
  if (points.length === 2 && start.x === end.x && Math.abs(start.y - end.y) <= SIZES.cellGap) {
    yield { x: start.x + BESIDE + width / 2, y: (start.y + end.y) / 2 };
  }
  // In the gutter over a short level link.
  const { x, y } = middleOf(points, short);
  const over = rows.findLast(({ center }) => center < y);
  if (over && y - over.center < NEAR) yield { x, y: over.center + HALF };
  if (stays || points.length === 2) for (const [a, b] of stretches) yield* nearby(a, b, width, rows);
}

/** In the gutters between lanes that the ends of a stretch within a lane lie close to, in line with it or aside. */
function* nearby(a: Point, b: Point, width: number, rows: readonly Gutter[]): Generator<Point> {
  const middle = (a.x + b.x) / 2;
  const aside = BESIDE + width / 2;
  for (const end of new Set([Math.min(a.y, b.y), Math.max(a.y, b.y)])) {
    for (const { center } of rows) {
      if (Math.abs(center - end) >= NEAR) continue;
      const near = end < center ? -HALF : HALF;
      for (const x of [middle, middle + aside, middle - aside]) {
        yield { x, y: center + near };
        yield { x, y: center - near };
      }
    }
  }
}

/** Borders between lanes that an upright stretch passes, those in its middle first. */
function crossedBorders(from: number, to: number): number[] {
  const low = Math.min(from, to) + HALF;
  const high = Math.max(from, to) - HALF;
  const middle = (low + high) / 2;
  const crossed: number[] = [];
  for (let border = Math.ceil(low / LANE); border * LANE <= high; border++) crossed.push(evenY(border, 0));
  return crossed.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

/** The middle of the longest stretch. Of two that pass borders the one that passes more is longer, by how much of the map that may be. */
function middleOf(points: readonly Point[], short: number): Point {
  let best: Point = points[0] as Point;
  let longest = -1;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    const upright = middleBetween(Math.min(a.y, b.y), Math.max(a.y, b.y), isShort(short, i));
    const length = Math.abs(a.x - b.x) + upright.length;
    if (length > longest) {
      longest = length;
      best = { x: (a.x + b.x) / 2, y: upright.y };
    }
  }
  return best;
}

/**
 * Above the middle one of the borders that are passed, where other labels stand already, if there is room for that. Of the
 * way down to a border only the last bit is sure to be there.
 */
function middleBetween(
  low: number,
  high: number,
  short: boolean,
): { readonly y: number; readonly length: number } {
  const passed = crossedBorders(low, high);
  const [middle] = passed;
  if (middle !== undefined) {
    return { y: middle - HALF - (short ? 0 : HEIGHT / 2), length: passed.length * LANE };
  }
  return borderAt(low) === borderAt(high)
    ? { y: (low + high) / 2, length: high - low }
    : { y: high - HALF, length: SIZES.lanePad };
}
