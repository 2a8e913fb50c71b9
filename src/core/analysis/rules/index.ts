import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { bp1 } from './bp-1.ts';
import { bp2 } from './bp-2.ts';
import { bp3 } from './bp-3.ts';
import { hand1 } from './hand-1.ts';
import { hand2 } from './hand-2.ts';
import { jrn1 } from './jrn-1.ts';
import { jrn2 } from './jrn-2.ts';
import { jrn3 } from './jrn-3.ts';
import { jrn4 } from './jrn-4.ts';
import { lang1 } from './lang-1.ts';
import { lang2 } from './lang-2.ts';
import { lang3 } from './lang-3.ts';
import { lang4 } from './lang-4.ts';
import { lang5 } from './lang-5.ts';
import { lang6 } from './lang-6.ts';
import { loop1 } from './loop-1.ts';
import { loop2 } from './loop-2.ts';
import { loop3 } from './loop-3.ts';
import { PROMISE_RULES } from './promises.ts';
import { ref1 } from './ref-1.ts';
import { ref2 } from './ref-2.ts';
import { sq1 } from './sq-1.ts';
import { sq2 } from './sq-2.ts';

const WORD_RULES = [lang1, lang2, lang3, lang4, lang5, lang6] as const;
const HANDOFF_RULES = [hand1, hand2] as const;
const JOURNEY_RULES = [jrn1, jrn2, jrn3, jrn4] as const;
const BLUEPRINT_RULES = [bp1, bp2, bp3] as const;
const LOOP_RULES = [loop1, loop2, loop3] as const;
const QUALITY_RULES = [ref1, ref2, sq1, sq2] as const;

/** Every rule, in the order in which findings at one place are listed. */
export const RULES = [
  ...WORD_RULES,
  ...PROMISE_RULES,
  ...HANDOFF_RULES,
  ...JOURNEY_RULES,
  ...BLUEPRINT_RULES,
  ...LOOP_RULES,
  ...QUALITY_RULES,
] as const;

type AnyRule = (typeof RULES)[number];
export type RuleId = AnyRule['id'];
export type FactsOf<Id extends RuleId> =
  Extract<AnyRule, { id: Id }> extends Rule<Id, infer Facts> ? Facts : never;
export type AnyFinding = { [Id in RuleId]: Finding<Id, FactsOf<Id>> }[RuleId];
