import type { Result } from '../../../../core/base/index.ts';
import type { Difference, Gone, Proposal } from '../../../../core/compare/index.ts';
import type { Fault, Operation, Origin, PlainSnapshot } from '../../../../core/model/index.ts';
import type { Change } from '../../../sync/index.ts';

/** A state: the journey as it is, or a file by the name under which it was read. */
export type State = 'live' | (string & {});

/** What is to be found out, and found out again whenever the live journey changes. */
export type Job =
  /** Nothing but what the file holds. */
  | { readonly kind: 'look'; readonly at: string }
  | { readonly kind: 'compare'; readonly before: State; readonly after: State }
  /** What `theirs` has to offer the live journey since both were `base`. */
  | { readonly kind: 'merge'; readonly base: string; readonly theirs: string };

/** A choice holds for what was shown: what has become a conflict since then doesn't come. */
export type Chosen = Pick<Proposal, 'conflict'> & { readonly key: string };

/** To whoever compares. */
export type Request =
  | Change
  | { readonly type: 'read'; readonly name: string; readonly text: string }
  | { readonly type: 'begin'; readonly job: Job }
  | { readonly type: 'plan'; readonly ask: number; readonly chosen: readonly Chosen[] };

/** What brings chosen changes over. */
export interface Plan {
  readonly operations: readonly Operation[];
  /** How many of the chosen changes they bring. */
  readonly count: number;
  /** How many can't come: their place is gone. */
  readonly left: number;
}

export type Planned = Result<Plan, readonly Fault[]>;

/** From whoever compares. `version` is the last change of the live journey that was known. */
export type Answer =
  | {
      readonly type: 'read';
      readonly name: string;
      /** Null for a file that breaks the rules. */
      readonly head: { readonly title: string; readonly origin: Origin | null } | null;
    }
  /** A state that isn't the live one, to be drawn. */
  | { readonly type: 'whole'; readonly snapshot: PlainSnapshot }
  | {
      readonly type: 'compared';
      readonly version: number;
      readonly gone: Gone;
      readonly differences: readonly Difference[];
      readonly proposals: readonly Proposal[] | null;
    }
  | { readonly type: 'planned'; readonly ask: number; readonly version: number; readonly planned: Planned }
  | { readonly type: 'failed'; readonly reason: string };
