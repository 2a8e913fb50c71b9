import type { ReactNode } from 'react';
import type { Command } from '../../../core/model/index.ts';
import type { Fault } from './Faults.tsx';
import type { TableRow } from './use-table.ts';

/** What would be imported with the columns as they are now. */
export interface Review {
  /** Rows that can be read, and rows that are left out. */
  readonly good: number;
  readonly left: number;
  readonly faults: readonly Fault[];
  readonly preview: ReactNode;
  commands(): readonly Command[];
}

export interface ImportKind<F extends string> {
  readonly fields: readonly F[];
  nameOf(field: F): string;
  /** A short table as it is expected. */
  readonly example?: ReactNode;
  guess(headings: readonly string[], rows: ReadonlyArray<readonly string[]>): readonly (F | null)[];
  review(rows: readonly TableRow[], columns: readonly (F | null)[]): Review;
}
