import { keepSame } from '../../base/index.ts';
import type { Link, LinkKind } from '../../model/index.ts';
import type { Port, Side } from '../types.ts';
import { portOf } from './ports.ts';
import type { Gutters, Place, Terrain } from './terrain.ts';

/** A stretch along a gutter: vertical in a column gutter, horizontal in a row gutter. */
export interface Leg {
  readonly along: 'column' | 'row';
  readonly gutter: number;
}

/** Which way a link takes, before it has its track in each gutter. Legs alternate; none means straight. */
export interface Plan {
  readonly from: Port;
  readonly to: Port;
  readonly legs: readonly Leg[];
}

/** A bend costs as much as a detour of so many pixels; other costs are on the same scale. */
const BEND = 40;
/** A flow reads from left to right, through the sides. */
const FLOW_THROUGH_EDGE = 90;
/** What someone depends on lies below: through the edges. */
const NEEDS_THROUGH_SIDE = 30;
const AGAINST_READING = 30;
/** A label needs a row gutter that the link runs along or passes. */
const NO_ROOM_FOR_LABEL = 120;

const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];
const isSide = (side: Side): boolean => side === 'left' || side === 'right';

/** The cheapest way between two cards that crosses none. */
export function planLink(link: Link, a: Place, b: Place, { gutters, occupied }: Terrain): Plan {
  const straight = straightPlan(a, b, link.kind, occupied);
  return straight ? keepPlan(link, straight) : detour(link, a, b, gutters);
}

const keepPlan = keepSame<Link, Plan>();

/** What a way around was found for. */
interface Found {
  readonly a: Place;
  readonly b: Place;
  readonly columns: Gutters['columns'];
  readonly rows: Gutters['rows'];
  readonly plan: Plan;
}

const found = new WeakMap<Link, Found>();

/**
 * Remembered by link: the search is the dear part of routing. Where all that a link passes has moved up or down
 * together, its way moves along.
 */
function detour(link: Link, a: Place, b: Place, { columns, rows }: Gutters): Plan {
  const last = found.get(link);
  const by = a.box.y - (last?.a.box.y ?? 0);
  const isSame =
    last !== undefined &&
    last.columns === columns &&
    samePlace(last.a, a, by) &&
    samePlace(last.b, b, by) &&
    sameRows(last.rows, rows, Math.min(a.row, b.row), Math.max(a.row, b.row) + 1, by);
  const plan = isSame
    ? movedPlan(last.plan, a, b, link.kind, by)
    : cheapest(a, b, link.kind, link.label.trim() !== '', { columns, rows });
  found.set(link, { a, b, columns, rows, plan });
  return plan;
}

/** What stands for hidden cards has its ports at parts of a pixel: costs that are equal here may not be so elsewhere. */
const samePlace = (before: Place, now: Place, by: number): boolean =>
  before === now ||
  (!('chip' in now.box) &&
    before.row === now.row &&
    before.column === now.column &&
    before.first === now.first &&
    before.last === now.last &&
    before.box.y + by === now.box.y &&
    before.box.x === now.box.x &&
    before.box.width === now.box.width &&
    before.box.height === now.box.height &&
    !('chip' in before.box));

function sameRows(before: Gutters['rows'], now: Gutters['rows'], first: number, last: number, by: number) {
  if (before === now) return by === 0;
  for (let row = first; row <= last; row++) {
    if ((before[row]?.center ?? Number.NaN) + by !== now[row]?.center) return false;
  }
  return true;
}

const movedPlan = (plan: Plan, a: Place, b: Place, kind: LinkKind, by: number): Plan =>
  by === 0
    ? plan
    : {
        from: portOf(a.box, plan.from.side, kind, true),
        to: portOf(b.box, plan.to.side, kind, false),
        legs: plan.legs,
      };

function cheapest(a: Place, b: Place, kind: LinkKind, labelled: boolean, gutters: Gutters): Plan {
  let best: Plan | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const leave of SIDES) {
    if (!isOpen(a, leave)) continue;
    const from = portOf(a.box, leave, kind, true);
    for (const arrive of SIDES) {
      if (!isOpen(b, arrive)) continue;
      const to = portOf(b.box, arrive, kind, false);
      const fixed = preference(leave, arrive, kind);
      for (const legs of waysBetween(gutterAt(a, leave), gutterAt(b, arrive), a, b)) {
        const cramped = labelled && a.row === b.row && legs.every(({ along }) => along === 'column');
        const cost =
          fixed +
          lengthOf(from, to, legs, gutters) +
          BEND * (legs.length + 1) +
          (cramped ? NO_ROOM_FOR_LABEL : 0);
        if (cost < least) {
          least = cost;
          best = { from, to, legs };
        }
      }
    }
  }
  return best as Plan;
}

const isOpen = (place: Place, side: Side): boolean =>
  side === 'top' ? place.first : side === 'bottom' ? place.last : true;

/** The gutter that a side of a card looks out on. */
function gutterAt({ row, column }: Place, side: Side): Leg {
  if (side === 'left') return { along: 'column', gutter: column };
  if (side === 'right') return { along: 'column', gutter: column + 1 };
  return { along: 'row', gutter: side === 'top' ? row : row + 1 };
}

function straightPlan(a: Place, b: Place, kind: LinkKind, occupied: Terrain['occupied']): Plan | null {
  if (a.row === b.row && a.column < b.column && kind !== 'needs') {
    for (let column = a.column + 1; column < b.column; column++) {
      if (occupied(a.row, column)) return null;
    }
    const from = portOf(a.box, 'right', kind, true);
    const to = portOf(b.box, 'left', kind, false);
    return from.y === to.y ? { from, to, legs: [] } : null;
  }
  if (a.column !== b.column) return null;
  if (a.row === b.row) {
    const step = indexOf(b) - indexOf(a);
    return Math.abs(step) === 1 ? verticalPlan(a, b, step > 0, kind) : null;
  }
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  if (!upper.last || !lower.first) return null;
  for (let row = upper.row + 1; row < lower.row; row++) {
    if (occupied(row, a.column)) return null;
  }
  return verticalPlan(a, b, upper === a, kind);
}

const indexOf = ({ box }: Place): number => ('index' in box ? box.index : 0);

/** Null where one end is narrower than the other, so that their middles differ. */
function verticalPlan(a: Place, b: Place, down: boolean, kind: LinkKind): Plan | null {
  const from = portOf(a.box, down ? 'bottom' : 'top', kind, true);
  const to = portOf(b.box, down ? 'top' : 'bottom', kind, false);
  return from.x === to.x ? { from, to, legs: [] } : null;
}

function preference(leave: Side, arrive: Side, kind: LinkKind): number {
  let cost = 0;
  if (leave === 'left') cost += AGAINST_READING;
  if (arrive === 'right') cost += AGAINST_READING;
  for (const side of [leave, arrive]) {
    if (kind !== 'needs' && !isSide(side)) cost += FLOW_THROUGH_EDGE;
    if (kind === 'needs' && isSide(side)) cost += NEEDS_THROUGH_SIDE;
  }
  return cost;
}

/** The ways from one gutter to another with at most one gutter between. */
function waysBetween(first: Leg, last: Leg, a: Place, b: Place): Leg[][] {
  if (first.along !== last.along) return [[first, last]];
  if (first.gutter === last.gutter) return [[first]];
  const between = first.along === 'column' ? gapsBetween(a.row, b.row) : gapsBetween(a.column, b.column);
  const along = first.along === 'column' ? 'row' : 'column';
  return between.map((gutter) => [first, { along, gutter }, last]);
}

/** The gutters right after the start and right before the end; around both where they are in one row. */
function gapsBetween(start: number, end: number): number[] {
  if (start === end) return [start, start + 1];
  return start < end ? [start + 1, end] : [start, end + 1];
}

function lengthOf(from: Port, to: Port, legs: readonly Leg[], gutters: Gutters): number {
  let { x, y } = from;
  let length = 0;
  for (const { along, gutter } of legs) {
    if (along === 'column') {
      const next = gutters.columns[gutter]?.center ?? x;
      length += Math.abs(next - x);
      x = next;
    } else {
      const next = gutters.rows[gutter]?.center ?? y;
      length += Math.abs(next - y);
      y = next;
    }
  }
  return length + Math.abs(to.x - x) + Math.abs(to.y - y);
}
