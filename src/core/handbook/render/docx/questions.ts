import { InternalHyperlink, Paragraph, type ParagraphChild } from 'docx';
import { inlinesOf, runsOf } from './inlines.ts';
import { LISTS } from './numbering.ts';
import { RUNS, STYLES } from './styles.ts';
import { type Asked, type Handler, type Piece, pieces, styled, type Writing } from './writing.ts';

const letterOf = (nth: number): string => String.fromCharCode(65 + (nth % 26));

export const question: Handler<'question'> = (block, writing, { inset }) => {
  const { n } = writing.ask(block);
  const instance = writing.nextList();
  return pieces(
    styled(
      STYLES.question,
      [
        ...runsOf(`${writing.words.question(n)}\u2002`, { style: RUNS.label }),
        ...inlinesOf(block.prompt, writing),
      ],
      inset,
    ),
    ...block.choices.map(
      (choice, nth) =>
        new Paragraph({
          style: STYLES.choice,
          keepNext: nth < block.choices.length - 1,
          numbering: { reference: LISTS.choices, level: 0, instance },
          children: inlinesOf(choice, writing),
        }),
    ),
  );
};

function whereFrom(section: string, { sections, words }: Writing): ParagraphChild[] {
  const target = sections.get(section);
  if (!target) return [];
  const text = words.see(target.number, target.title);
  return [
    ...runsOf('\u2002'),
    new InternalHyperlink({ anchor: target.anchor, children: runsOf(text, { style: RUNS.link }) }),
  ];
}

const answer = ({ n, question: { choices, right, answer, from } }: Asked, writing: Writing): Paragraph =>
  styled(STYLES.answer, [
    ...runsOf(`${writing.words.question(n)}\u2002`, { style: RUNS.label }),
    ...(choices[right] ? runsOf(`${letterOf(right)}\u2002`, { bold: true }) : []),
    ...inlinesOf(answer, writing),
    ...whereFrom(from, writing),
  ]);

/** Apart from the questions, so that the page can be used in a training. */
export function answersTo(asked: readonly Asked[], writing: Writing): Piece[] {
  if (asked.length === 0) return [];
  return pieces(
    styled(STYLES.answersTitle, runsOf(writing.words.answers)),
    ...asked.map((one) => answer(one, writing)),
  );
}
