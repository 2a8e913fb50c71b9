import type { Block, BlockType, Row } from './block.ts';
import type { Inline } from './inline.ts';

type Line = readonly Inline[];
type Change = (line: Line) => Line;
type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers = { readonly [T in BlockType]: (block: Of<T>, change: Change) => Of<T> };

const same = <T>(block: T): T => block;

/** The same list where nothing in it changes: a large tree is mostly as it was. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let copy: T[] | null = null;
  for (const [at, item] of list.entries()) {
    const next = change(item);
    if (next === item) continue;
    copy ??= list.slice();
    copy[at] = next;
  }
  return copy ?? list;
}

/** The same object where the part is. */
const withPart = <T extends object, K extends keyof T>(whole: T, key: K, part: T[K]): T =>
  whole[key] === part ? whole : { ...whole, [key]: part };

const within = <T extends Block & { readonly children: readonly Block[] }>(block: T, change: Change): T =>
  withPart(
    block,
    'children',
    mapped(block.children, (child) => mapLines(child, change)),
  );

const rowWith = (row: Row, change: Change): Row =>
  withPart(
    row,
    'cells',
    mapped(row.cells, (cell) => withPart(cell, 'children', change(cell.children))),
  );

const HANDLERS: Handlers = {
  section: within,
  paragraph: (block, change) => withPart(block, 'children', change(block.children)),
  list: (block, change) =>
    withPart(
      block,
      'items',
      mapped(block.items, (item) =>
        withPart(
          item,
          'children',
          mapped(item.children, (child) => mapLines(child, change)),
        ),
      ),
    ),
  facts: (block, change) =>
    withPart(
      block,
      'items',
      mapped(block.items, (item) => withPart(item, 'value', change(item.value))),
    ),
  table: (block, change) =>
    withPart(
      block,
      'rows',
      mapped(block.rows, (row) => rowWith(row, change)),
    ),
  script: (block, change) =>
    withPart(
      withPart(
        block,
        'lines',
        mapped(block.lines, (line) => withPart(line, 'children', change(line.children))),
      ),
      'never',
      mapped(block.never, change),
    ),
  callout: within,
  figure: same,
  question: (block, change) => ({
    ...block,
    prompt: change(block.prompt),
    choices: mapped(block.choices, change),
    answer: change(block.answer),
  }),
  register: within,
  cover: same,
  contents: same,
};

/** The block with every line in it changed, however deep. */
export const mapLines = (block: Block, change: Change): Block =>
  (HANDLERS[block.type] as (block: Block, change: Change) => Block)(block, change);
