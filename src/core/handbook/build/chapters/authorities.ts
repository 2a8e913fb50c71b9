import type { Authority } from '../../../model/index.ts';
import type { Block, Section } from '../../tree/block.ts';
import { authorityAudience, type Book, limitLine, mayLine, nameOf, roleLine, situationKey } from '../book.ts';
import { audienceOfAll, cell, chapter, duration, type Line, oneLine, said, table } from '../nodes.ts';
import { registerNames } from './register-names.ts';

/** So many roles stand side by side; more of them go into a table of their own. */
const ABREAST = 5;

/** Who may decide what: side by side by situation, then each authority in full. */
export function authoritiesChapter(book: Book): readonly Section[] {
  const { words, library } = book;
  const { list } = library.authorities;
  if (list.length === 0) return [];
  const records = list.map((record) => ({
    ...book.audienceAt('authorities', record.id, authorityAudience(record)),
    record,
  }));
  const full = table(
    'authorities-table',
    words['authority.list'],
    [
      [book.word('f.authorityRole'), 2],
      [book.word('f.situation'), 3],
      [book.word('f.may'), 3],
      [book.word('f.upTo'), 2, 'end'],
      [book.word('f.beyond'), 2],
      [book.word('f.decidesWithin'), 2],
    ],
    records.map(({ record, audience }) => ({
      ...(audience && { audience }),
      cells: [
        cell(roleLine(book, record.role)),
        cell(said(oneLine(record.situation) || words['authority.any'])),
        cell(mayLine(book, record)),
        cell(limitLine(book, record)),
        cell(roleLine(book, record.beyond)),
        cell(record.within ? duration(record.within) : []),
      ],
    })),
  );
  return [
    chapter({
      id: 'authorities',
      title: words['chapter.authorities'],
      children: [
        ...matrix(book),
        { type: 'register', table: 'authorities', records, names: registerNames(book), children: full },
      ],
    }),
  ];
}

function matrix(book: Book): readonly Block[] {
  const { words, library } = book;
  const { list } = library.authorities;
  const situations = [...Map.groupBy(list, ({ situation }) => situationKey(situation)).values()];
  const roles = [...new Set(list.map(({ role }) => role))];
  if (roles.length < 2) return [];
  return roles.flatMap((_, at): readonly Block[] => {
    if (at % ABREAST !== 0) return [];
    const abreast = roles.slice(at, at + ABREAST);
    const rows = situations
      .filter((all) => all.some(({ role }) => abreast.includes(role)))
      .map((all) => ({
        ...audienceOfAll(all.map((one) => book.audienceAt('authorities', one.id, authorityAudience(one)))),
        cells: [
          cell(said(oneLine(all[0]?.situation ?? '') || words['authority.any'])),
          ...abreast.map((role) =>
            cell(
              decides(
                book,
                all.filter((one) => one.role === role),
              ),
            ),
          ),
        ],
      }));
    const head = [
      [book.word('f.situation'), 2],
      ...abreast.map((role) => [nameOf(book, 'roles', role), 2] as const),
    ] as const;
    return table(
      at === 0 ? 'authority-matrix' : `authority-matrix-${at / ABREAST + 1}`,
      words['authority.matrix'],
      head,
      rows,
    );
  });
}

const decides = (book: Book, all: readonly Authority[]): Line =>
  all.flatMap((one, at): Line => {
    const line = [...mayLine(book, one), { type: 'break' as const }, ...limitLine(book, one)];
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });
