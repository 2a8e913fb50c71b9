import type { Link } from '../../model/index.ts';
import type { Borders } from './even.ts';
import { depthOf, goesBelow, isFreeBetween, type Plan, planLink, samePlan } from './plan.ts';
import { type Stretch, stretchesOf } from './runs.ts';
import { type Ground, type Gutters, type Place, placeOf, type Stand } from './terrain.ts';

/** The map as links see it. */
export interface Terrain {
  readonly gutters: Gutters;
  /** Lane by lane. */
  readonly grounds: readonly Ground[];
  readonly borders: Borders;
}

/** A link's plan, and all that it was made from: flat, since thousands are asked with each change whether they still hold. */
export interface Planned {
  readonly a: Place;
  readonly aRow: number;
  readonly aColumn: number;
  readonly aStand: Stand | undefined;
  readonly b: Place;
  readonly bRow: number;
  readonly bColumn: number;
  readonly bStand: Stand | undefined;
  /** Whether nothing stands on the straight line from one end to the other. */
  readonly free: boolean;
  readonly gutters: Gutters;
  /** How high the lane of the lower end was when the plan was made. */
  readonly depth: number;
  /** Whether the plan leads around below that lane. */
  readonly below: boolean;
  readonly plan: Plan;
  readonly stretches: readonly Stretch[];
  /** The gutter of each stretch. */
  readonly along: readonly number[];
}

/** Plans a link; what was planned for it last comes back where that still holds. Null when an end is not shown. */
export function planned(link: Link, last: Planned | null, terrain: Terrain): Planned | null {
  if (last && isStill(last, link, terrain)) return last;
  const { grounds, gutters, borders } = terrain;
  const a = placeOf(link.from, grounds, last?.a);
  const b = placeOf(link.to, grounds, last?.b);
  if (!a || !b || a === b) return null;
  const free = isFreeBetween(a, b, link.kind, grounds);
  const plan = planLink(link, a, b, free, gutters, borders);
  const same = last?.gutters === gutters && last.a.name === a.name && samePlan(last.plan, plan) ? last : null;
  const stretches = same?.stretches ?? stretchesOf(plan, netOf(link, a), gutters);
  return {
    a,
    aRow: a.row,
    aColumn: a.column,
    aStand: grounds[a.row]?.[a.column],
    b,
    bRow: b.row,
    bColumn: b.column,
    bStand: grounds[b.row]?.[b.column],
    free,
    gutters,
    depth: depthOf(Math.max(a.row, b.row), borders),
    below: goesBelow(plan, a, b),
    plan: same?.plan ?? plan,
    stretches,
    along: same?.along ?? stretches.map(({ gutter }) => gutter),
  };
}

/** Links of one kind from one place may share a line. */
export const netOf = ({ kind }: Link, { name }: Place): string => `${name} ${kind}`;

/** Whether a plan would come out as it did. */
function isStill(last: Planned, { kind }: Link, { gutters, grounds, borders }: Terrain): boolean {
  const { aRow, aColumn, bRow, bColumn } = last;
  if (
    last.gutters !== gutters ||
    grounds[aRow]?.[aColumn] !== last.aStand ||
    grounds[bRow]?.[bColumn] !== last.bStand
  ) {
    return false;
  }
  const inLine = aRow === bRow || aColumn === bColumn;
  if (inLine && last.free !== isFreeBetween(last.a, last.b, kind, grounds)) return false;
  // Only ways that go around below a lane become longer with it, or shorter.
  const depth = depthOf(Math.max(aRow, bRow), borders);
  return depth === last.depth || last.below === depth < last.depth;
}
