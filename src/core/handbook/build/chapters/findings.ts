import type { WordedFinding } from '../../../analysis/index.ts';
import type { Row, Section, Tone } from '../../tree/block.ts';
import { type Book, titleOf } from '../book.ts';
import type { JourneySource } from '../input.ts';
import { cell, chapter, date, said, section, table } from '../nodes.ts';

interface Found {
  readonly source: JourneySource;
  readonly finding: WordedFinding;
}

const TONES: Readonly<Record<WordedFinding['severity'], Tone>> = {
  error: 'bad',
  warning: 'warning',
  info: 'plain',
};

/** What the checks still say of the journeys, and what somebody has signed off. */
export function findingsChapter(book: Book): readonly Section[] {
  const { words } = book;
  const all = book.sources.flatMap((source) => source.findings.map((finding) => ({ source, finding })));
  const open = distinct(all.filter(({ finding }) => !finding.waived));
  const waived = distinct(all.filter(({ finding }) => finding.waived));
  const journey = [words['findings.journey'], 2] as const;
  const openTable = table(
    'findings-table',
    null,
    [[words['findings.severity'], 1], [words['findings.rule'], 1], [words['findings.says'], 6], journey],
    open.map((found) => openRow(book, found)),
  );
  const waivedTable = table(
    'waivers-table',
    null,
    [
      [words['findings.rule'], 1],
      [words['findings.says'], 4],
      [words['findings.reason'], 3],
      [words['findings.by'], 2],
      [words['findings.at'], 2],
      journey,
    ],
    waived.map((found) => waivedRow(book, found)),
  );
  const children = [
    ...(openTable.length === 0
      ? []
      : [section({ id: 'findings-open', title: words['findings.open'], children: openTable })]),
    ...(waivedTable.length === 0
      ? []
      : [section({ id: 'findings-waived', title: words['findings.waived'], children: waivedTable })]),
  ];
  return children.length === 0
    ? []
    : [chapter({ id: 'findings', title: words['chapter.findings'], children })];
}

/** What several journeys find in the library that they share is told once. */
function distinct(all: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return all.filter(({ finding: { rule, message, where } }) => {
    const key = JSON.stringify([rule, message, where]);
    return !seen.has(key) && seen.add(key);
  });
}

function audienceOf(book: Book, { source, finding }: Found) {
  const [first] = finding.where;
  const audience = first?.type === 'card' ? book.touchpointAt(source, first.id)?.audience : undefined;
  return audience ? { audience } : {};
}

const journeyCell = (book: Book, { source }: Found) =>
  cell(said(titleOf(source.snapshot.journey.title, book.words)));

const openRow = (book: Book, found: Found): Row => ({
  ...audienceOf(book, found),
  cells: [
    cell(said(book.words[`severity.${found.finding.severity}`]), TONES[found.finding.severity]),
    cell(said(found.finding.rule)),
    cell(said(found.finding.message)),
    journeyCell(book, found),
  ],
});

const waivedRow = (book: Book, found: Found): Row => ({
  ...audienceOf(book, found),
  cells: [
    cell(said(found.finding.rule)),
    cell(said(found.finding.message)),
    cell(said(found.finding.waived?.reason ?? '')),
    cell(said(found.finding.waived?.by ?? '')),
    cell(found.finding.waived ? date(found.finding.waived.at.slice(0, 10)) : []),
    journeyCell(book, found),
  ],
});
