import type { Block } from '../tree/block.ts';

/** Chapters 1, 2, 3 … after the contents, sections 1.1, 1.2 … in them; what stands before the contents has none. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  const contents = blocks.findIndex(({ type }) => type === 'contents');
  return [
    ...blocks.slice(0, contents + 1).map((block) => withNumbers(block, null)),
    ...withinNumbers(blocks.slice(contents + 1), ''),
  ];
}

function withinNumbers(blocks: readonly Block[], prefix: string | null): readonly Block[] {
  let n = 0;
  return blocks.map((block) => {
    if (block.type === 'section') n += 1;
    return withNumbers(block, prefix === null ? null : `${prefix}${n}`);
  });
}

const withNumbers = (block: Block, number: string | null): Block =>
  block.type === 'section'
    ? {
        ...block,
        number: number ?? '',
        children: withinNumbers(block.children, number === null ? null : `${number}.`),
      }
    : block;
