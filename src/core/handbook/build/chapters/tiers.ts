import type { Sla } from '../../../model/index.ts';
import type { Block, Section } from '../../tree/block.ts';
import { type Book, listed, named, situationKey, titleOf } from '../book.ts';
import {
  audienceOf,
  audienceOfAll,
  bullets,
  cell,
  chapter,
  duration,
  type Line,
  oneLine,
  said,
  strong,
  table,
} from '../nodes.ts';

/** What differs for customers of one tier, beside what everybody gets. */
export function tiersChapter(book: Book): readonly Section[] {
  const { words, library } = book;
  const tiers = library.tiers.list;
  const children = [...standards(book), ...scripts(book)];
  if (tiers.length === 0 || children.length === 0) return [];
  const list = bullets(
    tiers.map(({ name, level }) => [
      ...strong(titleOf(name, words)),
      ...said(` (${book.word(`tierLevel.${level}`)})`),
    ]),
  );
  return [chapter({ id: 'tiers', title: words['chapter.tiers'], children: [...list, ...children] })];
}

function standards(book: Book): readonly Block[] {
  const { words, library } = book;
  const groups = Map.groupBy(library.slas.list, ({ promise, situation, channel }) =>
    [promise, situationKey(situation), channel ?? ''].join('\n'),
  );
  const tiers = library.tiers.list.filter(({ id }) => library.slas.list.some(({ tier }) => tier === id));
  const rows = [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first || all.every(({ tier }) => tier === undefined)) return [];
    const own = audienceOf([], [first.channel]);
    const audience = audienceOfAll(all.map(({ id }) => book.audienceAt('slas', id, own)));
    return [
      {
        ...audience,
        cells: [
          cell(said(book.word(`promise.${first.promise}`))),
          cell(listed(book, [said(oneLine(first.situation ?? '')), named(book, 'channels', first.channel)])),
          cell(targets(all.filter(({ tier }) => tier === undefined))),
          ...tiers.map(({ id }) => cell(targets(all.filter(({ tier }) => tier === id)))),
        ],
      },
    ];
  });
  const head = [
    [book.word('f.promise'), 2],
    [words['col.for'], 3],
    [words.everyone, 2],
    ...tiers.map(({ name }) => [titleOf(name, words), 2] as const),
  ] as const;
  return table('tiers-table', words['tiers.standards'], head, rows);
}

const targets = (slas: readonly Sla[]): Line =>
  slas.flatMap(
    ({ target }, at): Line =>
      at === 0 ? duration(target) : [{ type: 'text', text: ' / ' }, ...duration(target)],
  );

function scripts(book: Book): readonly Block[] {
  const { words, library } = book;
  const rows = library.scripts.list.flatMap((script) =>
    script.tier === undefined
      ? []
      : [
          {
            ...book.audienceAt('scripts', script.id, audienceOf([], script.channels)),
            cells: [
              cell(named(book, 'tiers', script.tier)),
              cell(said(titleOf(script.name, words))),
              cell(said(oneLine(script.situation))),
            ],
          },
        ],
  );
  const head = [
    [book.word('f.tier'), 1],
    [book.word('f.name'), 2],
    [book.word('f.situation'), 2],
  ] as const;
  return table('tier-scripts-table', words['tiers.scripts'], head, rows);
}
