import type { Clock, Located, Question } from '../../../core/analysis/index.ts';
import type { Updates } from '../../../core/doc/index.ts';

/** What has changed in the documents. */
export interface Change extends Updates {
  readonly type: 'changed';
  /** Counts up; answers name the last one that they know. */
  readonly version: number;
  readonly clock: Clock;
}

/** To whoever checks. */
export type Request =
  | Change
  | { readonly type: 'ask'; readonly key: string; readonly question: Question }
  | { readonly type: 'forget'; readonly key: string };

/** A list made of pieces of the one before it, `[from, to)`, and of what is new. */
export type Patch<T> = ReadonlyArray<readonly [from: number, to: number] | { readonly put: readonly T[] }>;

/** From whoever checks. */
export type Answer =
  | { readonly type: 'findings'; readonly version: number; readonly patch: Patch<Located> }
  | { readonly type: 'answer'; readonly version: number; readonly key: string; readonly value: unknown }
  /** Something could not be computed; what was said before is out of date. */
  | { readonly type: 'failed'; readonly version: number; readonly reason: string };
