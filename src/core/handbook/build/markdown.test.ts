import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostile.ts';
import type { Block } from '../tree/block.ts';
import { isSafeLink } from '../tree/link.ts';
import { blocksBelow, inlinesBelow, linesIn } from '../tree/walk.ts';
import { plainText } from '../wording/say.ts';
import { proseBlocks, proseLine } from './markdown.ts';

const textOf = (blocks: readonly Block[]): string =>
  [...blocksBelow(blocks)]
    .flatMap(linesIn)
    .map((line) => plainText(line, 'en'))
    .join('\n');
const inlinesOf = (blocks: readonly Block[]) =>
  [...blocksBelow(blocks)].flatMap(linesIn).flatMap((line) => [...inlinesBelow(line)]);

describe('BOOK-8 prose', () => {
  it('knows emphasis, lists and links', () => {
    expect(proseBlocks('To *help* **at once**\n\n1. one\n2. [two](https://example.org)\n   - deep')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'To ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'help' }] },
          { type: 'text', text: ' ' },
          { type: 'strong', children: [{ type: 'text', text: 'at once' }] },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'one' }] }] },
          {
            children: [
              {
                type: 'paragraph',
                children: [
                  { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'two' }] },
                ],
              },
              {
                type: 'list',
                ordered: false,
                items: [{ children: [{ type: 'paragraph', children: [{ type: 'text', text: 'deep' }] }] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    'html',
    'xml',
    'typst',
    'formula',
    'emoji',
    'rare',
    'arabic',
    'joiners',
    'long',
    'braces',
  ] as const)('leaves what looks like %s as it is', (name) => {
    expect(textOf(proseBlocks(HOSTILE[name]))).toBe(HOSTILE[name].trim());
  });

  it.each([
    '# no heading',
    '> no quote',
    '```\nno code\n```',
    '`no code`',
    '<b>no tag</b> &amp; <!-- none -->',
    '---',
    '![no image](https://example.org/a.png)',
    '    not indented',
    'A\n===',
    '[a]: https://example.org',
  ])('takes %j as text', (text) => {
    expect(textOf(proseBlocks(text))).toBe(text.trim());
  });

  it('keeps line breaks, and lets nothing but web, mail and telephone links through', () => {
    expect(proseBlocks('one\ntwo')).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'one' }, { type: 'break' }, { type: 'text', text: 'two' }],
      },
    ]);
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '//x',
    ]) {
      const found = inlinesOf(proseBlocks(`see [this](${url})`));
      expect(found.some(({ type }) => type === 'link')).toBe(false);
      expect(textOf(proseBlocks(`see [this](${url})`))).toContain(url);
    }
  });

  it('on one line keeps every word of a list', () => {
    expect(plainText(proseLine('First\n\n- *one*\n- two'), 'en')).toBe('First\n– one\n– two');
  });

  it('is read at once however hostile it is, and never nests deep', () => {
    const size = 20_000;
    const started = performance.now();
    for (const piece of ['[', '*', '*a ', '*_', '- ', '1. ', '\\', '[a](b', '**a_b*c', '*a*_b_', '> ', '`']) {
      const blocks = proseBlocks(piece.repeat(size / piece.length));
      expect(JSON.stringify(blocks).split('"children"').length).toBeLessThan(20);
    }
    const stairs = Array.from({ length: 200 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n');
    expect(textOf(proseBlocks(stairs))).toContain('- a');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('whatever is typed: links are safe, and no text holds a line break', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      'http://a',
      'javascript:',
      '\n',
      ' ',
      '- ',
      '1. ',
      'word',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const inline of inlinesOf(proseBlocks(pieces.join('')))) {
          if (inline.type === 'link') expect(isSafeLink(inline.url)).toBe(true);
          if (inline.type === 'text') expect(inline.text).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});
