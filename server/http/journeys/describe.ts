import { readHead } from '../../../src/core/doc/index.ts';
import type { Journey } from '../../../src/core/model/index.ts';
import { journeyOfDocument } from '../../../src/core/protocol/index.ts';
import type { Describe } from '../../collab/index.ts';
import type { JourneyFields } from '../../storage/index.ts';

/** What a journey's row says of it. */
export const fieldsOf = (
  { title, summary, locale, view }: Pick<Journey, 'title' | 'summary' | 'locale' | 'view'>,
  counts: Readonly<Record<string, number>>,
): Required<Omit<JourneyFields, 'updatedAt'>> => ({
  title,
  summary,
  locale,
  // The row has no column for the view; as a count it is read by `infoOf`.
  counts: { ...counts, future: view === 'future' ? 1 : 0 },
});

/** Lets a journey's row follow its document: who renames on the map sees it at home. */
export const describeJourney: Describe = {
  roots: ['journey'],
  read: (docName, doc) => {
    const journey = journeyOfDocument(docName);
    const head = journey === null ? null : readHead(doc);
    return journey !== null && head ? { journey, ...fieldsOf(head.journey, head.counts) } : null;
  },
};
