import type { Action } from '../../../core/model/index.ts';

export const FIVE = [1, 2, 3, 4, 5] as const;
/** From this on an impact is high; up to that an effort is low. */
export const HIGH_IMPACT = 3;
export const LOW_EFFORT = 3;

export const QUADRANTS = ['quick', 'big', 'fill', 'doubt'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** What is set of an action; the rest stays. */
export interface Estimate {
  readonly impact?: number;
  readonly effort?: number;
}
export type SetEstimate = (id: string, estimate: Estimate) => void;

/** An action that has both its estimates. */
export interface Estimated {
  readonly action: Action;
  readonly impact: number;
  readonly effort: number;
  readonly quadrant: Quadrant;
}

export function quadrantOf(impact: number, effort: number): Quadrant {
  const easy = effort <= LOW_EFFORT;
  if (impact >= HIGH_IMPACT) return easy ? 'quick' : 'big';
  return easy ? 'fill' : 'doubt';
}

export interface Priorities {
  /** By quadrant, then by what they bring over what they cost; the number of each is its place here. */
  readonly estimated: readonly Estimated[];
  readonly open: readonly Action[];
}

/** What is still to be done, in the order in which it pays. */
export function prioritiesOf(actions: readonly Action[]): Priorities {
  const undone = actions.filter(({ state }) => state !== 'verified');
  const estimated = undone
    .flatMap((action): Estimated[] => {
      const { impact, effort } = action;
      if (impact === undefined || effort === undefined) return [];
      return [{ action, impact, effort, quadrant: quadrantOf(impact, effort) }];
    })
    .sort(
      (a, b) =>
        QUADRANTS.indexOf(a.quadrant) - QUADRANTS.indexOf(b.quadrant) ||
        b.impact / b.effort - a.impact / a.effort ||
        b.impact - a.impact,
    );
  const known = new Set(estimated.map(({ action }) => action.id));
  return { estimated, open: undone.filter(({ id }) => !known.has(id)) };
}

/** The neighbouring estimate, held within the scale. */
export const nudged = (value: number, by: number): number => Math.min(5, Math.max(1, value + by));
