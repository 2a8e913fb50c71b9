import type { Block, BlockType } from './block.ts';
import type { Inline } from './inline.ts';

type Line = readonly Inline[];
type Change = (line: Line) => Line;
type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers = { readonly [T in BlockType]: (block: Of<T>, change: Change) => Of<T> };

const same = <T>(block: T): T => block;
const all = (blocks: readonly Block[], change: Change) => blocks.map((block) => mapLines(block, change));

const HANDLERS: Handlers = {
  section: (block, change) => ({ ...block, children: all(block.children, change) }),
  paragraph: (block, change) => ({ ...block, children: change(block.children) }),
  list: (block, change) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, children: all(item.children, change) })),
  }),
  facts: (block, change) => ({
    ...block,
    items: block.items.map(({ name, value }) => ({ name, value: change(value) })),
  }),
  table: (block, change) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: change(cell.children) })),
    })),
  }),
  script: (block, change) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, children: change(line.children) })),
    never: block.never.map(change),
  }),
  callout: (block, change) => ({ ...block, children: all(block.children, change) }),
  figure: same,
  question: (block, change) => ({
    ...block,
    prompt: change(block.prompt),
    choices: block.choices.map(change),
    answer: change(block.answer),
  }),
  register: (block, change) => ({ ...block, children: all(block.children, change) }),
  cover: same,
  contents: same,
};

/** The block with every line in it changed, however deep. */
export const mapLines = (block: Block, change: Change): Block =>
  (HANDLERS[block.type] as (block: Block, change: Change) => Block)(block, change);
