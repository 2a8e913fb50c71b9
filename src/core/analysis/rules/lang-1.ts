import { remember } from '../../base/index.ts';
import type { Card, Script, Term } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { eachOf } from '../each.ts';
import type { Draft } from '../finding.ts';
import { placedCards } from '../indexes/cards.ts';
import { customerTerms, everywhereTerms } from '../indexes/glossary.ts';
import { laneRoles } from '../indexes/grid.ts';
import { usedScripts } from '../indexes/library.ts';
import { cardTexts, type FieldText, scriptTexts } from '../indexes/texts.ts';
import { type Thing, thing } from '../place.ts';
import type { CardRule, ScriptRule } from '../rule.ts';
import { wholeEmphasis } from '../text/emphasis.ts';
import type { Matcher } from '../text/matcher.ts';

interface Facts {
  /** The card or script that says it. */
  readonly speaker: Thing;
  /** As it stands in the text. */
  readonly said: string;
  /** What to say instead; '' when the glossary doesn't know. */
  readonly instead: string;
}

function draftsIn(speaker: Thing, texts: readonly FieldText[], matcher: Matcher<Term>): Draft<Facts>[] {
  const counts = new Map<string, number>();
  return texts.flatMap(({ text, field, isBlank, spot, splice }) => {
    const said = matcher(text).filter((match) => !isBlank(match));
    return said.map((match): Draft<Facts> => {
      const term = match.owner;
      const name = `${term.id}/${field}`;
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      const replaced = term.say.trim() === '' ? null : wholeEmphasis(text, match);
      return {
        where: [speaker, thing('terms', term)],
        facts: { speaker, said: text.slice(match.from, match.to), instead: term.say },
        spot: spot(match),
        detail: `${field}/${nth}`,
        ...(replaced && { fix: splice(replaced, term.say) }),
      };
    });
  });
}

const inCard = remember((card: Card, matcher: Matcher<Term>) =>
  draftsIn(thing('cards', card), cardTexts(card), matcher),
);
const inScript = remember((script: Script, matcher: Matcher<Term>) =>
  draftsIn(thing('scripts', script), scriptTexts(script), matcher),
);

const forCards = ({ use }: Context) => [use(laneRoles), use(customerTerms), use(everywhereTerms)] as const;
type ForCards = ReturnType<typeof forCards>;

const wordsOfCard = (card: Card, ...[roles, customer, everywhere]: ForCards) => {
  const role = roles.get(card.lane);
  return inCard(card, role === 'evidence' || role === 'touchpoint' ? customer : everywhere);
};

const inCards = eachOf(placedCards, forCards, wordsOfCard);
const inScripts = eachOf(usedScripts, ({ use }) => [use(customerTerms)], inScript);

/** A forbidden term stands in a text that customers see or hear. */
export const lang1: ScriptRule<'LANG-1', Facts> & CardRule<'LANG-1', Facts> = {
  id: 'LANG-1',
  severity: 'error',
  check: ({ use }) => [...use(inCards), ...use(inScripts)],
  ofCard: (card, context) => wordsOfCard(card, ...forCards(context)),
  ofScript: (script, { use }) => inScript(script, use(customerTerms)),
};
