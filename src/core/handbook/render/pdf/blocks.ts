import type { Block, BlockType, Cell } from '../../tree/block.ts';
import { plainText } from '../../wording/say.ts';
import { fittedWidths, longestWords } from '../column-widths.ts';
import { wantsHyphens } from './hyphens.ts';
import { lineOf } from './inlines.ts';
import { addressOf } from './links.ts';
import type { Node, TableCell } from './nodes.ts';
import type { Pen } from './pen.ts';

type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers = {
  readonly [T in BlockType]: (block: Of<T>, pen: Pen, level: number) => Node | readonly Node[];
};

const A = 'A'.charCodeAt(0);
const letterOf = (index: number): string => (index < 0 ? '' : String.fromCharCode(A + index));

/** Half a page at the most, marks included. */
const SHORT = 1_200;
const LEAVES: readonly BlockType[] = ['paragraph', 'list', 'facts'];

/** In the narrowest column, too. */
const SHORT_CELL = 300;

const isShort = (node: unknown, length = SHORT): boolean => JSON.stringify(node).length < length;

/** Points between the margins of a page. */
const ROOM = 465;

/** Widths in whole points: shares of the page that all stand for the same. */
function withWidths(table: Of<'table'>, { locale }: Pen): Of<'table'>['columns'] {
  const widths = fittedWidths(table.columns, ROOM, longestWords(table, locale));
  return table.columns.map((column, at) => ({ ...column, width: Math.round(widths[at] ?? 1) }));
}

function cellOf({ children, tone = 'plain' }: Cell, width: number, pen: Pen): TableCell {
  const hyphens =
    pen.hyphenates && wantsHyphens(plainText(children, pen.locale), width, tone === 'plain' ? 400 : 700);
  return { c: lineOf(children, pen), tone, hyphens };
}

const HANDLERS = {
  cover: () => ({ t: 'cover' }),
  contents: () => ({ t: 'contents' }),
  section: ({ id, number, title, newPage = false, children }, pen, level) =>
    pen.at(`${number} ${title}`.trim(), () => ({
      t: 'section',
      id,
      number,
      title: pen.text(title),
      level,
      newPage,
      c: [...nodesOf(children, pen, level + 1), ...(level === 1 ? answersOf(pen) : [])],
    })),
  paragraph: ({ children }, pen) => ({ t: 'paragraph', c: lineOf(children, pen) }),
  list: ({ ordered, items }, pen, level) => ({
    t: 'list',
    ordered,
    items: items.map(({ children }) => nodesOf(children, pen, level)),
  }),
  facts: ({ items }, pen) => ({
    t: 'facts',
    items: items.map(({ name, value }) => ({ name: pen.text(name), c: lineOf(value, pen) })),
  }),
  table: (block, pen) => {
    const { caption = '', rows } = block;
    const columns = withWidths(block, pen);
    return pen.at(caption, () => ({
      t: 'table',
      caption: pen.text(caption),
      columns: columns.map(({ title, width, align }) => ({
        title: pen.text(title),
        width,
        end: align === 'end',
        hyphens: pen.hyphenates && wantsHyphens(title, width, 700),
      })),
      rows: rows.map((row) => {
        const cells = row.cells.map((cell, at) => cellOf(cell, columns[at]?.width ?? 0, pen));
        return { short: cells.every(({ c }) => isShort(c, SHORT_CELL)), cells };
      }),
    }));
  },
  script: ({ name, situation, kind, lines, never }, pen) =>
    pen.at(name, () => {
      const said = lines.map(({ part, children }) => ({
        part,
        label: pen.words.parts[part],
        c: lineOf(children, pen),
      }));
      const unsaid = never.map((line) => lineOf(line, pen));
      return {
        t: 'script',
        name: pen.text(name),
        kind: pen.words.scriptKinds[kind],
        situation: pen.text(situation),
        short: isShort([said, unsaid, name, situation]),
        lines: said,
        never: unsaid,
      };
    }),
  callout: ({ tone, title, children }, pen, level) => {
    const c = nodesOf(children, pen, level);
    return {
      t: 'callout',
      tone,
      label: tone === 'plain' ? '' : pen.words.tones[tone],
      title: pen.text(title),
      short: children.every(({ type }) => LEAVES.includes(type)) && isShort([c, title]),
      c,
    };
  },
  figure: ({ svg, width, height, caption, alternative }, pen) =>
    pen.at(caption, () => ({
      t: 'figure',
      file: pen.figure(svg),
      width,
      height,
      caption: pen.text(caption),
      alt: pen.text(alternative),
    })),
  question: ({ prompt, choices, right, answer, from }, pen) =>
    pen.at(plainText(prompt, pen.locale), () => {
      const label = pen.words.question(pen.nextQuestion());
      pen.keepAnswer({
        label,
        letter: choices.length > 0 ? letterOf(right) : '',
        c: lineOf(answer, pen),
        url: pen.sections.has(from) ? addressOf(from) : null,
      });
      const asked = {
        prompt: lineOf(prompt, pen),
        choices: choices.map((choice, index) => ({ letter: letterOf(index), c: lineOf(choice, pen) })),
      };
      return { t: 'question', label, short: isShort(asked), ...asked };
    }),
  register: ({ children }, pen, level) => nodesOf(children, pen, level),
} satisfies Handlers;

/** Answers stand at the end of the chapter that asks: nobody reads them along with the question. */
function answersOf(pen: Pen): readonly Node[] {
  const items = pen.takeAnswers();
  return items.length > 0 ? [{ t: 'answers', items }] : [];
}

export const nodesOf = (blocks: readonly Block[], pen: Pen, level: number): readonly Node[] =>
  blocks.flatMap((block) => {
    const handle = HANDLERS[block.type] as
      | ((block: Block, pen: Pen, level: number) => Node | readonly Node[])
      | undefined;
    if (!handle) throw new Error(`The PDF has no block of type ${String(block.type)}`);
    return handle(block, pen, level);
  });
