import { expect, it } from 'vitest';
import { LOCALES } from '../../model/index.ts';
import { everyNode } from '../testing/every-node.ts';
import { expectedTexts } from '../testing/expected-texts.ts';
import type { BlockType } from '../tree/block.ts';
import type { Inline, InlineType } from '../tree/inline.ts';
import { blocksBelow, inlinesBelow, linesIn } from '../tree/walk.ts';
import { plainText } from './say.ts';

const BLOCKS: Record<BlockType, true> = {
  section: true,
  paragraph: true,
  list: true,
  facts: true,
  table: true,
  script: true,
  callout: true,
  figure: true,
  question: true,
  register: true,
  cover: true,
  contents: true,
};
const INLINES: Record<InlineType, true> = {
  text: true,
  strong: true,
  emphasis: true,
  avoid: true,
  link: true,
  reference: true,
  duration: true,
  date: true,
  number: true,
  money: true,
  placeholder: true,
  break: true,
};

it.each(LOCALES)('the handbook with every node has every kind of block and inline (%s)', (locale) => {
  const blocks = [...blocksBelow(everyNode(locale).children)];
  const inlines = blocks.flatMap(linesIn).flatMap((line) => [...inlinesBelow(line)]);
  expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(Object.keys(BLOCKS)));
  expect(new Set(inlines.map(({ type }) => type))).toEqual(new Set(Object.keys(INLINES)));
});

const facts: readonly Inline[] = [
  { type: 'duration', duration: { amount: 2, unit: 'wd' } },
  { type: 'break' },
  { type: 'date', date: '2026-12-31' },
  { type: 'break' },
  { type: 'number', value: 0.8, style: 'percent' },
  { type: 'break' },
  { type: 'money', amount: 200, currency: 'CNY' },
  { type: 'break' },
  { type: 'money', amount: 1.5, currency: 'EUR' },
  { type: 'break' },
  { type: 'strong', children: [{ type: 'placeholder', name: 'surname' }] },
  { type: 'break' },
  { type: 'placeholder', name: 'room' },
];

it('facts are worded in the language of the reader', () => {
  expect(plainText(facts, 'en').split('\n')).toEqual([
    '2 working days',
    'December 31, 2026',
    '80%',
    '¥200',
    '€1.50',
    '{surname}',
    '{room}',
  ]);
  expect(plainText(facts, 'zh-CN').split('\n')).toEqual([
    '2个工作日',
    '2026年12月31日',
    '80%',
    '¥200',
    '€1.50',
    '{姓氏}',
    '{room}',
  ]);
});

it('an inline of an unknown kind is refused, and a day that is none stays as it is', () => {
  expect(() => plainText([{ type: 'blink' } as never], 'en')).toThrow('blink');
  expect(plainText([{ type: 'date', date: 'soon' }], 'en')).toBe('soon');
});

it('what a file must hold is listed once, without what is empty', () => {
  const texts = expectedTexts(everyNode('en'));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toContain('30 seconds');
  expect(texts).toContain('At the fourth depth');
  expect(texts).not.toContain('');
});
