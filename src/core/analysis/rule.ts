import type { Card, Script } from '../model/index.ts';
import type { Context } from './context.ts';
import type { Draft, Severity } from './finding.ts';
import { usedScripts } from './indexes/library.ts';

/** One check. `check` is pure and reads the journey through the context alone, which notes what it read. */
export interface Rule<Id extends string, Facts> {
  readonly id: Id;
  readonly severity: Severity;
  readonly check: (context: Context) => readonly Draft<Facts>[];
}

/** A rule that has something to say of one script alone, while it is being written. */
export interface ScriptRule<Id extends string, Facts> extends Rule<Id, Facts> {
  readonly ofScript: (script: Script, context: Context) => readonly Draft<Facts>[];
}

/** A rule that has something to say of the words of one card alone. */
export interface CardRule<Id extends string, Facts> extends Rule<Id, Facts> {
  readonly ofCard: (card: Card, context: Context) => readonly Draft<Facts>[];
}

/** A rule on each script that the journey uses. */
export const defineScriptRule = <const Id extends string, Facts>(
  rule: Omit<ScriptRule<Id, Facts>, 'check'>,
): ScriptRule<Id, Facts> => ({
  ...rule,
  check: (context) => context.use(usedScripts).flatMap((script) => rule.ofScript(script, context)),
});

export const defineRule = <const Id extends string, Facts>(rule: Rule<Id, Facts>): Rule<Id, Facts> => rule;
