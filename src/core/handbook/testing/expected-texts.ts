import type { Block, BlockType } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import { blocksBelow, linesIn } from '../tree/walk.ts';
import { plainText } from '../wording/say.ts';

type Named = {
  readonly [T in BlockType]: (block: Extract<Block, { readonly type: T }>) => readonly string[];
};

const NONE = () => [];

/** What stands in a block besides its lines. */
const NAMES: Named = {
  section: ({ title }) => [title],
  paragraph: NONE,
  list: NONE,
  facts: ({ items }) => items.map(({ name }) => name),
  table: ({ caption, columns }) => [...(caption ? [caption] : []), ...columns.map(({ title }) => title)],
  script: ({ name, situation }) => [name, situation],
  callout: ({ title }) => [title],
  figure: ({ caption }) => [caption],
  question: NONE,
  register: NONE,
  cover: NONE,
  contents: NONE,
};

/**
 * All that a reader must find in a file made of the tree, in reading order, once each: titles, lines, durations,
 * limits as they are worded. A line that is broken by hand counts as two. How a format sets spaces, and where it
 * breaks lines, is its own affair: compare with `withoutSpaces`.
 */
export function expectedTexts(tree: Handbook, of: (block: Block) => boolean = () => true): readonly string[] {
  const texts = [...blocksBelow(tree.children)]
    .filter(of)
    .flatMap((block) => [
      ...(NAMES[block.type] as (block: Block) => readonly string[])(block),
      ...linesIn(block).flatMap((line) => plainText(line, tree.locale).split('\n')),
    ]);
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

/** For comparing texts that went through a file: without spaces, and without what only guides line breaks. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060]+/gu, '');
