import type { Handbook } from '../tree/handbook.ts';
import { dateIn } from '../wording/say.ts';
import { HANDBOOK_WORDS } from '../wording/words.ts';

export interface CoverFact {
  readonly name: string;
  readonly value: string;
}

/** What the front page tells besides the title, in words and in its order; what isn't known is left out. */
export function coverFacts({ facts, locale }: Handbook): CoverFact[] {
  const words = HANDBOOK_WORDS[locale];
  const { issue } = facts;
  const day = (iso: string): string => (iso === '' ? '' : dateIn(iso, locale));
  const all: readonly (readonly [name: string, value: string])[] = [
    [words.facts.organization, facts.organization],
    [words.facts.number, facts.number],
    [words.facts.edition, facts.edition],
    [words.facts.issue, issue ? words.issue(issue.n) : words.draft],
    [words.facts.effective, day(issue?.effective ?? '')],
    [words.facts.supersedes, issue?.supersedes ? words.issue(issue.supersedes) : ''],
    [words.facts.made, issue ? '' : day(facts.made)],
    [words.facts.owner, facts.owner],
    [words.facts.approver, issue?.approver ?? ''],
    [words.facts.note, issue?.note ?? ''],
    [words.facts.address, issue?.address ?? ''],
  ];
  return all.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}
