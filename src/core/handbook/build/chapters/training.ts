import type { Section } from '../../tree/block.ts';
import { type Book, limitLine, listed, roleLine, titleOf, touchpointLine } from '../book.ts';
import { cell, chapter, duration, type Line, said, section, table } from '../nodes.ts';
import { questionsOf } from '../training/index.ts';

/** What has to be known by heart at each touchpoint, and questions that find out. */
export function trainingChapter(book: Book): readonly Section[] {
  const { words } = book;
  const questions = questionsOf(book);
  const rows = book.touchpoints.flatMap((one) => {
    if (one.slas.length + one.scripts.length + one.authorities.length === 0) return [];
    return [
      {
        ...(one.audience && { audience: one.audience }),
        cells: [
          cell(touchpointLine(book, one)),
          cell(
            broken(
              one.slas.map((sla) => [
                ...said(`${book.word(`promise.${sla.promise}`)} `),
                ...duration(sla.target),
              ]),
            ),
          ),
          cell(
            listed(
              book,
              one.scripts.map(({ name }) => said(titleOf(name, words))),
            ),
          ),
          cell(
            broken(
              one.authorities.map((own) => [
                ...roleLine(book, own.role),
                ...said(' '),
                ...limitLine(book, own),
              ]),
            ),
          ),
        ],
      },
    ];
  });
  const head = [
    [words['col.touchpoint'], 3],
    [words['training.standards'], 3],
    [words['training.scripts'], 3],
    [words['training.limits'], 3],
  ] as const;
  const checklist = table('checklist', words['training.intro'], head, rows);
  const children = [
    ...(checklist.length === 0
      ? []
      : [
          section({
            id: 'training-checklist',
            title: words['training.checklist'],
            children: checklist,
          }),
        ]),
    ...(questions.length === 0
      ? []
      : [section({ id: 'training-questions', title: words['training.questions'], children: questions })]),
  ];
  return children.length === 0
    ? []
    : [chapter({ id: 'training', title: words['chapter.training'], children })];
}

const broken = (lines: readonly Line[]): Line =>
  lines.flatMap((line, at): Line => (at === 0 ? line : [{ type: 'break' }, ...line]));
