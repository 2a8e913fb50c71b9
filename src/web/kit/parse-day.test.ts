import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDay } from './parse-day.ts';

it.each([
  ['2026-12-31', '2026-12-31'],
  [' 2026/1/5 ', '2026-01-05'],
  ['2026.1.05', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['2026 年 1 月 5 日', '2026-01-05'],
  ['２０２６－１２－３１', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['31.12.2026', '31.12.2026'],
  ['soon', 'soon'],
  ['', ''],
])('reads %j as %j', (typed, day) => {
  expect(parseDay(typed)).toBe(day);
});

it('reads every day in every form, and its own answer again', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, ofMonth] = day.split('-').map(Number);
      const forms = [
        day,
        `${year}/${month}/${ofMonth}`,
        `${year}年${month}月${ofMonth}日`,
        day.replaceAll('-', ''),
      ];
      for (const form of forms) expect(parseDay(form)).toBe(day);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseDay(parseDay(text))).toBe(parseDay(text));
    }),
  );
});
