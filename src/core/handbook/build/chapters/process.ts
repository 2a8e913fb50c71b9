import type { PROMISES } from '../../../model/index.ts';
import type { Section } from '../../tree/block.ts';
import { type Book, roleLine, touchpointLine } from '../book.ts';
import { cell, chapter, duration, oneLine, said, section, table } from '../nodes.ts';

type Promised = (typeof PROMISES)[number];

/** What each part of a case is held to. */
const PARTS = {
  receive: ['first-response', 'wait'],
  handle: ['resolution', 'callback'],
  close: ['fulfilment'],
} as const satisfies Readonly<Record<string, readonly Promised[]>>;

/** Where a case is received, handled and closed, and within what time: an index over all touchpoints. */
export function processChapter(book: Book): readonly Section[] {
  const { words } = book;
  const children = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part): Section[] => {
    const rows = rowsOf(book, PARTS[part]);
    if (rows.length === 0) return [];
    const head = [
      [words['col.touchpoint'], 3],
      [words['col.situation'], 3],
      [book.word('f.promise'), 2],
      [book.word('f.within'), 2],
      [words['col.owner'], 2],
    ] as const;
    return [
      section({
        id: `process-${part}`,
        title: words[`process.${part}`],
        children: table(`process-${part}-table`, null, head, rows),
      }),
    ];
  });
  return children.length === 0 ? [] : [chapter({ id: 'process', title: words['chapter.process'], children })];
}

function rowsOf(book: Book, promises: readonly Promised[]) {
  return book.touchpoints.flatMap((one) =>
    one.slas
      .filter(({ promise }) => promises.includes(promise))
      .map((sla) => ({
        ...(one.audience && { audience: one.audience }),
        cells: [
          cell(touchpointLine(book, one)),
          cell(said(oneLine(sla.situation ?? one.card.situation ?? ''))),
          cell(said(book.word(`promise.${sla.promise}`))),
          cell(duration(sla.target)),
          cell(roleLine(book, one.card.owner)),
        ],
      })),
  );
}
