import type { Block, BlockType, Section } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import type { Inline } from '../../tree/inline.ts';
import type { HandbookWords } from '../../wording/catalogue.ts';
import { coverFacts } from '../cover-facts.ts';
import { cell, type LineContext, line, words } from './inlines.ts';

export interface BlockContext extends LineContext {
  readonly handbook: Handbook;
  readonly says: HandbookWords;
  readonly depth: number;
  /** 1, 2, 3 … */
  readonly countQuestion: () => number;
}

type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers = { readonly [T in BlockType]: (block: Of<T>, context: BlockContext) => string };

const text = (content: string): Inline => ({ type: 'text', text: content });
const strong = (content: string): Inline => ({ type: 'strong', children: [text(content)] });

/** `Name: value`, with the colon of the language. */
const named = (name: Inline, value: readonly Inline[], context: BlockContext): string =>
  line([name, text(context.locale === 'zh-CN' ? '：' : ': '), ...value], context);

const indented = (content: string, first: string, rest: string): string =>
  content
    .split('\n')
    .map((one, at) => (at === 0 ? first : one === '' ? '' : rest) + one)
    .join('\n');

const quoted = (content: string): string =>
  content
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n');

/** Every number is 1: who puts an item in between changes one line, and readers count. */
function listOf(items: readonly string[], ordered = false): string {
  const [first, rest] = ordered ? ['1. ', '   '] : ['- ', '  '];
  const written = items.map((item) => indented(item, first, rest).trimEnd());
  return written.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

/** The words of a heading: a row of `#` at its end would be taken for its own. */
export const headingOf = ({ number, title }: Pick<Section, 'number' | 'title'>): string =>
  words([number, title].filter(Boolean).join(' ')).replace(/#+$/, (signs) =>
    [...signs].join('\\').replace(/^/, '\\'),
  );

const HANDLERS = {
  section: (section, context) => {
    const signs = '#'.repeat(Math.min(context.depth + 2, 6));
    const inside = blocks(section.children, { ...context, depth: context.depth + 1 });
    return [`${signs} ${headingOf(section)}`, inside].filter(Boolean).join('\n\n');
  },
  paragraph: ({ children }, context) => line(children, context),
  list: ({ ordered, items }, context) =>
    listOf(
      items.map(({ children }) => blocks(children, context)),
      ordered,
    ),
  facts: ({ items }, context) => listOf(items.map(({ name, value }) => named(strong(name), value, context))),
  table: ({ caption, columns, rows }, context) => {
    if (columns.length === 0) return '';
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const head = row(columns.map(({ title }) => cell([text(title)], context)));
    const rule = row(columns.map(({ align }) => (align === 'end' ? '---:' : '---')));
    const body = rows.map(({ cells }) =>
      row(columns.map((_, at) => cell(cells[at]?.children ?? [], context))),
    );
    const table = [head, rule, ...body].join('\n');
    return caption ? `${line([strong(caption)], context)}\n\n${table}` : table;
  },
  script: ({ name, situation, kind, lines, never }, context) => {
    const { says } = context;
    const not = never.map((one) => line(one, context));
    return quoted(
      [
        line([strong(name), text(` · ${says.scriptKinds[kind]}`)], context),
        situation === '' ? '' : named(text(says.situation), [text(situation)], context),
        listOf(lines.map(({ part, children }) => named(text(says.parts[part]), children, context))),
        not.length === 0 ? '' : `${line([strong(says.neverSay)], context)}\n\n${listOf(not)}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    );
  },
  callout: ({ tone, title, children }, context) => {
    const sign = tone === 'plain' ? '' : context.says.tones[tone];
    const head = [sign, title].filter(Boolean).join(' · ');
    const inside = blocks(children, context);
    return quoted([head === '' ? '' : line([strong(head)], context), inside].filter(Boolean).join('\n\n'));
  },
  figure: ({ caption, alternative }, context) =>
    [named(strong(context.says.figure), [text(caption)], context), line([text(alternative)], context)].join(
      '\n\n',
    ),
  question: ({ prompt, choices, answer }, context) =>
    [
      named(strong(context.says.question(context.countQuestion())), prompt, context),
      listOf(
        choices.map((choice) => line(choice, context)),
        true,
      ),
      named(strong(context.says.answer), answer, context),
    ]
      .filter(Boolean)
      .join('\n\n'),
  register: ({ children }, context) => blocks(children, context),
  cover: (_, { handbook, says, ...context }) => {
    const facts = coverFacts(handbook).map(({ name, value }) =>
      named(strong(name), [text(value)], { handbook, says, ...context }),
    );
    const draft = handbook.facts.issue ? '' : quoted(line([text(says.draftNotice)], context));
    return [draft, listOf(facts)].filter(Boolean).join('\n\n');
  },
  // Whoever shows Markdown makes contents of its headings; here each heading would change in two places.
  contents: () => '',
} satisfies Handlers;

const isList = ({ type }: Block): boolean => type === 'list' || type === 'facts';

/** Blocks, an empty line between them. @throws for a node that it doesn't know. */
export function blocks(children: readonly Block[], context: BlockContext): string {
  const out: string[] = [];
  let last: Block | null = null;
  for (const block of children) {
    const handler = HANDLERS[block.type] as ((block: Block, context: BlockContext) => string) | undefined;
    if (!handler) throw new Error(`markdown: no handler for a block of type ${String(block.type)}`);
    const written = handler(block, context);
    if (written === '') continue;
    // Two of a kind in a row would be read as one.
    const joins = last && ((isList(last) && isList(block)) || (isQuote(last) && isQuote(block)));
    if (joins) out.push('<!-- -->');
    out.push(written);
    last = block;
  }
  return out.join('\n\n');
}

const isQuote = ({ type }: Block): boolean => type === 'script' || type === 'callout';
