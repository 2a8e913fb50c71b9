import type { Link } from '../../model/index.ts';
import type { Borders } from './even.ts';
import { depthBelow, goesBelow, isFreeBetween, type Plan, planLink, samePlan } from './plan.ts';
import { type Stretch, stretchesOf } from './runs.ts';
import { type Ground, type Gutters, type Place, placeOf } from './terrain.ts';

/** The map as links see it. */
export interface Terrain {
  readonly gutters: Gutters;
  /** Lane by lane. */
  readonly grounds: readonly Ground[];
  readonly borders: Borders;
}

/** A link's plan, and all that it was made from. Flat, since of thousands it is asked whether it still holds. */
export interface Planned {
  readonly a: Place;
  readonly b: Place;
  /** The lanes that the ends stand in, and which these are. */
  readonly aGround: Ground;
  readonly bGround: Ground;
  readonly aRow: number;
  readonly bRow: number;
  /** Whether it leads from one column to another. */
  readonly across: boolean;
  /** Whether nothing stands on the straight line from one end to the other. */
  readonly free: boolean;
  readonly gutters: Gutters;
  /** How high the lane of the lower end is. */
  readonly depth: number;
  readonly plan: Plan;
  readonly stretches: readonly Stretch[];
  /** The gutter of each stretch. */
  readonly along: readonly number[];
}

/** Plans a link; what was planned for it last comes back where that still holds. Null when an end is not shown. */
export function planned(link: Link, last: Planned | null, terrain: Terrain): Planned | null {
  const { grounds, gutters, borders } = terrain;
  const aStill = last !== null && grounds[last.aRow] === last.aGround;
  const bStill = last !== null && grounds[last.bRow] === last.bGround;
  // What stands in other lanes may be in the way in one column only.
  if (aStill && bStill && last.across && isDeepAs(last, terrain)) return last;
  const a = aStill ? last.a : placeOf(link.from, grounds, last?.a);
  const b = bStill ? last.b : placeOf(link.to, grounds, last?.b);
  if (!a || !b || a === b) return null;
  const now = {
    a,
    b,
    aGround: grounds[a.row] as Ground,
    bGround: grounds[b.row] as Ground,
    aRow: a.row,
    bRow: b.row,
    across: a.column !== b.column,
    free: isFreeBetween(a, b, link.kind, grounds),
    gutters,
    depth: depthBelow(a.row, b.row, borders),
  };
  const plan = last && isStill(last, now) ? last.plan : planLink(link, a, b, now.free, gutters, borders);
  if (last?.gutters === gutters && last.a.name === a.name && samePlan(last.plan, plan)) {
    return { ...now, plan: last.plan, stretches: last.stretches, along: last.along };
  }
  const stretches = stretchesOf(plan, netOf(link, a), gutters);
  return { ...now, plan, stretches, along: stretches.map(({ gutter }) => gutter) };
}

/** Links of one kind from one place may share a line. */
export const netOf = ({ kind }: Link, { name }: Place): string => `${name} ${kind}`;

const isDeepAs = ({ gutters, aRow, bRow, depth }: Planned, now: Terrain): boolean =>
  gutters === now.gutters && depth === depthBelow(aRow, bRow, now.borders);

/** Whether the plan is the same for what it is made from now. */
function isStill(last: Planned, now: Omit<Planned, 'plan' | 'stretches' | 'along'>): boolean {
  if (last.gutters !== now.gutters || last.a !== now.a || last.b !== now.b || last.free !== now.free) {
    return false;
  }
  // Only ways that go around below it become longer with a lane, or shorter.
  return now.depth === last.depth || goesBelow(last.plan, now.a, now.b) === now.depth < last.depth;
}
