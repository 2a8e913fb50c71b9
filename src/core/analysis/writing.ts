import type { Card, Script, Snapshot } from '../model/index.ts';
import { type Clock, type Context, Reader } from './context.ts';
import type { Draft } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { CardRule, Rule, ScriptRule } from './rule.ts';
import type { AnyFinding } from './rules/index.ts';
import { lang1 } from './rules/lang-1.ts';
import { lang2 } from './rules/lang-2.ts';
import { lang3 } from './rules/lang-3.ts';
import { lang4 } from './rules/lang-4.ts';
import { lang5 } from './rules/lang-5.ts';
import { lang6 } from './rules/lang-6.ts';
import { waivedBy } from './waivers.ts';

/** What the rules on words say of one record, at any moment of its writing. */
export interface WritingCheck {
  /** Of a script, whether the journey uses it or not. */
  script(id: string): readonly AnyFinding[];
  /** Of a card's title and body, wherever it stands. */
  card(id: string): readonly AnyFinding[];
}

const SCRIPT_RULES: readonly ScriptRule<string, unknown>[] = [lang1, lang2, lang3, lang4, lang5, lang6];
const CARD_RULES: readonly CardRule<string, unknown>[] = [lang1];

/**
 * Checks texts as they are written, by the very rules of the report. What the rules share, the glossary above all,
 * is kept from one call to the next.
 */
export function createWritingCheck(): (snapshot: Snapshot, clock: Clock) => WritingCheck {
  const reader = new Reader();
  return (snapshot, clock) => {
    reader.open(snapshot, clock);
    const drafted = (rule: Rule<string, unknown>, drafts: readonly Draft<unknown>[], { use }: Context) => {
      const waiver = use(waivedBy);
      return drafts.map((draft) => findingOf(draft, rule, waiver(rule.id, draft.where)));
    };
    const ofScript = (script: Script) =>
      reader.ask((context) =>
        SCRIPT_RULES.flatMap((rule) => drafted(rule, rule.ofScript(script, context), context)),
      );
    const ofCard = (card: Card) =>
      reader.ask((context) =>
        CARD_RULES.flatMap((rule) => drafted(rule, rule.ofCard(card, context), context)),
      );
    const { scripts } = snapshot.library;
    return {
      script: (id) => (scripts.get(id) ? ofScript(scripts.get(id) as Script) : []),
      card: (id) => (snapshot.cards.get(id) ? ofCard(snapshot.cards.get(id) as Card) : []),
    };
  };
}
