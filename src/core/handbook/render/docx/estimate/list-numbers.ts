import type { BookmarkListNumber, IXmlableObject } from 'docx';
import { attribute, below, nodeIn } from './nodes.ts';

const PARAGRAPHS: ReadonlySet<string> = new Set(['w:p']);
const BOOKMARKS: ReadonlySet<string> = new Set(['w:bookmarkStart']);
const HEADING = /^Heading([1-4])$/u;
/** Of a digit or a point, in twips. */
const DIGIT = 130;

/** Which number each heading gets from its style, by the bookmarks on it: entries of the contents begin with it. */
export function headingNumbers(body: IXmlableObject): ReadonlyMap<string, BookmarkListNumber> {
  const numbers = new Map<string, BookmarkListNumber>();
  const counts: number[] = [];
  for (const { content } of below(body, PARAGRAPHS)) {
    const properties = nodeIn(content, 'w:pPr')?.content;
    const [, depth] = HEADING.exec(attribute(nodeIn(properties, 'w:pStyle'), 'w:val') ?? '') ?? [];
    if (depth === undefined || nodeIn(properties, 'w:numPr')) continue;
    const level = Number(depth) - 1;
    counts.splice(level, Number.POSITIVE_INFINITY, (counts[level] ?? 0) + 1);
    const text = counts.join('.');
    for (const bookmark of below(content, BOOKMARKS)) {
      const name = attribute(bookmark, 'w:name') ?? '';
      numbers.set(name, { text, separator: 'tab', width: text.length * DIGIT });
    }
  }
  return numbers;
}
