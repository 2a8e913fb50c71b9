import type { Section } from '../../tree/block.ts';
import { type Book, limitLine, listed, roleLine, situationKey, touchpointLine } from '../book.ts';
import {
  audienceOfAll,
  cell,
  chapter,
  duration,
  type Line,
  oneLine,
  paragraph,
  said,
  table,
} from '../nodes.ts';
import type { Touchpoint } from '../touchpoint/touchpoint.ts';

const SORRY = new Set(['complaint', 'apology']);

const isProblem = ({ slas, scripts, authorities }: Touchpoint): boolean =>
  authorities.length > 0 ||
  slas.some(({ promise }) => promise === 'resolution' || promise === 'callback') ||
  scripts.some(({ kind }) => SORRY.has(kind));

/** The situations in which something is to be settled: where, within what time, and by whose decision. */
export function problemsChapter(book: Book): readonly Section[] {
  const { words, touchpoints } = book;
  const situations = Map.groupBy(
    touchpoints.filter((one) => isProblem(one) && situationKey(one.card.situation) !== ''),
    ({ card }) => situationKey(card.situation),
  );
  if (situations.size === 0) return [];
  const rows = [...situations.values()].map((all) => ({
    ...audienceOfAll(all),
    cells: [
      cell(said(oneLine(all[0]?.card.situation ?? ''))),
      cell(
        listed(
          book,
          all.map((one) => touchpointLine(book, one)),
        ),
      ),
      cell(settled(all)),
      cell(deciders(book, all)),
      cell(
        listed(
          book,
          [
            ...new Set(all.flatMap(({ authorities }) => authorities.flatMap(({ beyond }) => beyond ?? []))),
          ].map((id) => roleLine(book, id)),
        ),
      ),
    ],
  }));
  const head = [
    [words['col.situation'], 3],
    [words['col.where'], 4],
    [words['col.settled'], 2],
    [words['col.decides'], 4],
    [words['col.beyond'], 2],
  ] as const;
  const isAnswered = touchpoints.some(({ scripts }) => scripts.some(({ kind }) => SORRY.has(kind)));
  return [
    chapter({
      id: 'problems',
      newPage: false,
      title: words['chapter.problems'],
      children: [
        ...(isAnswered ? [paragraph(said(words['problems.steps']))] : []),
        ...table('problems-table', null, head, rows),
      ],
    }),
  ];
}

/** The targets of settling, each once. */
function settled(all: readonly Touchpoint[]): Line {
  const targets = all.flatMap(({ slas }) =>
    slas.filter(({ promise }) => promise === 'resolution').map(({ target }) => target),
  );
  const distinct = new Map(targets.map((target) => [`${target.amount} ${target.unit}`, target]));
  return [...distinct.values()].flatMap(
    (target, at): Line =>
      at === 0 ? duration(target) : [{ type: 'text', text: ' / ' }, ...duration(target)],
  );
}

function deciders(book: Book, all: readonly Touchpoint[]): Line {
  const authorities = new Map(all.flatMap((one) => one.authorities.map((own) => [own.id, own] as const)));
  return [...authorities.values()].flatMap((authority, at): Line => {
    const line = [...roleLine(book, authority.role), ...said(' '), ...limitLine(book, authority)];
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });
}
