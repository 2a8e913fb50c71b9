import { samePlain } from '../../base/index.ts';
import type { Point, Rect } from '../types.ts';
import { type Borders, borderAt, depthOf } from './even.ts';
import { type Label, type Labelled, lastSpotFor, shortStretches, spotsFor, wideLabel } from './labels.ts';
import type { Gutter } from './terrain.ts';

/** Who has a label; those with a lower rank choose first. */
interface Ranked {
  readonly rank: number;
}

/** A label, and where it looked for room. */
interface Held<Owner> extends Labelled {
  readonly owner: Owner;
  short: number;
  /** The borders that the link's highest and its lowest point lie about. */
  readonly top: number;
  readonly bottom: number;
  /** The spots that it looked at, the first free one last. */
  tried: readonly Label[];
  label: Label | null;
}

/**
 * Places for labels, found one after the other, where they cover neither cards nor each other. A label that comes, goes or moves
 * is noticed by those behind it that would stand there, or could: they alone look again, and so on.
 */
export class LabelPlaces<Owner extends Ranked> {
  private readonly rows: readonly Gutter[];
  private borders: Borders = [];
  private readonly held = new Map<Owner, Held<Owner>>();
  /** By area: labels that stand there, and labels that would have. */
  private readonly near = new Map<number, Set<Held<Owner>>>();
  private readonly looking = new Set<Held<Owner>>();

  constructor(rows: readonly Gutter[]) {
    this.rows = rows;
  }

  labelOf(owner: Owner): Label | null {
    return this.held.get(owner)?.label ?? null;
  }

  /** Takes note of where the borders are now. */
  over(borders: Borders): void {
    const before = this.borders;
    this.borders = borders;
    const isOther = (_: number, row: number) => !Object.is(depthOf(row, borders), depthOf(row, before));
    const [first, last] = [borders.findIndex(isOther), borders.findLastIndex(isOther)];
    if (first < 0) return;
    for (const held of this.held.values()) {
      if (held.top > last || held.bottom <= first) continue;
      const short = shortStretches(held.points, borders);
      if (short === held.short) continue;
      held.short = short;
      this.looking.add(held);
    }
  }

  /** Gives an owner this label along these points; none where the text is empty. */
  put(owner: Owner, text: string, points: readonly Point[]): void {
    const last = this.held.get(owner);
    if (last?.text === text && last.points === points) return;
    if (last) this.remove(owner);
    if (text.trim() === '') return;
    const heights = points.map(({ y }) => y);
    const held: Held<Owner> = {
      owner,
      text,
      wide: last?.text === text ? last.wide : wideLabel(text),
      points,
      short: shortStretches(points, this.borders),
      top: borderAt(Math.min(...heights)),
      bottom: borderAt(Math.max(...heights)),
      tried: [],
      label: null,
    };
    this.held.set(owner, held);
    this.looking.add(held);
  }

  remove(owner: Owner): void {
    const held = this.held.get(owner);
    if (!held) return;
    this.held.delete(owner);
    this.looking.delete(held);
    this.leave(held);
    for (const other of this.disturbed(held, held.label)) this.looking.add(other);
  }

  /** Finds places for those that look for one; `moved` gets the owners of labels that stand elsewhere than before. */
  settle(moved: Set<Owner>): void {
    const { looking } = this;
    const queue = [...looking].sort((a, b) => b.owner.rank - a.owner.rank);
    for (let held = queue.pop(); held; held = queue.pop()) {
      looking.delete(held);
      const before = held.label;
      this.place(held);
      if (held.label === before) continue;
      moved.add(held.owner);
      for (const other of [...this.disturbed(held, before), ...this.disturbed(held, held.label)]) {
        if (looking.has(other)) continue;
        looking.add(other);
        const { rank } = other.owner;
        queue.splice(queue.findLastIndex(({ owner }) => owner.rank > rank) + 1, 0, other);
      }
    }
  }

  private place(held: Held<Owner>): void {
    this.leave(held);
    const tried: Label[] = [];
    let found: Label | null = null;
    for (const spot of spotsFor(held, this.rows)) {
      tried.push(spot);
      if (!this.isFree(spot, held)) continue;
      found = spot;
      break;
    }
    found ??= lastSpotFor(held);
    held.tried = tried;
    if (!samePlain(held.label, found)) held.label = found;
    this.come(held);
  }

  private isFree(spot: Rect, { owner }: Held<Owner>): boolean {
    for (const key of areasOf(spot)) {
      for (const other of this.near.get(key) ?? []) {
        if (other.owner.rank < owner.rank && other.label && overlap(other.label, spot)) return false;
      }
    }
    return true;
  }

  /** The labels behind one for which it matters whether it stands in a place. */
  private disturbed({ owner }: Held<Owner>, place: Rect | null): Held<Owner>[] {
    if (!place) return [];
    return areasOf(place).flatMap((key) =>
      [...(this.near.get(key) ?? [])].filter(
        (other) => other.owner.rank > owner.rank && other.tried.some((spot) => overlap(spot, place)),
      ),
    );
  }

  private come(held: Held<Owner>): void {
    for (const key of areasAround(held)) {
      const known = this.near.get(key);
      if (known) known.add(held);
      else this.near.set(key, new Set([held]));
    }
  }

  private leave(held: Held<Owner>): void {
    for (const key of areasAround(held)) {
      const known = this.near.get(key);
      known?.delete(held);
      if (known?.size === 0) this.near.delete(key);
    }
  }
}

const areasAround = ({ tried, label }: Held<unknown>): number[] =>
  [...tried, ...(label ? [label] : [])].flatMap(areasOf);

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const BUCKET = 256;
/** More than the even map has buckets from top to bottom. */
const ACROSS = 2 ** 32;

function areasOf({ x, y, width, height }: Rect): number[] {
  const keys: number[] = [];
  for (let i = Math.floor(x / BUCKET); i <= Math.floor((x + width) / BUCKET); i++) {
    for (let j = Math.floor(y / BUCKET); j <= Math.floor((y + height) / BUCKET); j++) {
      keys.push(i * ACROSS + j);
    }
  }
  return keys;
}
