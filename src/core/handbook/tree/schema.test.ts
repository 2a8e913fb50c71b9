import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../model/index.ts';
import { buildHandbook } from '../build/build.ts';
import { renderHtml } from '../render/html/render-html.ts';
import { renderMarkdown } from '../render/markdown/render-markdown.ts';
import { draftOf, TEMPLATES, templateOf } from '../testing/drafts.ts';
import { everyNode } from '../testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../testing/expected-texts.ts';
import { faultsOfTree } from '../testing/faults-of-tree.ts';
import type { Handbook } from './handbook.ts';
import { parseHandbook } from './schema.ts';

const read = (value: unknown): Handbook => {
  const parsed = parseHandbook(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return parsed.value;
};
const kept = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}.handbook.json`, import.meta.url), 'utf8');

describe('BOOK-14 a kept tree', () => {
  it.each(LOCALES)('with every node is read as it was written (%s)', (locale) => {
    const text = JSON.stringify(everyNode(locale));
    expect(JSON.stringify(read(JSON.parse(text)))).toBe(text);
  });

  it.each(TEMPLATES)('of %s is read as it was written', (name) => {
    const text = JSON.stringify(buildHandbook(draftOf([templateOf(name, 'zh-CN')])));
    expect(JSON.stringify(read(JSON.parse(text)))).toBe(text);
  });

  // Kept as the bytes of the first version: added to, never made anew.
  it.each(['issued-1.en', 'every-node-1.zh-CN'])('that was issued long ago is still one: %s', (name) => {
    const text = kept(name);
    const tree = read(JSON.parse(text));
    expect(JSON.stringify(tree)).toBe(text.trim());
    expect(tree.facts.issue?.n).toBe(1);
    expect(faultsOfTree(tree)).toEqual([]);
  });

  it('that was issued long ago still makes a page and a text with all that stands in it', () => {
    const tree = read(JSON.parse(kept('issued-1.en')));
    const page = withoutSpaces(renderHtml(tree).replace(/<[^>]*>/g, ''));
    const text = withoutSpaces(renderMarkdown(tree).replace(/\]\([^)]*\)|[*[\]]/g, ''));
    const plain = expectedTexts(tree).filter((one) => /^[A-Za-z0-9 ,.]+$/.test(one));
    expect(plain.length).toBeGreaterThan(400);
    expect(plain.filter((one) => !page.includes(withoutSpaces(one)))).toEqual([]);
    expect(plain.filter((one) => !text.includes(withoutSpaces(one)))).toEqual([]);
  });

  const with1 = (block: unknown) => ({ ...everyNode('en'), children: [block] });
  const line = (inline: unknown) => with1({ type: 'paragraph', children: [inline] });

  it.each([
    ['nothing', null],
    ['another version', { ...everyNode('en'), version: 2 }],
    ['another language', { ...everyNode('en'), locale: 'fr' }],
    ['an unknown block', with1({ type: 'video', children: [] })],
    ['an unknown inline', line({ type: 'blink', text: 'x' })],
    ['a link to a program', line({ type: 'link', url: 'javascript:alert(1)', children: [] })],
    ['a duration without end', line({ type: 'duration', duration: { amount: 0, unit: 's' } })],
    ['a currency that is none', line({ type: 'money', amount: 1, currency: '<b>' })],
    ['an id with a space', with1({ type: 'section', id: 'a b', number: '', title: 'A', children: [] })],
    [
      'a row with too few cells',
      with1({ type: 'table', id: 't', columns: [{ title: 'A', width: 1 }], rows: [{ cells: [] }] }),
    ],
    [
      'a picture without words',
      with1({ type: 'figure', id: 'f', svg: '<svg/>', width: 1, height: 1, caption: '', alternative: '' }),
    ],
    [
      'a record that is none',
      with1({ type: 'register', table: 'slas', records: [{ record: { id: 'x' } }], names: [], children: [] }),
    ],
  ])('with %s is refused', (_, value) => {
    expect(parseHandbook(value)).toMatchObject({ ok: false });
  });

  it('that nests without end is refused at once', () => {
    let block: unknown = { type: 'paragraph', children: [] };
    for (let i = 0; i < 50_000; i++) block = { type: 'callout', tone: 'plain', title: '', children: [block] };
    expect(parseHandbook(with1(block))).toMatchObject({ ok: false });
  });
});
