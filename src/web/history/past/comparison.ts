import type { Difference, Proposal } from '../../../core/compare/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';

/** What is drawn, and what is told of it. */
export interface Compared {
  /** The later state with all that is gone from it: of a merge the live one, with what would come to it. */
  readonly both: Snapshot;
  readonly differences: readonly Difference[];
  /** Of a merge: what may be brought over, with its conflicts. */
  readonly proposals: readonly Proposal[] | null;
}

/** What was found first, and found again whenever the live side changes. */
export interface Comparison {
  result(): Compared;
  subscribe(listener: () => void): () => void;
}
