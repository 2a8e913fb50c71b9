import type { Link } from '../../model/index.ts';
import { type Borders, depthOf } from './even.ts';
import { goesBelow, isFreeBetween, type Plan, planLink, samePlan } from './plan.ts';
import type { Ground, Gutters, Place } from './terrain.ts';

/** The map as links see it. */
export interface Terrain {
  readonly gutters: Gutters;
  /** Lane by lane. */
  readonly grounds: readonly Ground[];
  readonly borders: Borders;
}

/** A link's plan, and all that it was made from but the gutters. */
export interface Planned {
  readonly a: Place;
  readonly b: Place;
  /** Whether nothing stands on the straight line from one end to the other. */
  readonly free: boolean;
  /** How high the lane of the lower end was when the plan was made. */
  readonly depth: number;
  /** Whether the plan leads around below that lane. */
  readonly below: boolean;
  readonly plan: Plan;
}

/** Plans a link between two places. A plan that comes out as it was is the object that it was. */
export function planned(link: Link, a: Place, b: Place, terrain: Terrain, last: Planned | null): Planned {
  const { grounds, gutters, borders } = terrain;
  const free = isFreeBetween(a, b, link.kind, grounds);
  const plan = planLink(link, a, b, free, gutters, borders);
  return {
    a,
    b,
    free,
    depth: depthOf(lowerRow(a, b), borders),
    below: goesBelow(plan, a, b),
    plan: last && samePlan(last.plan, plan) ? last.plan : plan,
  };
}

/** Links of one kind from one place may share a line. */
export const netOf = ({ kind }: Link, { name }: Place): string => `${name} ${kind}`;

/** The lane of the lower end. */
export const lowerRow = (a: Place, b: Place): number => Math.max(a.row, b.row);

/**
 * Whether the plan holds when the lane of the lower end is so high. Only ways that go around below become longer with it, or shorter.
 * On the height of no other lane does a plan depend, since all ways between two places cross those between them just once, and others never.
 */
export const holdsAtDepth = ({ depth, below }: Planned, now: number): boolean =>
  now === depth || below === now < depth;

/** Whether the straight line from one end to the other is as free as it was. */
export const holdsOver = ({ a, b, free }: Planned, { kind }: Link, grounds: readonly Ground[]): boolean =>
  free === isFreeBetween(a, b, kind, grounds);
