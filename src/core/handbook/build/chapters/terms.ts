import type { Block, Section } from '../../tree/block.ts';
import { type Book, texts, titleOf } from '../book.ts';
import { proseLine } from '../markdown.ts';
import { cell, chapter, facts, oneLine, said, section, table } from '../nodes.ts';
import { spokenLine } from '../scripts.ts';
import { registerNames } from './register-names.ts';

/** What customers must not hear and what to say instead, and how the brand speaks. */
export function termsChapter(book: Book): readonly Section[] {
  const { words, library } = book;
  const { list } = library.terms;
  const voices = library.voices.list.map((voice) =>
    section({
      id: book.idOf('voice', voice.id),
      title: titleOf(voice.name, words),
      children: facts([
        [book.word('f.address'), spokenLine(oneLine(voice.address))],
        [book.word('f.prefer'), texts(book, voice.prefer)],
        [book.word('f.avoid'), avoided(texts(book, voice.avoid))],
      ]),
    }),
  );
  const head = [
    [book.word('f.term'), 2],
    [book.word('f.say'), 3],
    [book.word('f.scope'), 1],
    [book.word('f.note'), 3],
  ] as const;
  const rows = list.map(({ term, say, scope, note }) => ({
    cells: [
      cell(avoided(said(oneLine(term)))),
      cell(spokenLine(say.trim())),
      cell(said(book.word(`termScope.${scope}`))),
      cell(proseLine(note)),
    ],
  }));
  const glossary: readonly Block[] =
    list.length === 0
      ? []
      : [
          {
            type: 'register',
            table: 'terms',
            records: list.map((record) => ({ record })),
            names: registerNames(book),
            children: table('terms-table', words['terms.list'], head, rows),
          },
        ];
  const children = [
    ...glossary,
    ...(voices.length === 0
      ? []
      : [section({ id: 'voices', title: words['terms.voices'], children: voices })]),
  ];
  return children.length === 0 ? [] : [chapter({ id: 'terms', title: words['chapter.terms'], children })];
}

const avoided = (children: ReturnType<typeof said>) =>
  children.length === 0 ? children : [{ type: 'avoid' as const, children }];
