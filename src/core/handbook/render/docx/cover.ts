import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { coverFacts } from '../cover-facts.ts';
import { runsOf } from './inlines.ts';
import { COLORS } from './look.ts';
import { STYLES } from './styles.ts';
import { nameTable } from './tables.ts';
import { type Content, type Handler, OUTERMOST, styled } from './writing.ts';

const rule = (): Paragraph =>
  new Paragraph({
    border: { bottom: { style: 'single', size: 24, space: 1, color: COLORS.accent } },
    indent: { right: 6_600 },
    spacing: { after: 480 },
  });

const notice = (text: string): ParagraphChild => new TextRun({ text, bold: true, color: COLORS.avoid });

export const cover: Handler<'cover'> = (_block, writing) => {
  const { facts } = writing.tree;
  const { words } = writing;
  const told = new Set([words.facts.organization, words.facts.edition]);
  const contents: Content[] = [
    styled(STYLES.coverLine, runsOf(facts.organization)),
    styled(STYLES.title, runsOf(facts.title)),
    ...(facts.edition === '' ? [] : [styled(STYLES.subtitle, runsOf(facts.edition))]),
    rule(),
    ...nameTable(
      coverFacts(writing.tree)
        .filter(({ name }) => !told.has(name))
        .map(({ name, value }) => ({ name, value: styled(STYLES.cell, runsOf(value)) })),
      OUTERMOST,
    ),
    ...(facts.issue ? [] : [styled(STYLES.body, [notice(words.draftNotice)])]),
  ];
  return contents.map((content) => ({ content, role: 'cover' }));
};
