import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { bp2 } from './bp-2.ts';
import { PROMISE_RULES } from './promises.ts';

/** Every rule, in the order in which findings at one place are listed. */
export const RULES = [...PROMISE_RULES, bp2] as const;

type AnyRule = (typeof RULES)[number];
export type RuleId = AnyRule['id'];
export type FactsOf<Id extends RuleId> =
  Extract<AnyRule, { id: Id }> extends Rule<Id, infer Facts> ? Facts : never;
export type AnyFinding = { [Id in RuleId]: Finding<Id, FactsOf<Id>> }[RuleId];
