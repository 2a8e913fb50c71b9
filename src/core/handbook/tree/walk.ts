import type { Audience, Block, BlockType } from './block.ts';
import type { Inline } from './inline.ts';

type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers<Result> = { readonly [T in BlockType]: (block: Of<T>) => readonly Result[] };

const NONE = () => [];

const CHILDREN: Handlers<Block> = {
  section: ({ children }) => children,
  paragraph: NONE,
  list: ({ items }) => items.flatMap(({ children }) => children),
  facts: NONE,
  table: NONE,
  script: NONE,
  callout: ({ children }) => children,
  figure: NONE,
  question: NONE,
  register: ({ children }) => children,
  cover: NONE,
  contents: NONE,
};

const LINES: Handlers<readonly Inline[]> = {
  section: NONE,
  paragraph: ({ children }) => [children],
  list: NONE,
  facts: ({ items }) => items.map(({ value }) => value),
  table: ({ rows }) => rows.flatMap(({ cells }) => cells.map(({ children }) => children)),
  script: ({ lines, never }) => [...lines.map(({ children }) => children), ...never],
  callout: NONE,
  figure: NONE,
  question: ({ prompt, choices, answer }) => [prompt, ...choices, answer],
  register: NONE,
  cover: NONE,
  contents: NONE,
};

function handle<Result>(handlers: Handlers<Result>, block: Block): readonly Result[] {
  const handler = handlers[block.type] as ((block: Block) => readonly Result[]) | undefined;
  if (!handler) throw new Error(`no block of type ${String(block.type)}`);
  return handler(block);
}

/** The blocks that stand in a block, in reading order; those of a list's items one after the other. */
export const blocksIn = (block: Block): readonly Block[] => handle(CHILDREN, block);

/** The lines that stand in a block itself, in reading order. */
export const linesIn = (block: Block): readonly (readonly Inline[])[] => handle(LINES, block);

/** Every block of these and below, in reading order. */
export function* blocksBelow(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* blocksBelow(blocksIn(block));
  }
}

/** Every inline of a line, the marking ones before what they mark. */
export function* inlinesBelow(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* inlinesBelow(inline.children);
  }
}

/** Whom parts of the tree name: those of a block itself, of its items, rows and records. */
export function* audiencesIn(block: Block): Generator<Audience> {
  const parts: readonly { readonly audience?: Audience }[] = [
    ...('audience' in block ? [block] : []),
    ...(block.type === 'list' ? block.items : []),
    ...(block.type === 'table' ? block.rows : []),
    ...(block.type === 'register' ? block.records : []),
  ];
  for (const { audience } of parts) if (audience) yield audience;
}
