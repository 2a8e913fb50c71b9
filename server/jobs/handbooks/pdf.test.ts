import { afterAll, describe, expect, test } from 'vitest';
import {
  type Block,
  createPrinter,
  HANDBOOK_WORDS,
  type Handbook,
} from '../../../src/core/handbook/index.ts';
import { everyNode } from '../../../src/core/handbook/testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../../../src/core/handbook/testing/expected-texts.ts';
import { blocksBelow } from '../../../src/core/handbook/tree/walk.ts';
import { shippedFonts } from '../fonts/shipped.ts';
import { type ReadPdf, readPdf } from '../testing/read-pdf.ts';
import { createDocuments } from './index.ts';

const documents = createDocuments();
afterAll(() => documents.close());

async function made(tree: Handbook) {
  const result = await documents.make({ tree: JSON.stringify(tree), format: 'pdf', edition: 'everyone' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...result.value, pdf: await readPdf(result.value.bytes) };
}

const fonts = await shippedFonts();
const printer = createPrinter(
  (codePoint) => fonts.every(({ facts }) => facts.glyphOf(codePoint) !== 0),
  () => undefined,
);
/** Without what a line break adds, and with ligatures as their letters. */
const bare = (text: string): string => withoutSpaces(text).normalize('NFKC').replaceAll('-', '');

/** A text as it must stand in the file. */
const printed = (text: string): string =>
  bare(
    printer.print(
      text,
      (run) =>
        `[${run.map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`,
    ),
  );

/** All pages without what stands on each of them, so that what goes on over the page is one again. */
function bodyOf({ pages }: ReadPdf, tree: Handbook): string {
  const words = HANDBOOK_WORDS[tree.locale];
  const { facts } = tree;
  const head = printed(
    [facts.title, ...(facts.issue ? [facts.number, words.issue(facts.issue.n)] : [facts.number])].join('·'),
  ).replace('·', '');
  const foot = (n: number) =>
    printed((facts.issue ? facts.organization : words.draftNotice) + words.pageOf(n, pages.length));
  return pages
    .map(({ text }, index) => {
      const page = bare(text)
        .replace(head, '')
        .replace(foot(index + 1), '');
      return facts.issue || index === 0 ? page : page.replace(words.draft, '');
    })
    .join('');
}

const sectionsIn = (tree: Handbook) =>
  [...blocksBelow(tree.children)].flatMap((block) => (block.type === 'section' ? [block] : []));

const plain = (children: readonly Block[]): Handbook => ({
  ...everyNode('en'),
  children: [{ type: 'section', id: 'one', number: '1', title: 'One', children }],
});

describe.each([
  ['en', true],
  ['zh-CN', false],
] as const)('a handbook as PDF, %s, issued: %s', (locale, issued) => {
  const tree = everyNode(locale, issued);

  test('has every text of the tree, hostile ones too', async () => {
    const { pdf } = await made(tree);
    const body = bodyOf(pdf, tree);
    for (const text of expectedTexts(tree)) expect(body).toContain(printed(text));
    expect(pdf.isAccessible).toBe(true);
    expect(pdf.language).toBe(locale);
    expect(pdf.title).toBe(tree.facts.title);
    expect(pdf.pages.slice(1).every(({ text }) => text.includes(HANDBOOK_WORDS[locale].draft))).toBe(!issued);
  });

  test('has bookmarks and contents with links, whose page numbers are right', async () => {
    const { pdf } = await made(tree);
    const sections = sectionsIn(tree);
    const marks = pdf.bookmarks.slice(1);
    expect(marks.map(({ title }) => bare(title))).toEqual(
      sections.map(({ number, title }) => printed(number + title)),
    );
    expect(marks.map(({ depth }) => depth)).toEqual(sections.map(({ number }) => number.split('.').length));
    const contents = pdf.pages.findIndex(({ text }) => text.includes(HANDBOOK_WORDS[locale].contents));
    const list = pdf.pages[contents];
    const listed = bare(list?.text ?? '');
    for (const [index, { page, depth }] of marks.entries()) {
      const { number, title } = sections[index] ?? { number: '', title: '' };
      expect(bare(pdf.pages[page - 1]?.text ?? '')).toContain(printed(number + title));
      if (depth > 3) continue;
      const at = listed.indexOf(printed(number + title)) + printed(number + title).length;
      expect(/^\.*(\d+)/u.exec(listed.slice(at))?.[1]?.startsWith(String(page))).toBe(true);
      expect(list?.targets).toContain(page);
    }
  });

  test('has links to outside, and to its own sections', async () => {
    const { pdf } = await made(tree);
    const links = pdf.pages.flatMap((page) => page.links);
    expect(links).toContain('https://example.org/?a=1&b=2#c');
    expect(links).toContain('mailto:desk@example.org');
    const deep = pdf.bookmarks.find(({ title }) => title.startsWith('2.1.1'));
    expect(pdf.pages[2]?.targets).toContain(deep?.page);
    expect(links.filter((link) => link.startsWith('section:'))).toEqual([]);
    const said = pdf.pages.flatMap((page) => page.said);
    expect(said).toContain(HANDBOOK_WORDS[locale].see('2.1.1', deep?.title.slice(5).trim() ?? ''));
  });
});

test('the cover of an issue leads to the reader, by a picture and in letters', async () => {
  const tree = everyNode('zh-CN', true);
  const address = 'https://service.example.com/read/desk';
  const issue = { n: 1, effective: '2026-12-31', approver: '', note: '', supersedes: null, address };
  const { pdf } = await made({ ...tree, facts: { ...tree.facts, issue } });
  expect(pdf.pages[0]?.links).toContain(address);
  expect(withoutSpaces(pdf.pages[0]?.text ?? '')).toContain(`手机阅读${address}`);
  expect(pdf.isAccessible).toBe(true);
  const local = { ...issue, address: 'javascript:alert(1)' };
  const unsafe = { ...tree, facts: { ...tree.facts, issue: local } };
  const refused = await documents.make({ tree: JSON.stringify(unsafe), format: 'md', edition: 'everyone' });
  expect(refused.ok).toBe(false);
});

test('what the fonts lack is told with its places, and stands as its code point', async () => {
  const { missing, pdf } = await made(
    plain([{ type: 'paragraph', children: [{ type: 'text', text: 'Well done 😀👍🏽!' }] }]),
  );
  expect(missing.find(({ character }) => character === '😀')).toEqual({
    character: '😀',
    codePoint: 'U+1F600',
    places: ['1 One'],
  });
  expect(withoutSpaces(pdf.pages.map(({ text }) => text).join(''))).toContain(
    'Welldone[U+1F600U+1F44DU+1F3FD]!',
  );
});

test('a table of ten thousand rows repeats its head on every page and loses no row', async () => {
  const { pdf } = await made(
    plain([
      {
        type: 'table',
        id: 'long',
        columns: [
          { title: 'Standard', width: 1 },
          { title: 'Promise', width: 2 },
        ],
        rows: Array.from({ length: 10_000 }, (_, n) => ({
          cells: [
            { children: [{ type: 'text', text: `row-${n}.` }] },
            { children: [{ type: 'text', text: `value ${n}` }] },
          ],
        })),
      },
    ]),
  );
  const body = pdf.pages.map(({ text }) => text).join('');
  for (let n = 0; n < 10_000; n += 7) expect(body).toContain(`row-${n}.`);
  expect(body).toContain('row-9999.');
  expect(pdf.pages.length).toBeGreaterThan(100);
  for (const { text } of pdf.pages) expect(text).toContain('Promise');
}, 120_000);

test('a cell of twenty thousand characters goes on over pages', async () => {
  const long = Array.from({ length: 2_500 }, (_, n) => `字${String(n).padStart(5, '0')}。`).join('');
  const { pdf } = await made(
    plain([
      {
        type: 'table',
        id: 'long',
        columns: [
          { title: 'Name', width: 1 },
          { title: 'Text', width: 2 },
        ],
        rows: [{ cells: [{ children: [] }, { children: [{ type: 'text', text: long }] }] }],
      },
    ]),
  );
  const body = withoutSpaces(pdf.pages.map(({ text }) => text).join(''));
  for (let n = 0; n < 2_500; n += 50) expect(body).toContain(`字${String(n).padStart(5, '0')}。`);
  expect(body).toContain('字02499。');
});

test('in a table only a cell with a word wider than its column has words cut', async () => {
  const filler = 'An unbroken sentence of considerably extraordinary arrangements and responsibilities. ';
  const wide = 'Kraftfahrzeughaftpflichtversicherungsgesellschaft';
  const { pdf } = await made(
    plain([
      {
        type: 'table',
        id: 'narrow',
        columns: [
          { title: 'Name', width: 1 },
          { title: 'Text', width: 1 },
          { title: 'More', width: 2 },
        ],
        rows: [
          {
            cells: [
              { children: [{ type: 'text', text: filler.repeat(6) }] },
              { children: [{ type: 'text', text: wide }] },
              { children: [{ type: 'text', text: filler.repeat(6) }] },
            ],
          },
        ],
      },
    ]),
  );
  const text = pdf.pages.map((page) => page.text).join('\n');
  expect(text).not.toContain(wide);
  for (const word of ['considerably', 'extraordinary', 'arrangements', 'responsibilities']) {
    expect(text.split(word)).toHaveLength(13);
  }
});

test('words wider than where they stand are broken, and read, searched and copied as they are', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const address =
    'https://service.example.com/read/a-very-long-address-that-goes-on?with=parameters&and=more';
  const base = plain([
    { type: 'paragraph', children: [{ type: 'text', text: `Before ${word} after.` }] },
    {
      type: 'table',
      id: 'narrow',
      caption: word,
      columns: [
        { title: word, width: 1 },
        { title: 'More', width: 3 },
      ],
      rows: [
        { cells: [{ children: [{ type: 'text', text: address }] }, { children: [] }] },
        { cells: [{ children: [{ type: 'text', text: word }] }, { children: [] }] },
      ],
    },
  ]);
  const { pdf } = await made({ ...base, facts: { ...base.facts, title: word } });
  expect(pdf.title).toBe(word);
  const text = pdf.pages.map((page) => page.text).join('');
  expect(text).not.toMatch(/[\u00ad\u200b]/u);
  const read = text.replaceAll('\n', '').normalize('NFKC');
  expect(read.split(word)).toHaveLength(6);
  expect(read).toContain(address);
  // Longer than its column: it was cut somewhere.
  expect(text).not.toContain(address);
});

test('a handbook of nothing is a file all the same', async () => {
  const { pdf } = await made({ ...everyNode('en'), children: [] });
  expect(pdf.pages).toHaveLength(1);
});
