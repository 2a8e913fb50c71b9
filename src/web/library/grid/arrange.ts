import { plainText } from '../../../core/interchange/index.ts';

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

interface Arranged<T> {
  readonly records: readonly T[];
  /** All cells of a record, in the order of `keys`. */
  readonly textsOf: (record: T) => readonly string[];
  readonly keys: readonly string[];
}

/** The records that hold every word of the search in any of their cells, sorted as wished. */
export function arrange<T>(
  { records, textsOf, keys }: Arranged<T>,
  search: string,
  sort: Sort | null,
  compare: (a: string, b: string) => number,
): readonly T[] {
  const words = plainText(search).split(' ').filter(Boolean);
  const found =
    words.length === 0
      ? records
      : records.filter((record) => {
          const text = plainText(textsOf(record).join('\n'));
          return words.every((word) => text.includes(word));
        });
  const at = sort === null ? -1 : keys.indexOf(sort.key);
  if (sort === null || at < 0) return found;
  const way = sort.down ? -1 : 1;
  const textOf = (record: T): string => textsOf(record)[at] ?? '';
  return found.toSorted((a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    // What is empty stands at the end, whichever way.
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return way * compare(one, other);
  });
}
