import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RevisedText } from './RevisedText.tsx';

const told = (before: string, after: string): string =>
  renderToStaticMarkup(<RevisedText before={before} after={after} />).replace(/ class="[^"]*"/g, '');

it('tells a text word by word where enough of it has stayed', () => {
  expect(told('Reads the reviews first', 'Reads the reviews twice')).toBe(
    '<span>Reads the reviews </span><del>first</del><ins>twice</ins>',
  );
  expect(told('手机拍的亲子房实景', '手机拍的家庭房实景')).toContain('<del>亲子</del><ins>家庭</ins>');
});

it('tells a value, a number with what it counts and a text of which little has stayed one after the other', () => {
  const whole = (before: string, after: string) =>
    `<del>${before}</del><span aria-hidden="true"> → </span><ins>${after}</ins>`;
  expect(told('60 s', '30 s')).toBe(whole('60 s', '30 s'));
  expect(told('60 s, 90% of cases', '30 s, 90% of cases')).toBe(
    whole('60 s, 90% of cases', '30 s, 90% of cases'),
  );
  expect(told('Hotline', 'Front desk')).toBe(whole('Hotline', 'Front desk'));
});
