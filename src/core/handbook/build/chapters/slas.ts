import { PROMISES, type Sla } from '../../../model/index.ts';
import type { Block, Section } from '../../tree/block.ts';
import { type Book, forLine, hoursLine, named, nameOf, roleLine, titleOf } from '../book.ts';
import { proseLine } from '../markdown.ts';
import {
  audienceOf,
  audienceOfAll,
  cell,
  chapter,
  duration,
  type Line,
  number,
  oneLine,
  said,
  strong,
  table,
} from '../nodes.ts';
import { registerNames } from './register-names.ts';

/** The response standards: by situation and channel at a glance, then each in full. */
export function slasChapter(book: Book): readonly Section[] {
  const { words, library } = book;
  const { list } = library.slas;
  if (list.length === 0) return [];
  const records = list.map((record) => ({
    ...book.audienceAt('slas', record.id, audienceOf([], [record.channel])),
    record,
  }));
  const full = table(
    'slas-table',
    words['slas.list'],
    [
      [book.word('f.name'), 4],
      [book.word('f.promise'), 2],
      [book.word('f.within'), 2],
      [book.word('f.attainment'), 1, 'end'],
      [words['col.clock'], 3],
      [words['col.for'], 3],
      [book.word('f.escalations'), 3],
    ],
    records.map(({ record, audience }) => ({
      ...(audience && { audience }),
      cells: [
        cell(nameAndNote(book, record)),
        cell(said(book.word(`promise.${record.promise}`))),
        cell(duration(record.target)),
        cell(record.attainment === undefined ? [] : number(record.attainment, 'percent')),
        cell(hoursLine(book, record.calendar)),
        cell(forLine(book, record)),
        cell(ladder(book, record)),
      ],
    })),
  );
  return [
    chapter({
      id: 'slas',
      title: words['chapter.slas'],
      children: [
        ...matrix(book),
        { type: 'register', table: 'slas', records, names: registerNames(book), children: full },
      ],
    }),
  ];
}

const nameAndNote = (book: Book, { name, note }: Sla): Line => {
  const more = proseLine(note);
  return [
    ...strong(titleOf(name, book.words)),
    ...(more.length > 0 ? [{ type: 'break' as const }, ...more] : []),
  ];
};

const ladder = (book: Book, { escalations }: Sla): Line =>
  escalations.flatMap(({ after, to }, at): Line => {
    const line = [...duration(after), ...said(' → '), ...roleLine(book, to)];
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });

/** Of touchpoints: what each channel promises, one column a promise. */
function matrix(book: Book): readonly Block[] {
  const { words } = book;
  const promises = PROMISES.filter((promise) =>
    book.library.slas.list.some((sla) => sla.promise === promise),
  );
  const channels = Map.groupBy(
    book.touchpoints.filter(({ slas }) => slas.length > 0),
    ({ card }) => card.channel ?? '',
  );
  const rows = [...channels].flatMap(([channel, touchpoints]) => {
    const at = Map.groupBy(touchpoints, ({ card }) => oneLine(card.situation ?? ''));
    return [...at].map(([situation, all]) => ({
      ...audienceOfAll(all),
      cells: [
        cell(channel === '' ? said(words['slas.anyChannel']) : named(book, 'channels', channel)),
        cell(said(situation)),
        ...promises.map((promise) =>
          cell(
            targets(
              book,
              [...new Set(all.flatMap(({ slas }) => slas))].filter((sla) => sla.promise === promise),
            ),
          ),
        ),
      ],
    }));
  });
  const head = [
    [words['at.channel'], 2],
    [words['col.situation'], 3],
    ...promises.map((promise) => [book.word(`promise.${promise}`), 2] as const),
  ] as const;
  return table('sla-matrix', words['slas.matrix'], head, rows);
}

const targets = (book: Book, slas: readonly Sla[]): Line =>
  slas.flatMap((sla, at): Line => {
    const tier = sla.tier === undefined ? [] : said(` (${nameOf(book, 'tiers', sla.tier)})`);
    const line = [...duration(sla.target), ...tier];
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });
