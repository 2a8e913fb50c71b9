import type { Context } from './context.ts';
import type { Draft, Severity } from './finding.ts';

/** One check. `check` is pure and reads the journey through the context alone, which notes what it read. */
export interface Rule<Id extends string, Facts> {
  readonly id: Id;
  readonly severity: Severity;
  readonly check: (context: Context) => readonly Draft<Facts>[];
}

export const defineRule = <const Id extends string, Facts>(rule: Rule<Id, Facts>): Rule<Id, Facts> => rule;
