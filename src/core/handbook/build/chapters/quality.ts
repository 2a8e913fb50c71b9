import { attainment, DRAWING_WORDS } from '../../../layout/index.ts';
import type { Measure } from '../../../model/index.ts';
import type { Block, Cell, Section } from '../../tree/block.ts';
import { numberIn } from '../../wording/say.ts';
import { type Book, listed, titleOf, touchpointLine } from '../book.ts';
import type { JourneySource } from '../input.ts';
import {
  audienceOf,
  cell,
  chapter,
  date,
  type Line,
  number,
  oneLine,
  said,
  section,
  table,
} from '../nodes.ts';

/** What is measured, against which target; how often standards must be kept; what serves which side of quality. */
export function qualityChapter(book: Book): readonly Section[] {
  const children = [...targets(book), ...promises(book), ...dimensions(book)];
  const title = book.words['chapter.quality'];
  return children.length === 0 ? [] : [chapter({ id: 'quality', title, children })];
}

/** Expectation and perception have a table of their own. */
const isOfDimension = ({ metric }: Measure): boolean => metric.startsWith('servqual.');

/** Of a metric at one place the newest; those without a day come first. */
function latest(measures: readonly Measure[]): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const measure of measures) {
    const key = [measure.metric, measure.card ?? '', measure.step ?? ''].join('\n');
    const known = found.get(key);
    if (!known || (measure.at ?? '') >= (known.at ?? '')) found.set(key, measure);
  }
  return [...found.values()];
}

function targets(book: Book): readonly Block[] {
  const { words } = book;
  const names = DRAWING_WORDS[book.locale].metrics;
  const rows = book.sources.flatMap((source) =>
    latest(source.snapshot.measures.list.filter((measure) => !isOfDimension(measure))).map((measure) => ({
      ...(audienceAt(book, source, measure) ?? {}),
      cells: [
        cell(said(names[measure.metric] ?? oneLine(measure.metric))),
        cell(placeOf(book, source, measure)),
        cell(measure.target === undefined ? [] : number(measure.target)),
        cell(number(measure.value)),
        cell(measure.n === undefined ? [] : number(measure.n)),
        cell(measure.at === undefined ? [] : date(measure.at.slice(0, 10))),
        verdict(book, measure),
      ],
    })),
  );
  const head = [
    [words['quality.metric'], 3],
    [words['col.where'], 3],
    [words['quality.target'], 1, 'end'],
    [words['quality.value'], 1, 'end'],
    [words['quality.n'], 1, 'end'],
    [words['quality.at'], 2],
    [words['quality.verdict'], 2],
  ] as const;
  return partOf('quality-targets', words['quality.targets'], table('quality-table', null, head, rows));
}

const partOf = (id: string, title: string, children: readonly Block[]): readonly Block[] =>
  children.length === 0 ? [] : [section({ id, title, children })];

function audienceAt(book: Book, source: JourneySource, { card }: Measure) {
  const audience = card === undefined ? undefined : book.touchpointAt(source, card)?.audience;
  return audience && { audience };
}

function placeOf(book: Book, source: JourneySource, { card, step }: Measure): Line {
  const touchpoint = card === undefined ? undefined : book.touchpointAt(source, card);
  if (touchpoint) return touchpointLine(book, touchpoint);
  const { cards, steps } = source.snapshot;
  const title = (card && cards.get(card)?.title) ?? (step && steps.get(step)?.title) ?? '';
  return title === '' ? said(book.words['quality.whole']) : said(oneLine(title));
}

function verdict(book: Book, measure: Measure): Cell {
  const { met } = attainment(measure);
  if (met === null) return cell([]);
  return met
    ? cell(said(book.words['quality.met']), 'good')
    : cell(said(book.words['quality.missed']), 'warning');
}

function promises(book: Book): readonly Block[] {
  const { words } = book;
  const rows = book.library.slas.list.flatMap((sla) =>
    sla.attainment === undefined
      ? []
      : [
          {
            ...book.audienceAt('slas', sla.id, audienceOf([], [sla.channel])),
            cells: [
              cell(said(titleOf(sla.name, words))),
              cell([{ type: 'duration', duration: sla.target }]),
              cell(number(sla.attainment, 'percent')),
            ],
          },
        ],
  );
  const head = [
    [book.word('f.name'), 4],
    [book.word('f.within'), 2],
    [book.word('f.attainment'), 1, 'end'],
  ] as const;
  return partOf('attainment', words['quality.attainment'], table('attainment-table', null, head, rows));
}

/** Which standards serve each dimension, and how far customers' perception is from what they expect. */
function dimensions(book: Book): readonly Block[] {
  const { words, locale, library } = book;
  const all = book.sources.flatMap((source) => source.computed.servqual.map((row) => ({ source, row })));
  const rows = [...Map.groupBy(all, ({ row }) => row.dimension)].map(([dimension, found]) => {
    const standards = new Set(found.flatMap(({ row }) => row.standards));
    const gaps = found.flatMap(({ source, row }) =>
      row.gaps.map(({ stage, perception, expectation }) => {
        const title = stage === null ? '' : (source.snapshot.stages.get(stage)?.title ?? '');
        return words['quality.gapOf'](
          oneLine(title) || words['quality.whole'],
          numberIn(perception, 'plain', locale),
          numberIn(expectation, 'plain', locale),
        );
      }),
    );
    const served = listed(
      book,
      [...standards].map((id) => said(titleOf(library.slas.get(id)?.name ?? '', words))),
    );
    return {
      cells: [
        cell(said(book.word(`dimension.${dimension}`))),
        served.length > 0 ? cell(served) : cell(said(words.none), 'warning'),
        cell(said(gaps.join('\n'))),
      ],
    };
  });
  const isKnown = all.some(({ row }) => row.standards.length + row.gaps.length > 0);
  const head = [
    [words['quality.dimension'], 2],
    [words['quality.served'], 5],
    [words['quality.gap'], 4],
  ] as const;
  return isKnown
    ? partOf('servqual', words['quality.servqual'], table('servqual-table', null, head, rows))
    : [];
}
