import type { Locale } from '../../src/core/model/index.ts';
import { type Entries, type Entry, entrySentence } from '../../src/core/protocol/index.ts';
import type { RecordQuery, RecordStore } from '../storage/index.ts';
import { parseRow, type Read } from './row.ts';
import type { Stretches } from './stretches.ts';

export interface Reader {
  readonly locale: Locale;
  /** Of the times in sentences. */
  readonly timeZone: string;
}

const worded = (read: Read, { locale, timeZone }: Reader): Entry => ({
  ...read,
  sentence: entrySentence(read, locale, timeZone),
});

/** A page of a log in the reader's language. */
export async function readEntries(store: RecordStore, query: RecordQuery, reader: Reader): Promise<Entries> {
  const rows = await store.list({ ...query, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const entries = page.map(parseRow).filter((read) => read !== null);
  const next = rows.length > page.length ? String(page.at(-1)?.seq) : null;
  return { entries: entries.map((read) => worded(read, reader)), next };
}

/** Who works on a journey at this moment, as entries that are not yet recorded. */
export function entriesOfNow(
  stretches: Stretches,
  journey: { readonly id: string; readonly title: string },
  reader: Reader,
): Entry[] {
  const iso = (time: number) => new Date(time).toISOString();
  return [...stretches.of(journey.id)]
    .sort((a, b) => b.until - a.until)
    .map(({ who, since, until }) =>
      worded(
        {
          id: `now ${who.id}`,
          at: iso(until),
          who,
          subject: { kind: 'journey', id: journey.id, name: journey.title },
          kind: 'journey.edited',
          facts: { since: iso(since), until: iso(until), ongoing: true },
        },
        reader,
      ),
    );
}
