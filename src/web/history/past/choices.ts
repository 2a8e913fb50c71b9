import type { Proposal } from '../../../core/compare/index.ts';

export type Choices = ReadonlyMap<string, boolean>;

/** A choice holds for what was shown: what has become a conflict since then is to be chosen anew. */
export const choiceKey = ({ difference, conflict }: Proposal): string =>
  `${conflict ?? ''} ${difference.key}`;

/** What a branch calls itself, and whether it is of now or of later, is its own. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['title', 'view', 'locale']);

/** Without a choice everything comes but conflicts, and what is the other journey's own. */
export function isChosen(proposal: Proposal, choices: Choices): boolean {
  const { difference, conflict } = proposal;
  const isOwn =
    difference.table === 'journey' && difference.kind === 'changed' && OWN_FIELDS.has(difference.field);
  return choices.get(choiceKey(proposal)) ?? (conflict === null && !isOwn);
}
