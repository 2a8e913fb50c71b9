import type { Locale } from '../../model/index.ts';
import type { Change } from '../build/input.ts';
import { libraryOf } from '../build/library.ts';
import { diffEntries } from './diff.ts';
import type { Compared, Entry, Side } from './entry.ts';
import { libraryEntries } from './library-entries.ts';
import { journeyEntries } from './map-entries.ts';
import { chapterEntries, coverEntry } from './own-entries.ts';
import { REDLINE_WORDS } from './words.ts';

/**
 * What was added, removed, changed and moved from one handbook's inputs to the other's, in the reader's language:
 * the cover, the company's own chapters, each journey in the order of the map, then the standards and whatever else
 * is in the library.
 */
export function compareHandbooks(before: Compared, after: Compared, locale: Locale): readonly Change[] {
  const sides = [sideOf(before, locale), sideOf(after, locale)] as const;
  const { order } = REDLINE_WORDS[locale];
  return [
    (side: Side) => [coverEntry(side)],
    chapterEntries,
    (side: Side) => side.compared.journeys.flatMap(({ id, snapshot }) => journeyEntries(side, id, snapshot)),
    libraryEntries,
  ].flatMap((entries: (side: Side) => readonly Entry[]) =>
    diffEntries(entries(sides[0]), entries(sides[1]), order),
  );
}

const sideOf = (compared: Compared, locale: Locale): Side => ({
  compared,
  library: libraryOf(compared.journeys.map(({ snapshot }) => snapshot)),
  locale,
  words: REDLINE_WORDS[locale],
});
