import type { Block, Section } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import { isSafeLink } from '../tree/link.ts';
import { blocksBelow, blocksIn, inlinesBelow, linesIn } from '../tree/walk.ts';
import { plainText } from '../wording/say.ts';

/** What a tree must never have, in words; nothing for a sound one. */
export function faultsOfTree({ children, locale }: Handbook): readonly string[] {
  const blocks = [...blocksBelow(children)];
  const sections = blocks.filter((block): block is Section => block.type === 'section');
  const ids = new Set(sections.map(({ id }) => id));
  const named = blocks.flatMap((block) =>
    block.type === 'section' || block.type === 'table' || block.type === 'figure' || block.type === 'question'
      ? [`${block.type} ${block.id}`]
      : [],
  );
  const inlines = blocks.flatMap(linesIn).flatMap((line) => [...inlinesBelow(line)]);
  return [
    ...named.filter((one, at) => named.indexOf(one) !== at).map((one) => `twice: ${one}`),
    ...sections.flatMap(({ id }) => (/^[A-Za-z0-9-]+$/.test(id) ? [] : [`bad id: ${id}`])),
    ...sections.flatMap(({ id, title }) => (title.trim() === '' ? [`no title: ${id}`] : [])),
    ...sections.flatMap((one) => (one.children.length === 0 ? [`empty: ${one.id}`] : [])),
    ...inlines.flatMap((inline) => {
      if (inline.type === 'reference' && !ids.has(inline.to)) return [`leads nowhere: ${inline.to}`];
      if (inline.type === 'link' && !isSafeLink(inline.url)) return [`unsafe: ${inline.url}`];
      if (inline.type === 'text' && /[\r\n]/.test(inline.text)) return [`line break: ${inline.text}`];
      return [];
    }),
    ...blocks.flatMap((block) => faultsOfBlock(block, ids, locale)),
    ...numberFaults(afterContents(children), '', 1),
  ];
}

function faultsOfBlock(
  block: Block,
  ids: ReadonlySet<string>,
  locale: Handbook['locale'],
): readonly string[] {
  if (block.type === 'table') {
    const { columns, rows, id } = block;
    const bad = rows.filter(({ cells }) => cells.length !== columns.length);
    return [...(bad.length > 0 ? [`ragged: ${id}`] : []), ...(rows.length === 0 ? [`no rows: ${id}`] : [])];
  }
  if (block.type === 'figure')
    return block.alternative.trim() === '' ? [`nothing in words: ${block.id}`] : [];
  if (block.type !== 'question') return [];
  const { id, choices, right, answer, from } = block;
  const words = choices.map((choice) => plainText(choice, locale));
  return [
    ...(ids.has(from) ? [] : [`unanswered: ${id}`]),
    ...(new Set(words).size === words.length ? [] : [`the same choice twice: ${id}`]),
    ...(choices.length === 0 || words[right] === plainText(answer, locale) ? [] : [`wrong answer: ${id}`]),
    ...(choices.length === 1 || choices.length > 4 ? [`${choices.length} choices: ${id}`] : []),
  ];
}

const afterContents = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(blocks.findIndex(({ type }) => type === 'contents') + 1);

function numberFaults(blocks: readonly Block[], prefix: string, depth: number): readonly string[] {
  let n = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'section') return numberFaults(sectionsIn(block), `${prefix}?.`, depth);
    n += 1;
    return [
      ...(depth > 4 ? [`too deep: ${block.id}`] : []),
      ...(block.number === `${prefix}${n}` ? [] : [`number ${block.number} for ${prefix}${n}`]),
      ...numberFaults(block.children, `${prefix}${n}.`, depth + 1),
    ];
  });
}

/** Sections stand in sections and at the top, nowhere else. */
const sectionsIn = (block: Block): readonly Block[] =>
  blocksIn(block).filter(({ type }) => type === 'section');
