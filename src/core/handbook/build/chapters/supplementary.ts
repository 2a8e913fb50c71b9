import type { Section } from '../../tree/block.ts';
import type { Book } from '../book.ts';
import { chapter, date, oneLine, paragraph, said } from '../nodes.ts';
import { writtenFor } from './free.ts';

/** Who interprets the handbook, from when it holds and what it supersedes. */
export function supplementaryChapter(book: Book): readonly Section[] {
  const { words, draft } = book;
  const owner = oneLine(draft.owner);
  const [before = '', after = ''] = words['supplementary.effective'];
  const children = [
    ...writtenFor(book, 'supplementary'),
    ...(owner === '' ? [] : [paragraph(said(words['supplementary.interpretation'](owner)))]),
    ...(draft.issue ? [paragraph([...said(before), ...date(draft.issue.effective), ...said(after)])] : []),
    ...(draft.issue?.supersedes
      ? [paragraph(said(words['supplementary.supersedes'](draft.issue.supersedes)))]
      : []),
  ];
  return children.length === 0
    ? []
    : [chapter({ id: 'supplementary', newPage: false, title: words['chapter.supplementary'], children })];
}
