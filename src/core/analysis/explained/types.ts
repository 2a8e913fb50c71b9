import type { RuleId } from '../rules/index.ts';

/** What a rule is about, for someone who meets it for the first time. */
export interface Explanation {
  /** A few words. */
  readonly name: string;
  /** Why it matters to customers. */
  readonly why: string;
  /** What to do about it. */
  readonly how: string;
}

export type Explanations = { readonly [Id in RuleId]: Explanation };
