import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../model/index.ts';
import { everyNode } from '../../testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../../testing/expected-texts.ts';
import { HOSTILE } from '../../testing/hostile.ts';
import type { Block } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { drawingIn } from './drawing.ts';
import { PAGE_STYLE } from './page-style.ts';
import { SCRIPT_HASH, STYLE_HASH } from './policy.ts';
import { renderHtml } from './render-html.ts';
import { SEARCH_SCRIPT } from './search-script.ts';

const VOID: ReadonlySet<string> = new Set(['meta', 'br', 'col', 'input']);
const RAW: ReadonlySet<string> = new Set(['style', 'script']);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? '?'),
  );

interface Read {
  readonly text: string;
  readonly tags: readonly {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly inside: readonly string[];
  }[];
}

/** Reads the page as strictly as we write it: every tag closed in its order, every attribute quoted. */
function readPage(html: string): Read {
  const open: string[] = [];
  const tags: Array<Read['tags'][number]> = [];
  let text = '';
  let at = html.indexOf('>') + 1;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const words = html.slice(at, next < 0 ? undefined : next);
    if (!/^(?:[^&]|&(?:amp|lt|gt|quot|#39);)*$/.test(words)) throw new Error(`a bare & in ${words}`);
    text += `${decode(words)}`;
    if (next < 0) break;
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z:-]+(?:="[^"<>]*")?)*)>/.exec(
      html.slice(next, next + 40_000),
    );
    if (!tag) throw new Error(`no tag: ${html.slice(next, next + 80)}`);
    const [whole, closes, name = '', rest = ''] = tag;
    at = next + whole.length;
    if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const attributes = new Map(
        [...rest.matchAll(/ ([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          decode(value),
        ]),
      );
      tags.push({ name, attributes, inside: [...open] });
      if (RAW.has(name)) at = html.indexOf(`</${name}>`, at);
      if (!VOID.has(name)) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open}`);
  return { text, tags };
}

const bare: Handbook = {
  version: 1,
  locale: 'en',
  facts: { title: '', organization: '', number: '', owner: '', edition: '', issue: null, made: '2026-11-22' },
  children: [],
};
const withBlocks = (...children: Block[]): Handbook => ({ ...bare, children });
const sha = (text: string) => createHash('sha256').update(text).digest('base64');

describe.each(LOCALES)('a page in %s', (locale) => {
  const html = renderHtml(everyNode(locale));
  const page = readPage(html);

  it('says everything that the tree says, hostile texts as they are', () => {
    const text = withoutSpaces(page.text);
    const missing = expectedTexts(everyNode(locale)).filter((one) => !text.includes(withoutSpaces(one)));
    expect(missing).toEqual([]);
    for (const hostile of Object.values(HOSTILE)) expect(text).toContain(withoutSpaces(hostile));
  });

  it('is whole: ids once, links that lead somewhere, headings in order, rows under heads', () => {
    const ids = page.tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of page.tags) {
      const href = attributes.get('href');
      if (href?.startsWith('#')) expect(ids).toContain(href.slice(1));
    }
    const levels = page.tags.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
    expect(
      page.tags.filter(({ name }) => name === 'th').every(({ attributes }) => attributes.has('scope')),
    ).toBe(true);
    expect(page.tags.filter(({ name }) => ['main', 'nav', 'header', 'h1'].includes(name))).toHaveLength(4);
    const blocks = new Set(['p', 'div', 'ul', 'ol', 'dl', 'table', 'section', 'figure']);
    expect(
      page.tags.filter(
        ({ name, inside }) => blocks.has(name) && inside.some((one) => one === 'p' || one === 'span'),
      ),
    ).toEqual([]);
    expect(page.tags.filter(({ name, inside }) => name === 'a' && inside.includes('a'))).toEqual([]);
  });

  it('runs and fetches nothing but its own', () => {
    expect(page.tags.filter(({ name }) => name === 'script')).toHaveLength(1);
    for (const { name, attributes } of page.tags) {
      expect(['link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'foreignObject']).not.toContain(
        name,
      );
      for (const key of attributes.keys()) {
        expect(key).not.toMatch(/^on|^style$|^src/);
        if (key === 'href') expect(attributes.get(key)).toMatch(/^(#|https?:|mailto:|tel:)/);
      }
    }
  });

  it('is the same bytes again', () => {
    expect(renderHtml(everyNode(locale))).toBe(html);
  });
});

it('names its style and script by their hashes', () => {
  expect([STYLE_HASH, SCRIPT_HASH]).toEqual([sha(PAGE_STYLE), sha(SEARCH_SCRIPT)]);
  expect(() => new Function(SEARCH_SCRIPT)).not.toThrow();
});

it('says that it is a draft', () => {
  expect(renderHtml(everyNode('zh-CN', false))).toContain('草稿：尚未生效');
  expect(renderHtml(everyNode('zh-CN', true))).not.toContain('草稿');
});

it('leads nowhere by other schemes, and to no section that was left out', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const { tags, text: all } = readPage(
    renderHtml(
      withBlocks({
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [text('one')] },
          { type: 'link', url: 'data:text/html,x', children: [text('two')] },
          {
            type: 'link',
            url: 'https://a.example/"><b',
            children: [{ type: 'link', url: 'https://b.example', children: [text('three')] }],
          },
          { type: 'reference', to: 'gone', children: [text('four')] },
        ],
      }),
    ),
  );
  expect(tags.filter(({ name, attributes }) => name === 'a' && !attributes.has('class'))).toMatchObject([
    { name: 'a' },
  ]);
  expect(all).toContain('onetwothreefour');
});

it('throws for a node that it does not know', () => {
  expect(() => renderHtml(withBlocks({ type: 'video' } as unknown as Block))).toThrow('video');
  const paragraph = { type: 'paragraph', children: [{ type: 'sound' }] } as unknown as Block;
  expect(() => renderHtml(withBlocks(paragraph))).toThrow('sound');
});

it('holds an empty handbook, ten thousand rows, and twenty thousand characters in a cell', () => {
  expect(() => readPage(renderHtml(bare))).not.toThrow();
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    cells: [{ children: [{ type: 'text' as const, text: at === 0 ? '长'.repeat(20_000) : `r${at}` }] }],
  }));
  const page = readPage(
    renderHtml(withBlocks({ type: 'table', id: 't', columns: [{ title: 'a', width: 0 }], rows })),
  );
  expect(page.tags.filter(({ name }) => name === 'tr')).toHaveLength(10_001);
  expect(page.text).toContain('长'.repeat(20_000));
});

describe('a drawing in the page', () => {
  const draw = (inside: string) =>
    drawingIn(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`, 'p-', 'map');

  it('keeps what draws, its ids under a prefix', () => {
    expect(
      draw('<defs><clipPath id="c"><rect/></clipPath></defs><g clip-path="url(#c)"><use href="#c"/></g>'),
    ).toBe(
      '<svg role="img" aria-label="map"><defs><clipPath id="p-c"><rect></rect></clipPath></defs><g clip-path="url(#p-c)"><use href="#p-c"></use></g></svg>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<g><foreignObject><body onload="x()"/></foreignObject></g>',
    '<path onclick="x()" d="M0 0"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    '<a xlink:href="javascript:alert(1)"><path/></a>',
    '<image href="https://evil.example/x.png"/>',
    '<style>@import "https://evil.example";</style>',
    '<rect style="background:url(https://evil.example)" fill="url(https://evil.example)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<text><![CDATA[<script>alert(1)</script>]]></text>',
    '<desc><script>alert(1)</script></desc><title>x</title>',
    '<rect fill="&#117;rl(https://evil.example)"/>',
    '<p><img src="x"/></p>',
    '<SCRIPT>alert(1)</SCRIPT>',
  ])('leaves out %s', (inside) => {
    const drawn = draw(inside) ?? '';
    expect(drawn).toMatch(/^<svg/);
    expect(drawn.replaceAll(/&lt;[^<]*/g, '')).not.toMatch(
      /script|evil|onclick|onload|foreign|style=|<a|<image|<p>|<img/i,
    );
  });

  it.each([
    '',
    'no svg',
    '<svg>',
    '<svg><g></svg>',
    '<html></html>',
    '<svg></svg><svg></svg>',
    '<svg>< </svg>',
  ])('is none when it is %j', (svg) => expect(drawingIn(svg, 'p-', 'map')).toBeNull());

  it('that is none leaves its words', () => {
    const figure: Block = {
      type: 'figure',
      id: 'f',
      svg: 'broken',
      width: 1,
      height: 1,
      caption: 'Map',
      alternative: 'In words <b>',
    };
    expect(renderHtml(withBlocks(figure, figure))).toContain('In words &lt;b&gt;');
  });
});
