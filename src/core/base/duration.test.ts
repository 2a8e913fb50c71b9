import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_UNITS, parseDuration } from './index.ts';

describe('FILE-13 durations as people type them', () => {
  const cases: Array<[string, number, string]> = [
    ['30 s', 30, 's'],
    ['30s', 30, 's'],
    ['30 seconds', 30, 's'],
    ['10 min', 10, 'min'],
    ['10m', 10, 'min'],
    ['1.5 h', 1.5, 'h'],
    ['1,5 h', 1.5, 'h'],
    ['1,000 s', 1_000, 's'],
    ['12,500.5 s', 12_500.5, 's'],
    ['2 days', 2, 'd'],
    ['2wd', 2, 'wd'],
    ['3 Working Days', 3, 'wd'],
    ['1 business hour', 1, 'wh'],
    ['30 秒', 30, 's'],
    ['10分钟', 10, 'min'],
    ['5 分', 5, 'min'],
    ['24 小时', 24, 'h'],
    ['24个小时', 24, 'h'],
    ['３ 天', 3, 'd'],
    ['２４小时', 24, 'h'],
    ['１．５小时', 1.5, 'h'],
    ['2 个工作日', 2, 'wd'],
    ['8工时', 8, 'wh'],
    ['  7　天  ', 7, 'd'],
    ['半小时', 0.5, 'h'],
    ['半个工作日', 0.5, 'wd'],
    ['两天', 2, 'd'],
    ['十五分钟', 15, 'min'],
    ['二十四 小时', 24, 'h'],
    ['三十秒', 30, 's'],
  ];
  for (const [text, amount, unit] of cases) {
    it(`FILE-13 “${text}”`, () => expect(parseDuration(text)).toEqual({ amount, unit }));
  }

  it('FILE-13 what is no duration above 0 is none', () => {
    const none = [
      '',
      '5',
      's',
      'min',
      '0 s',
      '0.0 h',
      '-5 s',
      '+5 s',
      '1e3 s',
      '5 weeks',
      '5 s s',
      '1.2.3 s',
      '1,00,0 s',
      '.5 h',
      '5. h',
      'NaN s',
      '∞ s',
      '半 s半',
      '十二三天',
      '两两天',
      '小时',
      '9'.repeat(90),
    ];
    for (const text of none) expect(parseDuration(text), text).toBeNull();
    expect(parseDuration(`${'9'.repeat(400)} s`)).toBeNull();
  });

  it('FILE-13 reads back what it wrote, and no text takes long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...DURATION_UNITS), (amount, unit) => {
        expect(parseDuration(`${amount} ${unit}`)).toEqual({ amount, unit });
      }),
    );
    const started = performance.now();
    for (const text of [`1${' '.repeat(100_000)}x`, '1'.repeat(100_000), `1 ${'s '.repeat(50_000)}`]) {
      expect(parseDuration(text)).toBeNull();
    }
    expect(performance.now() - started).toBeLessThan(200);
  });
});
