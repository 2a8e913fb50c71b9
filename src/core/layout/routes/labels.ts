import { SIZES, TYPE } from '../sizes.ts';
import { lineBlock } from '../text-block.ts';
import type { LinkPath, Point, Rect } from '../types.ts';
import type { Gutters } from './terrain.ts';

const PAD = 5;
const HEIGHT = 16;
/** Between two cards of a cell a label stands beside its arrow. */
const BESIDE = 8;
const SHORT = 2 * SIZES.lanePad + 16;
/** Wider labels are cut; the whole text is in the link. */
const ROOM = 184;
/** Room beside a link that never leaves its column gutter. */
const NARROW = SIZES.columnWidth - SIZES.cardWidth - 2;

type Label = NonNullable<LinkPath['label']>;

/** Finds places for labels, one after the other, where they cover neither cards nor each other. */
export class LabelPlacer {
  private readonly taken = new Map<string, Rect[]>();
  private readonly gutters: Gutters;

  constructor(gutters: Gutters) {
    this.gutters = gutters;
  }

  place(text: string, points: readonly Point[]): Label | null {
    if (text.trim() === '') return null;
    const wide = this.sized(text, ROOM);
    for (const { x, y } of this.spots(points, wide.width)) {
      const box = rectAround(x, y, wide.width);
      if (this.isFree(box)) return this.take(box, wide);
    }
    const narrow = this.sized(text, NARROW);
    const { x, y } = middleOf(points);
    return this.take(rectAround(x, y, narrow.width), narrow);
  }

  private sized(text: string, room: number): { text: string; truncated: boolean; width: number } {
    const block = lineBlock(text, TYPE.linkLabel, { x: 0, y: 0 }, room - 2 * PAD);
    return {
      text: block.lines[0] as string,
      truncated: block.truncated,
      width: Math.ceil(block.width) + 2 * PAD,
    };
  }

  private *spots(points: readonly Point[], width: number): Generator<Point> {
    const stretches = points.slice(1).map((to, i) => [points[i] as Point, to] as const);
    for (const [a, b] of stretches) {
      if (a.y !== b.y || Math.abs(a.x - b.x) < width + 24) continue;
      for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) yield { x: a.x + (b.x - a.x) * share, y: a.y };
    }
    for (const [a, b] of stretches) {
      if (a.x !== b.x) continue;
      // On a short one the label would hide the arrow: it stands beside it, on the side that it comes from.
      const x = Math.abs(a.y - b.y) <= SHORT ? a.x + BESIDE + width / 2 : a.x;
      const half = (a.y < b.y ? -1 : 1) * (SIZES.lanePad / 2);
      for (const y of this.crossedRows(a.y, b.y)) {
        yield { x, y: y + half };
        yield { x, y: y - half };
      }
    }
    const [start, end] = points as readonly [Point, Point];
    if (points.length === 2 && start.x === end.x && Math.abs(start.y - end.y) <= SIZES.cellGap) {
      yield { x: start.x + BESIDE + width / 2, y: (start.y + end.y) / 2 };
    }
    yield* this.above(points);
  }

  /** Borders between lanes that an upright stretch passes, those in its middle first. */
  private crossedRows(from: number, to: number): number[] {
    const low = Math.min(from, to) + SIZES.lanePad / 2;
    const high = Math.max(from, to) - SIZES.lanePad / 2;
    const middle = (low + high) / 2;
    return this.gutters.rows
      .slice(1, -1)
      .map(({ center }) => center)
      .filter((center) => center >= low && center <= high)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  }

  /** In the gutter over a short level link. */
  private *above(points: readonly Point[]): Generator<Point> {
    const { x, y } = middleOf(points);
    const over = this.gutters.rows.findLast(({ center }) => center < y);
    if (over && y - over.center < SIZES.lanePad + 48) yield { x, y: over.center + SIZES.lanePad / 2 };
  }

  private isFree(box: Rect): boolean {
    return cellsOf(box).every((key) => !(this.taken.get(key) ?? []).some((other) => overlap(box, other)));
  }

  private take(box: Rect, { text, truncated }: { text: string; truncated: boolean }): Label {
    for (const key of cellsOf(box)) {
      const known = this.taken.get(key);
      if (known) known.push(box);
      else this.taken.set(key, [box]);
    }
    return Object.freeze({ ...box, text, truncated });
  }
}

const rectAround = (x: number, y: number, width: number): Rect => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - HEIGHT / 2),
  width,
  height: HEIGHT,
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const BUCKET = 256;
function cellsOf({ x, y, width, height }: Rect): string[] {
  const keys: string[] = [];
  for (let i = Math.floor(x / BUCKET); i <= Math.floor((x + width) / BUCKET); i++) {
    for (let j = Math.floor(y / BUCKET); j <= Math.floor((y + height) / BUCKET); j++) keys.push(`${i} ${j}`);
  }
  return keys;
}

/** The middle of the longest stretch. */
function middleOf(points: readonly Point[]): Point {
  let best: Point = points[0] as Point;
  let longest = -1;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) {
      longest = length;
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
  }
  return best;
}
