import type { Block } from '../../tree/block.ts';
import type { Book } from '../book.ts';
import { cell, chapter, date, number, said, section, table } from '../nodes.ts';

/** The issues so far, and what this one changes. */
export function recordChapter(book: Book): readonly Block[] {
  const { draft, words } = book;
  const issues = [...draft.past, ...(draft.issue ? [draft.issue] : [])];
  const last = draft.issue?.supersedes ?? draft.past.at(-1)?.n;
  const rows = issues.map(({ n, effective, approver, note, supersedes }) => ({
    cells: [
      cell(number(n)),
      cell(date(effective)),
      cell(said(approver)),
      cell(supersedes === null ? [] : number(supersedes)),
      cell(said(note)),
    ],
  }));
  const changes = draft.changes.map(({ kind, where, what, before, after }) => ({
    cells: [
      cell(said(words[`change.${kind}`])),
      cell(said(where.map(({ title }) => title).join(' › '))),
      cell(said(what)),
      cell(said(before ?? '')),
      cell(said(after ?? '')),
    ],
  }));
  const children = [
    ...table(
      'issues',
      words['record.issues'],
      [
        [words['record.issue'], 1, 'end'],
        [words['record.effective'], 2],
        [words['record.approver'], 2],
        [words['record.supersedes'], 1, 'end'],
        [words['record.note'], 5],
      ],
      rows,
    ),
    ...(changes.length === 0
      ? []
      : [
          section({
            id: 'changes',
            title: words['record.changes'](last ?? 0),
            children: table(
              'changes-table',
              null,
              [
                [words['record.kind'], 1],
                [words['record.where'], 4],
                [words['record.what'], 2],
                [words['record.before'], 3],
                [words['record.after'], 3],
              ],
              changes,
            ),
          }),
        ]),
  ];
  return children.length === 0 ? [] : [chapter({ id: 'record', title: words['chapter.record'], children })];
}
