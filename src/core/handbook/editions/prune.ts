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
    if (children.length === 0) return null;
    return children === block.children ? block : { ...block, children };
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
    const rows = block.rows.every(keep) ? block.rows : block.rows.filter(keep);
    if (rows.length === 0) return null;
    return rows === block.rows ? block : { ...block, rows };
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
export function pruned(blocks: readonly Block[], keep: Keep): readonly Block[] {
  const kept = blocks.map((block) =>
    keep(block) ? (HANDLERS[block.type] as (block: Block, keep: Keep) => Block | null)(block, keep) : null,
  );
  // The same list where all of it stays: a large tree is mostly as it was.
  return kept.every((block, at) => block === blocks[at]) ? blocks : kept.filter((block) => block !== null);
}
