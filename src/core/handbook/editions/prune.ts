import type { Audience, Block, BlockType } from '../tree/block.ts';

type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
/** What can be left out: blocks, list items, rows and records. */
export type Part = { readonly type?: BlockType; readonly audience?: Audience };
type Keep = (part: Part) => boolean;
type Handlers = { readonly [T in BlockType]: (block: Of<T>, keep: Keep) => Of<T> | null };

const same = <T>(block: T): T => block;

const HANDLERS: Handlers = {
  section: (block, keep) => {
    const children = pruned(block.children, keep);
    return children.length > 0 ? { ...block, children } : null;
  },
  paragraph: (block) => (block.children.length > 0 ? block : null),
  list: (block, keep) => {
    const items = block.items
      .filter(keep)
      .map((item) => ({ ...item, children: pruned(item.children, keep) }))
      .filter(({ children }) => children.length > 0);
    return items.length > 0 ? { ...block, items } : null;
  },
  facts: (block) => (block.items.length > 0 ? block : null),
  table: (block, keep) => {
    const rows = block.rows.filter(keep);
    return rows.length > 0 ? { ...block, rows } : null;
  },
  script: (block) => (block.lines.length + block.never.length > 0 ? block : null),
  callout: (block, keep) => ({ ...block, children: pruned(block.children, keep) }),
  figure: same,
  question: same,
  register: (block, keep) => {
    const records = block.records.filter(keep);
    return records.length > 0 ? { ...block, records, children: pruned(block.children, keep) } : null;
  },
  cover: same,
  contents: same,
};

/** The blocks with what is to be kept of them; what then says nothing is left out. */
export const pruned = (blocks: readonly Block[], keep: Keep): readonly Block[] =>
  blocks.flatMap((block) => {
    if (!keep(block)) return [];
    const kept = (HANDLERS[block.type] as (block: Block, keep: Keep) => Block | null)(block, keep);
    return kept ? [kept] : [];
  });
