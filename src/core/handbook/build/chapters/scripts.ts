import type { Section } from '../../tree/block.ts';
import { type Book, listed, named, titleOf, touchpointLine } from '../book.ts';
import { audienceOf, cell, chapter, oneLine, said, section, table } from '../nodes.ts';
import { scriptBlock } from '../scripts.ts';
import { registerNames } from './register-names.ts';

/** All scripts and where they are used; those at no touchpoint in full. */
export function scriptsChapter(book: Book): readonly Section[] {
  const { words, library } = book;
  const { list } = library.scripts;
  if (list.length === 0) return [];
  const records = list.map((record) => ({
    ...book.audienceAt('scripts', record.id, audienceOf([], record.channels)),
    record,
  }));
  const unused = list.filter(({ id }) => book.usersOf('scripts', id).length === 0);
  const rows = records.map(({ record, audience }) => ({
    ...(audience && { audience }),
    cells: [
      cell(said(titleOf(record.name, words))),
      cell(said(book.word(`scriptKind.${record.kind}`))),
      cell(said(oneLine(record.situation))),
      cell(
        listed(
          book,
          record.channels.map((id) => named(book, 'channels', id)),
        ),
      ),
      cell(named(book, 'tiers', record.tier)),
      cell(
        listed(
          book,
          book.usersOf('scripts', record.id).map((one) => touchpointLine(book, one)),
        ),
      ),
    ],
  }));
  const head = [
    [book.word('f.name'), 3],
    [book.word('f.scriptKind'), 2],
    [book.word('f.situation'), 2],
    [book.word('f.channels'), 2],
    [book.word('f.tier'), 1],
    [words['col.usedAt'], 3],
  ] as const;
  return [
    chapter({
      id: 'scripts',
      title: words['chapter.scripts'],
      children: [
        {
          type: 'register',
          table: 'scripts',
          records,
          names: registerNames(book),
          children: table('scripts-table', words['scripts.list'], head, rows),
        },
        section({
          id: 'scripts-unused',
          title: words['scripts.unused'],
          children: unused.map((script) => scriptBlock(script, titleOf(script.name, words))),
        }),
      ],
    }),
  ];
}
