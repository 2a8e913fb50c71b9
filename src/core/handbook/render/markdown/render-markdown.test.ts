import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../model/index.ts';
import { everyNode } from '../../testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../../testing/expected-texts.ts';
import { HOSTILE } from '../../testing/hostile.ts';
import type { Block } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import type { Inline } from '../../tree/inline.ts';
import { plainText } from '../../wording/say.ts';
import { CONTROLS } from './escape.ts';
import { renderMarkdown } from './render-markdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const parsed = (markdown: string): Node =>
  fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')) as Node;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** The text that a reader sees. Bare `<br>` and `<!-- -->` are ours; tables are text to this reader, with their bars. */
const textOf = (node: Node): string =>
  node.type === 'break'
    ? '\n'
    : node.type === 'html'
      ? node.value === '<br>'
        ? '\n'
        : ''
      : (node.value ?? (node.children ?? []).map(textOf).join(''));

const bare = (...children: Block[]): Handbook => ({
  version: 1,
  locale: 'en',
  facts: {
    title: 'T',
    organization: '',
    number: '',
    owner: '',
    edition: '',
    issue: null,
    made: '2026-11-22',
  },
  children,
});
const text = (content: string): Inline => ({ type: 'text', text: content });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

describe.each(LOCALES)('Markdown in %s', (locale) => {
  const markdown = renderMarkdown(everyNode(locale));
  const tree = parsed(markdown);

  it('says everything that the tree says, hostile texts as they are', () => {
    const seen = withoutSpaces(textOf(tree).replaceAll('~~', ''));
    const missing = expectedTexts(everyNode(locale)).filter(
      (one) => !seen.includes(withoutSpaces(one.replaceAll('~~', ''))),
    );
    expect(missing).toEqual([]);
    for (const hostile of Object.values(HOSTILE)) {
      expect(seen).toContain(withoutSpaces(hostile.replaceAll('~~', '')));
    }
  });

  it('is no HTML, picture, code or rule that the tree does not have', () => {
    const kinds = [...nodesOf(tree)];
    expect(
      kinds.filter(({ type }) =>
        ['image', 'code', 'inlineCode', 'thematicBreak', 'definition'].includes(type),
      ),
    ).toEqual([]);
    expect([...new Set(kinds.flatMap(({ type, value }) => (type === 'html' ? [value] : [])))].sort()).toEqual(
      ['<!-- -->', '<br>'],
    );
    const links = kinds.flatMap(({ type, url }) => (type === 'link' ? [url] : []));
    expect(new Set(links)).toEqual(
      new Set([
        'https://example.org/?a=1&b=2#c',
        'mailto:desk@example.org',
        'tel:+4312345',
        expect.stringMatching(/^#211-/),
      ]),
    );
  });

  it('has rows of as many cells as there are columns', () => {
    const rows = markdown.split('\n').filter((one) => one.startsWith('| '));
    expect(new Set(rows.map((row) => row.replaceAll(/\\./g, '').split('|').length))).toEqual(new Set([5]));
  });

  it('has its facts above, and is the same again', () => {
    expect(markdown).toMatch(/^---\ntitle: ".*"\n/);
    expect(markdown).toContain('\nissue: 3\neffective: "2026-12-31"\n');
    expect(renderMarkdown(everyNode(locale))).toBe(markdown);
  });
});

describe('a line', () => {
  const words = fc.oneof(
    fc.constantFrom(
      ...Object.values(HOSTILE),
      '。',
      '你好',
      '“你好。”',
      ' ',
      '*',
      '_a_',
      '1. ',
      '- ',
      '+',
      '===',
      '---',
      '# ',
      '    x',
      '&amp;',
      '\\',
      '!',
      'https://x.y',
      ':-',
      'a\nb',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const inline = fc.letrec<{ one: Inline; many: Inline[] }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 3 },
      words.map(text),
      fc.constant<Inline>({ type: 'break' }),
      fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: tie('many') }),
      fc.record({ type: fc.constant('link' as const), url: fc.webUrl(), children: tie('many') }),
    ),
    many: fc.array(tie('one'), { maxLength: 4 }),
  })).many;
  const seen = (content: string) =>
    content
      .replace(/\r\n?/g, '\n')
      .replace(CONTROLS, '\ufffd')
      .replace(/\n+/g, '\n')
      .replace(/^\n|\n$/g, '');

  it('comes back from Markdown as it went in, whatever it says', () => {
    fc.assert(
      fc.property(inline, (children) => {
        const said = seen(plainText(children, 'en'));
        const tree = parsed(renderMarkdown(bare(paragraph(...children))));
        const [, ...rest] = tree.children ?? [];
        expect(rest.map(textOf).join('')).toBe(said);
        expect(rest.every(({ type }) => type === 'paragraph')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its marks between Chinese words', () => {
    const tree = parsed(
      renderMarkdown(
        bare(
          paragraph(
            text('请说'),
            { type: 'strong', children: [text('“您好。”')] },
            text('再记录'),
            { type: 'emphasis', children: [text('a')] },
            { type: 'strong', children: [text('b')] },
          ),
        ),
      ),
    );
    const kinds = [...nodesOf(tree)].filter(({ type }) => ['strong', 'emphasis'].includes(type));
    expect(kinds.map((node) => [node.type, textOf(node)])).toEqual([
      ['strong', '“您好。”'],
      ['emphasis', 'a'],
      ['strong', 'b'],
    ]);
  });
});

it('changes one line where one thing changes', () => {
  const with3 = (second: string) =>
    renderMarkdown(
      bare({
        type: 'list',
        ordered: true,
        items: ['a', second, 'c'].map((one) => ({ children: [paragraph(text(one))] })),
      }),
    );
  const [before, after] = [with3('b').split('\n'), with3('B').split('\n')];
  expect(after.filter((one, at) => one !== before[at])).toEqual(['1. B']);
  const more = renderMarkdown(
    bare({
      type: 'list',
      ordered: true,
      items: ['a', 'x', 'b', 'c'].map((one) => ({ children: [paragraph(text(one))] })),
    }),
  ).split('\n');
  expect(more.filter((one) => !before.includes(one))).toEqual(['1. x']);
});

it('throws for a node that it does not know', () => {
  expect(() => renderMarkdown(bare({ type: 'video' } as unknown as Block))).toThrow('video');
  expect(() => renderMarkdown(bare(paragraph({ type: 'sound' } as unknown as Inline)))).toThrow('sound');
});

it('holds an empty handbook, ten thousand rows, and twenty thousand characters in a cell', () => {
  expect(renderMarkdown(bare())).toBe('---\ntitle: "T"\nlanguage: "en"\nmade: "2026-11-22"\n---\n\n# T\n');
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    cells: [{ children: [text(at === 0 ? '|'.repeat(20_000) : `r${at}`)] }],
  }));
  const markdown = renderMarkdown(
    bare({ type: 'table', id: 't', columns: [{ title: 'a', width: 1 }], rows }),
  );
  expect(markdown.split('\n').filter((one) => one.startsWith('| '))).toHaveLength(10_002);
  expect(markdown).toContain('\\|'.repeat(20_000));
});
