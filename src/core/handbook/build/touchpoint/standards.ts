import type { Sla } from '../../../model/index.ts';
import type { Block, Row } from '../../tree/block.ts';
import { type Book, forLine, hoursLine, limitLine, mayLine, named, roleLine, titleOf } from '../book.ts';
import { proseLine } from '../markdown.ts';
import { audienceOf, bullets, cell, duration, number, oneLine, said, strong, table } from '../nodes.ts';
import type { Touchpoint } from './touchpoint.ts';

/** What is promised here, by which clock and for whom. */
export function standardsTable(book: Book, { slas, section }: Touchpoint): readonly Block[] {
  const { words } = book;
  return [
    ...table(
      `${section}-standards`,
      words['at.standards'],
      [
        [book.word('f.promise'), 2],
        [book.word('f.within'), 2],
        [book.word('f.attainment'), 1, 'end'],
        [words['col.clock'], 3],
        [words['col.for'], 3],
      ],
      slas.map((sla) => standardRow(book, sla)),
    ),
    ...bullets(
      slas
        .filter(({ note }) => note.trim() !== '')
        .map((sla) => [...strong(titleOf(sla.name, words)), ...said(words.colon), ...proseLine(sla.note)]),
    ),
  ];
}

const standardRow = (book: Book, sla: Sla): Row => ({
  ...audienceOf([], [sla.channel]),
  cells: [
    cell(said(book.word(`promise.${sla.promise}`))),
    cell(duration(sla.target)),
    cell(sla.attainment === undefined ? [] : number(sla.attainment, 'percent')),
    cell(hoursLine(book, sla.calendar)),
    cell(forLine(book, sla)),
  ],
});

/** Who is called in when it takes too long. */
export const ladderTable = (book: Book, { slas, section }: Touchpoint): readonly Block[] =>
  table(
    `${section}-ladder`,
    book.words['at.ladder'],
    [
      [book.words['ladder.standard'], 3],
      [book.words['ladder.after'], 2],
      [book.words['ladder.to'], 3],
    ],
    slas.flatMap((sla) =>
      sla.escalations.map(({ after, to }) => ({
        cells: [
          cell(said(titleOf(sla.name, book.words))),
          cell(duration(after), 'warning'),
          cell(roleLine(book, to)),
        ],
      })),
    ),
  );

/** Who may decide what here, up to which amount, and whom they ask beyond it. */
export const authorityTable = (book: Book, { authorities, section }: Touchpoint): readonly Block[] =>
  table(
    `${section}-authority`,
    book.words['at.authority'],
    [
      [book.word('f.authorityRole'), 2],
      [book.word('f.situation'), 2],
      [book.word('f.may'), 3],
      [book.word('f.upTo'), 2, 'end'],
      [book.word('f.beyond'), 2],
      [book.word('f.decidesWithin'), 2],
    ],
    authorities.map((authority) => ({
      cells: [
        cell(roleLine(book, authority.role)),
        cell(said(oneLine(authority.situation) || book.words['authority.any'])),
        cell(mayLine(book, authority)),
        cell(limitLine(book, authority)),
        cell(named(book, 'roles', authority.beyond)),
        cell(authority.within ? duration(authority.within) : []),
      ],
    })),
  );
