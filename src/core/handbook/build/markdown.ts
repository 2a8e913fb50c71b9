import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../tree/block.ts';
import type { Inline } from '../tree/inline.ts';
import { isSafeLink } from '../tree/link.ts';
import { type Line, paragraph, said } from './nodes.ts';

/** The format knows inline emphasis, lists and links; whatever else Markdown knows is text that somebody typed. */
const NO_MARKUP = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'thematicBreak',
];

/** Deeper lists are told as flat ones: nothing reads so deep, and a hostile text may nest thousands. */
const DEEPEST = 6;
/** Without any of these a text has no markup, and needs no parser. */
const MARKUP = /[*_\\[\]]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)/m;

/** Emphasis in emphasis in emphasis is read no deeper. */
const DEEPEST_INLINE = 4;

type Handler<Node> = (node: Node, source: string, depth: number) => Line;
type Handlers = { readonly [T in PhrasingContent['type']]?: Handler<never> };

const INLINES: Handlers = {
  text: ({ value }: { value: string }) => said(value),
  break: () => [{ type: 'break' }],
  strong: (node: Parent, source, depth) => [
    { type: 'strong', children: inlines(node.children, source, depth + 1) },
  ],
  emphasis: (node: Parent, source, depth) => [
    { type: 'emphasis', children: inlines(node.children, source, depth + 1) },
  ],
  link: (node: Parent & { url: string }, source, depth) =>
    isSafeLink(node.url)
      ? [{ type: 'link', url: node.url, children: inlines(node.children, source, depth + 1) }]
      : said(sourceOf(node as unknown as Nodes, source)),
};
type Parent = { readonly children: readonly PhrasingContent[] };

const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const inlines = (nodes: readonly PhrasingContent[], source: string, depth = 1): Line =>
  nodes.flatMap((node) => {
    const handler = depth > DEEPEST_INLINE && 'children' in node ? undefined : INLINES[node.type];
    return handler
      ? (handler as Handler<PhrasingContent>)(node, source, depth)
      : said(sourceOf(node, source));
  });

function blocks(nodes: readonly RootContent[], source: string, depth: number): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (node.type === 'paragraph') return [paragraph(inlines(node.children, source))];
    if (node.type !== 'list' || depth >= DEEPEST) return [paragraph(said(sourceOf(node, source)))];
    const items = node.children.map((item) => ({ children: blocks(item.children, source, depth + 1) }));
    return [{ type: 'list', ordered: node.ordered === true, items }];
  });
}

/** More marks than these are none: the parser takes seconds on texts that are made of them. */
const MOST_MARKS = 600;
/** Lists in lists in lists: begun on one line, or far to the right. */
const HEAPED = /^(?:(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])){7}|[ \t]{24,}(?:[-+*]|\d{1,9}[.)])[ \t])/m;

const isParsed = (text: string): boolean =>
  MARKUP.test(text) && !HEAPED.test(text) && (text.match(/[*_[\]\\]/g)?.length ?? 0) <= MOST_MARKS;

/** Prose of the document as blocks: paragraphs and lists, with emphasis and links. HTML stays text. */
export function proseBlocks(text: string): readonly Block[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (!isParsed(trimmed)) return plainBlocks(trimmed);
  const tree = fromMarkdown(trimmed, { extensions: [{ disable: { null: NO_MARKUP } }] });
  return blocks(tree.children, trimmed, 1);
}

const plainBlocks = (text: string): readonly Block[] =>
  text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/).map((part) => paragraph(said(part)));

/** Prose on one line, in a cell or a fact. */
export function proseLine(text: string): Line {
  const found = proseBlocks(text);
  return found.flatMap((block, at): readonly Inline[] => {
    const line = block.type === 'paragraph' ? block.children : said(listText(block));
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });
}

function listText(block: Block): string {
  if (block.type === 'paragraph') {
    return block.children.map((inline) => (inline.type === 'text' ? inline.text : textOf(inline))).join('');
  }
  if (block.type !== 'list') return '';
  return block.items
    .map(({ children }, at) => `${block.ordered ? `${at + 1}.` : '–'} ${children.map(listText).join('\n')}`)
    .join('\n');
}

const textOf = (inline: Inline): string => {
  if ('children' in inline) return inline.children.map(textOf).join('');
  return inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : '';
};
