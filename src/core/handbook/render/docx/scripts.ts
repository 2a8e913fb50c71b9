import { Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline } from '../../tree/inline.ts';
import { inlinesOf, runsOf } from './inlines.ts';
import { LABEL_WIDTH, partStyle, RUNS, SCRIPT_INSET, STYLES } from './styles.ts';
import { type Handler, type Place, pieces, styled, type Writing } from './writing.ts';

const label = (text: string): ParagraphChild[] => [
  ...runsOf(text, { style: RUNS.label }),
  new TextRun({ children: [new Tab()] }),
];

/** Styles indent these lines themselves; further in, the whole of it moves. */
function line(
  style: string,
  name: string,
  inlines: readonly Inline[],
  writing: Writing,
  { inset }: Place,
): Paragraph {
  const hanging = LABEL_WIDTH[writing.tree.locale];
  const left = inset + SCRIPT_INSET + hanging;
  return new Paragraph({
    style,
    ...(inset > 0 ? { indent: { left, hanging }, leftTabStop: left } : {}),
    children: [...label(name), ...inlinesOf(inlines, writing)],
  });
}

export const script: Handler<'script'> = ({ name, situation, kind, lines, never }, writing, place) => {
  const { words } = writing;
  return pieces(
    styled(
      STYLES.scriptName,
      [...runsOf(name), ...runsOf(`\u2002${words.scriptKinds[kind]}`, { style: RUNS.label })],
      place.inset,
    ),
    ...(situation === ''
      ? []
      : [
          styled(
            STYLES.scriptSituation,
            [...runsOf(`${words.situation}\u2002`, { style: RUNS.label }), ...runsOf(situation)],
            place.inset,
          ),
        ]),
    ...lines.map(({ part, children }) => line(partStyle(part), words.parts[part], children, writing, place)),
    ...never.map((children, nth) =>
      line(STYLES.scriptNever, nth === 0 ? words.neverSay : '', children, writing, place),
    ),
  );
};
