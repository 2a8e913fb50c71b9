import type { HandbookInfo } from '../../../core/protocol/index.ts';

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** Those that hold every word in their title, number, owner or the titles of their journeys. */
export function findHandbooks(handbooks: readonly HandbookInfo[], query: string): readonly HandbookInfo[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return handbooks.filter(({ title, number, owner, organization, journeys }) => {
    const names = journeys.map((journey) => journey.title ?? '');
    const text = folded([title, number, owner, organization, ...names].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
