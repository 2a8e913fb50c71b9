import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../model/index.ts';
import { everyNode } from '../../testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../../testing/expected-texts.ts';
import { type Element, elementsOf, readXml, textOf } from '../../testing/read-xml.ts';
import type { Block, Table } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { clean } from '../clean.ts';
import { HeadingNumbers } from './numbering.ts';
import { renderDocx } from './render-docx.ts';
import { columnWidths } from './tables.ts';

/** One red pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const paint = async () => PNG;

interface Read {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly part: (name: string) => Element;
  readonly document: Element;
}

/** Unpacks a document; every part of it must be well formed. */
function unpack(bytes: Uint8Array): Read {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, content]) => [name, readXml(strFromU8(content))]),
  );
  const part = (name: string): Element => {
    const found = parts.get(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { files, part, document: part('word/document.xml') };
}

const read = async (tree: Handbook): Promise<Read> => unpack(await renderDocx(tree, paint));
const wordsOf = (element: Element): string => elementsOf(element, 'w:t').map(textOf).join('');
const values = (element: Element, name: string, attribute: string): string[] =>
  elementsOf(element, name).map(({ attributes }) => attributes.get(attribute) ?? '');

const text = (content: string) => ({ type: 'text' as const, text: content });
const withBlocks = (...children: Block[]): Handbook => ({ ...everyNode('en'), children });

describe.each(LOCALES)('a handbook with every kind of node in %s', (locale) => {
  const tree = everyNode(locale);
  const reading = read(tree);

  it('has all of its texts', async () => {
    const found = withoutSpaces(wordsOf((await reading).document));
    for (const expected of expectedTexts(tree)) expect(found).toContain(withoutSpaces(expected));
  });

  it('uses styles that exist', async () => {
    const { document, part } = await reading;
    const known = new Set(values(part('word/styles.xml'), 'w:style', 'w:styleId'));
    const ids = values(part('word/styles.xml'), 'w:style', 'w:styleId');
    expect(ids.length).toBe(known.size);
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(document, name, 'w:val'));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    for (const id of [
      'Title',
      'Heading1',
      'Heading4',
      'ListBullet',
      'ListNumber',
      'Caption',
      'ScriptFeeling',
    ])
      expect(used).toContain(id);
  });

  it('has contents that name a page for each heading, and ask for nothing on opening', async () => {
    const { document, part } = await reading;
    const contents = elementsOf(document, 'w:sdtContent')[0] as Element;
    const entries = elementsOf(contents, 'w:p').filter(
      (entry) => elementsOf(entry, 'w:hyperlink').length > 0,
    );
    expect(entries.length).toBe(6);
    for (const entry of entries) expect(wordsOf(entry)).toMatch(/\d+$/u);
    expect(values(document, 'w:fldChar', 'w:dirty').filter(Boolean)).toEqual([]);
    expect(elementsOf(part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  it('gives each id once, and links only to what is there', async () => {
    const { document, part, files } = await reading;
    for (const [name, attribute] of [
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
      ['wp:docPr', 'id'],
    ] as const) {
      const ids = values(document, name, attribute);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const bookmarks = new Set(values(document, 'w:bookmarkStart', 'w:name'));
    for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/u);
    const anchors = elementsOf(document, 'w:hyperlink')
      .filter(({ attributes }) => !attributes.has('r:id'))
      .map(({ attributes }) => attributes.get('w:anchor') ?? '');
    expect(anchors.length).toBeGreaterThan(3);
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
    const relationships = elementsOf(part('word/_rels/document.xml.rels'), 'Relationship');
    const ids = relationships.map(({ attributes }) => attributes.get('Id'));
    expect(new Set(ids).size).toBe(ids.length);
    const used = [
      ...strFromU8(files['word/document.xml'] as Uint8Array).matchAll(/ r:(?:id|embed)="([^"]*)"/gu),
    ];
    expect(used.length).toBeGreaterThan(3);
    for (const [, id] of used) expect(ids).toContain(id);
    for (const { attributes } of relationships) {
      const target = attributes.get('Target') ?? '';
      if (attributes.get('TargetMode') !== 'External') expect(files).toHaveProperty([`word/${target}`]);
    }
  });

  it('repeats the heads of tables, whose columns are as wide as the page', async () => {
    const { document } = await reading;
    const grid = elementsOf(document, 'w:tbl').find(
      (table) => values(table, 'w:tblStyle', 'w:val')[0] === 'HandbookTable',
    ) as Element;
    const rows = elementsOf(grid, 'w:tr');
    expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual([
      1,
      ...rows.slice(1).map(() => 0),
    ]);
    expect(
      values(grid, 'w:gridCol', 'w:w')
        .map(Number)
        .reduce((a, b) => a + b),
    ).toBe(9_412);
  });

  it('tells what its figures show', async () => {
    const { document, files } = await reading;
    expect(values(document, 'wp:docPr', 'descr')[0]).toMatch(/^(?:Two stages|两个阶段)/u);
    expect(Object.keys(files).filter((name) => /media\/.*\.(?:svg|png)$/u.test(name)).length).toBe(2);
  });

  it('speaks Chinese fonts and names its languages', async () => {
    const { part } = await reading;
    const defaults = elementsOf(part('word/styles.xml'), 'w:docDefaults')[0] as Element;
    expect(values(defaults, 'w:rFonts', 'w:eastAsia')).toEqual(['Microsoft YaHei']);
    expect(values(defaults, 'w:lang', 'w:eastAsia')).toEqual(['zh-CN']);
  });

  it('has number and issue above each page but the cover, and its pages below', async () => {
    const { part } = await reading;
    const [blank, above] = [part('word/header1.xml'), part('word/header2.xml')].map(wordsOf);
    expect(blank).toBe('');
    expect(above).toContain('SH-2026-01');
    expect(strFromU8((await reading).files['word/footer2.xml'] as Uint8Array)).toMatch(/PAGE.*NUMPAGES/su);
  });

  it('is the same bytes each time, whatever was made before', async () => {
    const [first, second] = [await renderDocx(tree, paint), await renderDocx(everyNode(locale), paint)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('numbers of headings', () => {
  it('are counted by the document where they are the next ones, and written where they are not', async () => {
    const section = (id: string, number: string): Block => ({
      type: 'section',
      id,
      number,
      title: id,
      children: [],
    });
    const { document } = await read(
      withBlocks(section('a', '1'), section('b', 'A'), section('c', '2'), section('d', '')),
    );
    const headings = elementsOf(document, 'w:p').map((paragraph) => [
      wordsOf(paragraph),
      values(paragraph, 'w:numId', 'w:val')[0],
    ]);
    expect(headings).toEqual([
      ['a', undefined],
      ['Ab', '0'],
      ['c', undefined],
      ['d', '0'],
    ]);
  });

  it('go on as Word counts', () => {
    const numbers = new HeadingNumbers();
    const asked: [string, number][] = [
      ['1', 1],
      ['1.1', 2],
      ['1.2', 2],
      ['1.2.1', 3],
      ['2', 1],
      ['2.1', 2],
      ['2.3', 2],
      ['2.2', 2],
    ];
    expect(asked.map(([number, depth]) => numbers.isNext(number, depth))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('wide figures', () => {
  const figure = (id: string): Block => ({
    type: 'figure',
    id,
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    width: 3_000,
    height: 900,
    caption: id,
    alternative: `what ${id} shows`,
  });
  const turns = ({ document }: Read) => values(document, 'w:pgSz', 'w:orient');

  it('lie on pages of their own together with their headings', async () => {
    const found = await read(
      withBlocks(
        { type: 'paragraph', children: [text('before')] },
        {
          type: 'section',
          id: 's',
          number: '1',
          title: 'The map',
          children: [figure('map'), { type: 'paragraph', children: [text('after')] }],
        },
      ),
    );
    expect(turns(found)).toEqual(['portrait', 'landscape', 'portrait']);
    const breaks = elementsOf(found.document, 'w:p').flatMap((paragraph) => [
      ...(wordsOf(paragraph) ? [wordsOf(paragraph)] : []),
      ...values(paragraph, 'w:pgSz', 'w:orient'),
    ]);
    expect(breaks.slice(0, 3)).toEqual(['before', 'portrait', 'The map']);
    for (const cx of values(found.document, 'wp:extent', 'cx'))
      expect(Number(cx) / 635).toBeLessThanOrEqual(14_344);
  });

  it('that fill their page count as one page in the contents', async () => {
    const section = (title: string, ...children: Block[]): Block => ({
      type: 'section',
      id: title,
      number: '',
      title,
      children,
    });
    const map = { ...figure('map'), width: 1_600, height: 1_000 } as Block;
    const after: Block = { type: 'paragraph', children: [text('after')] };
    const { document } = await read(
      withBlocks({ type: 'contents' }, section('The map', map), section('The rest', after)),
    );
    const contents = wordsOf(elementsOf(document, 'w:sdtContent')[0] as Element);
    const [, first, second] =
      /The map(\d+)The rest(\d+)/u.exec(withoutSpaces(contents).replaceAll('The', 'The ')) ?? [];
    expect(Number(second) - Number(first)).toBe(1);
  });

  it('that can’t be painted are told in words', async () => {
    const bytes = await renderDocx(withBlocks(figure('map')), async () => null);
    expect(wordsOf(unpack(bytes).document)).toContain('what map shows');
  });

  it('are never left out because something else went wrong', async () => {
    const full = new Error('no space left on device');
    await expect(renderDocx(withBlocks(figure('map')), () => Promise.reject(full))).rejects.toBe(full);
  });
});

describe('hostile input', () => {
  it('with characters that XML has no way to write still makes a whole file', async () => {
    const bad = 'a\u0000b\u0008c\ud800d\udc00e\uffff\u{1f600}f';
    const { document } = await read(
      withBlocks({
        type: 'section',
        id: 'x',
        number: '1',
        title: bad,
        children: [{ type: 'paragraph', children: [text(bad)] }],
      }),
    );
    expect(wordsOf(document)).toContain('a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\u{1f600}f');
    expect(clean({ deep: [{ bad }] }).deep[0]?.bad).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\u{1f600}f');
  });

  it('with links that are none keeps the words', async () => {
    const link = (url: string): Block => ({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [text(`to ${url}`)] }],
    });
    const found = await read(
      withBlocks(link('javascript:alert(1)'), link('http://'), link('https://example.org/?q="<&')),
    );
    const targets = values(found.part('word/_rels/document.xml.rels'), 'Relationship', 'Target').filter(
      (target) => target.includes(':'),
    );
    expect(targets).toEqual(['https://example.org/?q=%22%3C&']);
    expect(wordsOf(found.document)).toContain('to javascript:alert(1)');
  });

  it('of a kind that nobody knows is refused', async () => {
    const odd = withBlocks({ type: 'poem' } as unknown as Block);
    await expect(renderDocx(odd, paint)).rejects.toThrow(/poem/u);
    const inline = withBlocks({ type: 'paragraph', children: [{ type: 'sound' }] } as unknown as Block);
    await expect(renderDocx(inline, paint)).rejects.toThrow(/sound/u);
  });

  const table = (rows: number, cell: string): Table => ({
    type: 'table',
    id: 't',
    columns: [
      { title: 'a', width: 1 },
      { title: 'b', width: Number.NaN },
    ],
    rows: Array.from({ length: rows }, (_, nth) => ({
      cells: [{ children: [text(`${nth}`)] }, { children: [text(cell)] }],
    })),
  });

  it('with a cell of 20,000 characters lets its row break over pages', async () => {
    const { document } = await read(withBlocks(table(1, '长'.repeat(20_000))));
    expect(wordsOf(document)).toContain('长'.repeat(20_000));
    const rows = elementsOf(document, 'w:tr');
    expect(rows.map((row) => elementsOf(row, 'w:cantSplit').length)).toEqual([1, 0]);
  });

  it('with 10,000 rows has them all', async () => {
    const bytes = await renderDocx(withBlocks(table(10_000, 'row')), paint);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
    expect(xml.match(/<w:tr>|<w:tr /gu)?.length).toBe(10_001);
    expect(bytes.length).toBeLessThan(2_000_000);
  }, 60_000);

  it('with nothing at all is a document all the same', async () => {
    expect(wordsOf((await read(withBlocks())).document)).toBe('');
  });
});

it('columns share all of the room', () => {
  const asking = (...widths: number[]) => widths.map((width) => ({ title: '', width }));
  expect(columnWidths(asking(1, 1, 1), 1_000)).toEqual([333, 333, 334]);
  expect(columnWidths(asking(0, -3), 1_000)).toEqual([500, 500]);
});
