import { ASPECTS, type Aspect, type ConsistencyRow } from '../../../analysis/index.ts';
import type { Cell, Section } from '../../tree/block.ts';
import { type Book, named, nameOf, titleOf } from '../book.ts';
import type { JourneySource } from '../input.ts';
import { audienceOf, cell, chapter, duration, type Line, oneLine, said, section, table } from '../nodes.ts';

/** What the channels promise, say and may decide in the same situation, side by side. */
export function consistencyChapter(book: Book): readonly Section[] {
  const children = book.sources.flatMap((source) =>
    source.computed.consistency
      .filter(({ cells }) => cells.length > 1)
      .map((row) => situationSection(book, source, row)),
  );
  const title = book.words['chapter.consistency'];
  return children.length === 0 ? [] : [chapter({ id: 'consistency', title, children })];
}

function situationSection(book: Book, source: JourneySource, row: ConsistencyRow): Section {
  const { words } = book;
  const id = book.idOf('same', source.id, row.situation);
  const touchpoints = row.cells.flatMap(({ cards }) =>
    cards.flatMap((card) => book.touchpointAt(source, card) ?? []),
  );
  const roles = touchpoints.every(({ audience }) => audience?.roles)
    ? touchpoints.flatMap(({ audience }) => audience?.roles ?? [])
    : [];
  const head = [
    [words['at.channel'], 2],
    ...ASPECTS.map((aspect) => [words[`aspect.${aspect}`], 3] as const),
  ] as const;
  const rows = row.cells.map((one) => ({
    cells: [
      cell(named(book, 'channels', one.channel)),
      ...ASPECTS.map((aspect) => cell(holds(book, aspect, one[aspect]))),
    ],
  }));
  const verdicts = [
    cell(said(words['consistency.verdict'])),
    ...ASPECTS.map((one) => verdict(book, row, one)),
  ];
  return section({
    id,
    title: titleOf(row.situation, words),
    ...audienceOf(
      roles,
      row.cells.map(({ channel }) => channel),
    ),
    children: table(`${id}-table`, null, head, [...rows, { cells: verdicts }]),
  });
}

type Tell = (book: Book, id: string) => Line;
const TELL: Readonly<Record<Aspect, Tell>> = {
  promise: (book, id) => {
    const sla = book.library.slas.get(id);
    if (!sla) return said(book.words.gone);
    return [...said(`${book.word(`promise.${sla.promise}`)} `), ...duration(sla.target)];
  },
  script: (book, id) => said(nameOf(book, 'scripts', id)),
  authority: (book, id) => {
    const authority = book.library.authorities.get(id);
    if (!authority) return said(book.words.gone);
    const line = said(nameOf(book, 'roles', authority.role));
    const { limit } = authority;
    if (!limit) return line;
    return [...line, ...said(' '), { type: 'money', amount: limit.amount, currency: limit.currency }];
  },
  system: (_, name) => said(oneLine(name)),
};

const holds = (book: Book, aspect: Aspect, ids: readonly string[]): Line =>
  ids.length === 0
    ? said(book.words.none)
    : ids.flatMap(
        (id, at): Line =>
          at === 0 ? TELL[aspect](book, id) : [{ type: 'break' }, ...TELL[aspect](book, id)],
      );

function verdict(book: Book, row: ConsistencyRow, aspect: Aspect): Cell {
  const { words } = book;
  const difference = row.differences.find((one) => one.aspect === aspect);
  if (!difference) return cell(said(words['consistency.same']), 'good');
  const { waived } = difference;
  if (!waived) return cell(said(words['consistency.differs']), 'warning');
  return cell(said(words['consistency.signed'](waived.by, waived.reason)));
}
