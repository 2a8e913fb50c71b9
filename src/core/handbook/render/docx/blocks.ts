import { Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { Block, BlockType } from '../../tree/block.ts';
import { callout } from './callouts.ts';
import { cover } from './cover.ts';
import { figure } from './figures.ts';
import { inlinesOf, runsOf } from './inlines.ts';
import { list } from './lists.ts';
import { answersTo, question } from './questions.ts';
import { script } from './scripts.ts';
import { STYLES } from './styles.ts';
import { facts, table } from './tables.ts';
import { bookmark, type Handler, type Piece, type Place, pieces, styled, type Writing } from './writing.ts';

const DEEPEST = 4;

const section: Handler<'section'> = ({ id, number, title, newPage, children }, writing, place) => {
  const depth = Math.min(DEEPEST, place.depth + 1);
  const isCounted = writing.numbers.isNext(number, depth);
  const anchor = writing.sections.get(id)?.anchor ?? '';
  const shown = isCounted || number === '' ? [] : [...runsOf(number), new TextRun({ children: [new Tab()] })];
  const heading = new Paragraph({
    style: `Heading${depth}`,
    ...(isCounted ? {} : { numbering: false }),
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: [...shown, bookmark(anchor, runsOf(title))],
  });
  return [
    { content: heading, role: 'heading' },
    ...writeBlocks(children, writing, { ...place, depth: place.depth + 1 }),
    ...answersTo(writing.takeAsked(), writing),
  ];
};

const contents: Handler<'contents'> = (_block, { words }) => [
  ...pieces(
    new Paragraph({ style: STYLES.contentsTitle, pageBreakBefore: true, children: runsOf(words.contents) }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
  ),
];

const HANDLERS = {
  section,
  paragraph: ({ children }, writing, { inset }) =>
    pieces(styled(STYLES.body, inlinesOf(children, writing), inset)),
  list: list((blocks, writing, place) => writeBlocks(blocks, writing, place)),
  facts,
  table,
  script,
  callout: (block, writing, place) =>
    callout((inside) => writeBlocks(block.children, writing, inside))(block, writing, place),
  figure,
  question,
  register: ({ children }, writing, place) => writeBlocks(children, writing, place),
  cover,
  contents,
} satisfies { readonly [T in BlockType]: Handler<T> };

/** Blocks one after the other. @throws when there is one of a kind that nobody knows */
export function writeBlocks(blocks: readonly Block[], writing: Writing, place: Place): Piece[] {
  return blocks.flatMap((block) => {
    const handler = HANDLERS[block.type] as
      | ((block: Block, writing: Writing, place: Place) => Piece[])
      | undefined;
    if (!handler) throw new Error(`DOCX has no way to write a block of type ${String(block.type)}`);
    return handler(block, writing, place);
  });
}
