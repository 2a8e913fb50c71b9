import type { FactsOf, RuleId } from './rules/index.ts';
import type { Speech } from './speech.ts';

/** One sentence a rule, made of its facts. */
export type Sentences = { readonly [Id in RuleId]: (facts: FactsOf<Id>, speech: Speech) => string };
