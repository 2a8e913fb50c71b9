import type { Block, Section } from '../../tree/block.ts';
import type { Book } from '../book.ts';
import { titleOf } from '../book.ts';
import type { FreeChapterKind } from '../input.ts';
import { proseBlocks } from '../markdown.ts';
import { chapter, paragraph, said } from '../nodes.ts';

type Fixed = Exclude<FreeChapterKind, 'own' | 'supplementary'>;

/** What the company wrote itself; in a draft where nothing is written yet, a hint what belongs there. */
export function freeText(book: Book, kind: Fixed): readonly Block[] {
  const written = writtenFor(book, kind);
  if (written.length > 0 || book.draft.issue) return written;
  const { words } = book;
  return [
    {
      type: 'callout',
      tone: 'plain',
      title: words['free.hint'],
      children: [paragraph(said(words[`hint.${kind}`]))],
    },
  ];
}

export const writtenFor = (book: Book, kind: FreeChapterKind): readonly Block[] =>
  book.draft.chapters.filter((one) => one.kind === kind).flatMap(({ text }) => proseBlocks(text));

export function freeChapter(book: Book, kind: Fixed, title: string): readonly Section[] {
  const children = freeText(book, kind);
  return children.length === 0
    ? []
    : [chapter({ id: kind, newPage: kind !== 'emergencies', title, children })];
}

/** Chapters with titles of their own that follow this one in the company's order; null: before all others. */
export function ownChaptersAfter(book: Book, kinds: readonly FreeChapterKind[] | null): readonly Section[] {
  const { chapters, issue } = book.draft;
  return chapters.flatMap((one, at): Section[] => {
    if (one.kind !== 'own') return [];
    const before = chapters.slice(0, at).findLast(({ kind }) => kind !== 'own')?.kind ?? null;
    const isHere = kinds === null ? before === null : before !== null && kinds.includes(before);
    if (!isHere) return [];
    const children = proseBlocks(one.text);
    if (children.length === 0 && issue) return [];
    return [chapter({ id: book.idOf('own', one.id), title: titleOf(one.title, book.words), children })];
  });
}
