import type { JourneyInfo } from '../../../core/protocol/index.ts';

export const SORTS = ['edited', 'created', 'title'] as const;
export type Sort = (typeof SORTS)[number];

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** The journeys that hold every word of the query in title or summary, in the order asked for. */
export function arrange(
  journeys: readonly JourneyInfo[],
  query: string,
  sort: Sort,
  locale: string,
): readonly JourneyInfo[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = journeys.filter(({ title, summary }) => {
    const text = folded(`${title}\n${summary}`);
    return words.every((word) => text.includes(word));
  });
  const collator = new Intl.Collator(locale, { numeric: true });
  const later = (a: string, b: string) => Date.parse(b) - Date.parse(a);
  const orders: Readonly<Record<Sort, (a: JourneyInfo, b: JourneyInfo) => number>> = {
    edited: (a, b) => later(a.updatedAt, b.updatedAt),
    created: (a, b) => later(a.createdAt, b.createdAt),
    title: (a, b) => collator.compare(a.title, b.title),
  };
  return found.sort(orders[sort]);
}
