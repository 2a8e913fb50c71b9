import type { Duration } from '../base/index.ts';
import type { Snapshot } from '../model/index.ts';
import type { PromiseCheck } from './arithmetic/index.ts';
import { type Clock, type Context, Reader } from './context.ts';
import { authorityMatrix, consistencyMatrix, servqualMatrix } from './matrix/index.ts';
import { dramaticArc, type Felt, memories, rankedMoments } from './memory/index.ts';
import { promiseChecks, promiseChecksIf } from './promises/plan.ts';
import { type StaffingOptions, staffings } from './staffing/index.ts';

export interface ComputeOptions extends StaffingOptions {
  /** "If this step felt +n." */
  readonly felt: Felt | null;
  /** "If this card took so long." */
  readonly took: { readonly card: string; readonly duration: Duration } | null;
}

/** Made once for all runs of the same options: its parts are then remembered from one to the next. */
export const overview = ({ felt, took, ...staffing }: ComputeOptions) => {
  const checks: (context: Context) => readonly PromiseCheck[] = took
    ? promiseChecksIf(new Map([[took.card, took.duration]]))
    : promiseChecks;
  const remembered = memories(felt);
  const staffed = staffings(staffing);
  return ({ use }: Context) => ({
    promises: use(checks),
    memory: use(remembered),
    arc: use(dramaticArc),
    moments: use(rankedMoments),
    staffing: use(staffed),
    consistency: use(consistencyMatrix),
    authority: use(authorityMatrix),
    servqual: use(servqualMatrix),
  });
};

/** What can be computed of a journey, beside the findings. */
export type Computed = ReturnType<ReturnType<typeof overview>>;

/** Computes once. Those who compute again and again keep an assessor. */
export function computeJourney(snapshot: Snapshot, clock: Clock, options: ComputeOptions): Computed {
  const reader = new Reader();
  reader.open(snapshot, clock);
  return reader.valueOf(overview(options));
}
