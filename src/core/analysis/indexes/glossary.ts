import type { Term } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { createMatcher, type Matcher, recalling } from '../text/matcher.ts';

const matcherOf = (terms: readonly Term[], approved: readonly string[]): Matcher<Term> =>
  recalling(
    createMatcher(
      terms.map((term) => [term.term, term] as const),
      approved,
    ),
  );

/** Finds all forbidden terms: for what customers see or hear. The whole glossary counts, attached or not. */
export const customerTerms = ({ tables }: Context): Matcher<Term> =>
  matcherOf(
    tables.terms.list,
    tables.terms.list.map(({ say }) => say),
  );

/** Finds the terms that are forbidden everywhere. */
export const everywhereTerms = ({ tables }: Context): Matcher<Term> =>
  matcherOf(
    tables.terms.list.filter(({ scope }) => scope === 'everywhere'),
    tables.terms.list.map(({ say }) => say),
  );
