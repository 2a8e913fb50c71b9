import { expect, it } from 'vitest';
import { chooseTemplates } from './choose-templates.ts';

const template = (id: string, industry: string, locale: 'en' | 'zh-CN') => ({
  id,
  industry,
  locale,
  title: id,
  summary: '',
});
const all = [
  template('hotel.en', 'Hotel', 'en'),
  template('hotel.zh-CN', '酒店', 'zh-CN'),
  template('shop.en', 'E-commerce', 'en'),
  template('inn.en', 'Hotel', 'en'),
];
const ids = (...choice: Parameters<typeof chooseTemplates>) =>
  chooseTemplates(...choice).templates.map(({ id }) => id);

it('chooses by language and industry', () => {
  expect(ids(all, 'en', null)).toEqual(['hotel.en', 'shop.en', 'inn.en']);
  expect(ids(all, 'en', 'Hotel')).toEqual(['hotel.en', 'inn.en']);
  expect(ids(all, 'all', null)).toHaveLength(4);
  expect(chooseTemplates(all, 'en', null).industries).toEqual(['Hotel', 'E-commerce']);
});

it('forgets an industry that the language does not have', () => {
  expect(ids(all, 'zh-CN', 'Hotel')).toEqual(['hotel.zh-CN']);
});
