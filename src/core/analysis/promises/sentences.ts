import type { Rule } from '../rule.ts';
import type { PROMISE_RULES } from '../rules/promises.ts';
import type { Speech } from '../speech.ts';

type PromiseRule = (typeof PROMISE_RULES)[number];
type FactsOf<Id> = Extract<PromiseRule, { id: Id }> extends Rule<string, infer Facts> ? Facts : never;

/** One sentence a rule. */
export type PromiseSentences = {
  readonly [Id in PromiseRule['id']]: (facts: FactsOf<Id>, speech: Speech) => string;
};
