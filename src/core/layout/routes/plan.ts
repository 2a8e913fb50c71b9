import type { Link, LinkKind } from '../../model/index.ts';
import type { Port, Side } from '../types.ts';
import { type Borders, realY } from './even.ts';
import { portOf } from './ports.ts';
import type { Ground, Gutters, Place } from './terrain.ts';

/** A stretch along a gutter: vertical in a column gutter, horizontal in a row gutter. */
export interface Leg {
  readonly along: 'column' | 'row';
  readonly gutter: number;
}

/** Which way a link takes on the even map, before it has its track in each gutter. Legs alternate; none means straight. */
export interface Plan {
  readonly from: Port;
  readonly to: Port;
  readonly legs: readonly Leg[];
}

export const samePlan = (a: Plan, b: Plan): boolean =>
  samePort(a.from, b.from) &&
  samePort(a.to, b.to) &&
  a.legs.length === b.legs.length &&
  a.legs.every(({ along, gutter }, i) => along === b.legs[i]?.along && gutter === b.legs[i]?.gutter);

const samePort = (a: Port, b: Port): boolean => a.x === b.x && a.y === b.y && a.side === b.side;

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

/** The cheapest way between two cards that crosses none; `free` says whether the line from one to the other is. */
export function planLink(
  link: Link,
  a: Place,
  b: Place,
  free: boolean,
  gutters: Gutters,
  borders: Borders,
): Plan {
  return (
    (free ? straightPlan(a, b, link.kind) : null) ??
    cheapest(a, b, link.kind, link.label.trim() !== '', gutters, borders)
  );
}

/** Whether a plan goes around below both ends. */
export const goesBelow = ({ legs }: Plan, a: Place, b: Place): boolean =>
  legs.some(({ along, gutter }) => along === 'row' && gutter > a.row && gutter > b.row);

function cheapest(
  a: Place,
  b: Place,
  kind: LinkKind,
  labelled: boolean,
  gutters: Gutters,
  borders: Borders,
): Plan {
  let best: Plan | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const leave of SIDES) {
    if (!isOpen(a, leave)) continue;
    const from = portOf(a, leave, kind, true);
    for (const arrive of SIDES) {
      if (!isOpen(b, arrive)) continue;
      const to = portOf(b, arrive, kind, false);
      const fixed = preference(leave, arrive, kind);
      for (const legs of waysBetween(gutterAt(a, leave), gutterAt(b, arrive), a, b)) {
        const cramped = labelled && a.row === b.row && legs.every(({ along }) => along === 'column');
        const cost =
          fixed +
          lengthOf(from, to, legs, gutters, borders) +
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

/** Whether nothing stands on the straight line between two places of one row or one column. */
export function isFreeBetween(a: Place, b: Place, kind: LinkKind, grounds: readonly Ground[]): boolean {
  if (a.row === b.row && a.column < b.column && kind !== 'needs') {
    for (let column = a.column + 1; column < b.column; column++) {
      if (grounds[a.row]?.[column]) return false;
    }
    return true;
  }
  if (a.column !== b.column) return false;
  if (a.row === b.row) return Math.abs(b.index - a.index) === 1;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  if (!upper.last || !lower.first) return false;
  for (let row = upper.row + 1; row < lower.row; row++) {
    if (grounds[row]?.[a.column]) return false;
  }
  return true;
}

function straightPlan(a: Place, b: Place, kind: LinkKind): Plan | null {
  if (a.column !== b.column) return levelPlan(a, b, kind);
  return uprightPlan(a, b, kind, a.row === b.row ? a.index < b.index : a.row < b.row);
}

/** Null where the ends are not at one height. */
function levelPlan(a: Place, b: Place, kind: LinkKind): Plan | null {
  const from = portOf(a, 'right', kind, true);
  const to = portOf(b, 'left', kind, false);
  return from.y === to.y ? { from, to, legs: [] } : null;
}

/** Null where one end is narrower than the other, so that their middles differ. */
function uprightPlan(a: Place, b: Place, kind: LinkKind, down: boolean): Plan | null {
  const from = portOf(a, down ? 'bottom' : 'top', kind, true);
  const to = portOf(b, down ? 'top' : 'bottom', kind, false);
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

function lengthOf(
  from: Port,
  to: Port,
  legs: readonly Leg[],
  { columns, rows }: Gutters,
  borders: Borders,
): number {
  let { x } = from;
  let y = realY(from.y, borders);
  let length = 0;
  for (const { along, gutter } of legs) {
    if (along === 'column') {
      const next = columns[gutter]?.center ?? x;
      length += Math.abs(next - x);
      x = next;
    } else {
      const row = rows[gutter];
      const next = row ? realY(row.center, borders) : y;
      length += Math.abs(next - y);
      y = next;
    }
  }
  return length + Math.abs(to.x - x) + Math.abs(realY(to.y, borders) - y);
}
