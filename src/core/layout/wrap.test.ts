import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from './metrics/measure.ts';
import { fitText, type WrapStyle, wrapText } from './wrap.ts';

const style = (width: number, maxLines = 10): WrapStyle => ({ width, size: 10, weight: 400, maxLines });
const lines = (text: string, width: number, maxLines = 10) => wrapText(text, style(width, maxLines)).lines;

describe('line breaking', () => {
  test('English breaks at blanks', () => {
    expect(lines('The parcel arrives late', 60)).toEqual(['The parcel', 'arrives late']);
  });

  test('a hyphen and a slash may end a line', () => {
    expect(lines('self-service', 38)).toEqual(['self-', 'service']);
  });

  test('a word that is too long is cut where it must be', () => {
    const broken = lines('Donaudampfschifffahrtsgesellschaft', 60);
    expect(broken.length).toBeGreaterThan(2);
    expect(broken.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  test('Chinese breaks between any two characters', () => {
    expect(lines('顾客不必重复自己的话', 50)).toEqual(['顾客不必重', '复自己的话']);
  });

  test('no line starts with a closing mark', () => {
    expect(lines('顾客说了三遍，没人听。', 60)).toEqual(['顾客说了三', '遍，没人听。']);
    expect(lines('他问“谁来负责？”我们答了', 80)).toEqual(['他问“谁来负', '责？”我们答了']);
    for (const width of [40, 50, 60, 70, 80]) {
      for (const line of lines('先说感受（对不起），再说理解、行动：“今晚八点前送到。”谢谢！', width)) {
        expect(line).not.toMatch(/^[，。、）」”：！]/u);
        expect(line).not.toMatch(/[（“「]$/u);
      }
    }
  });

  test('Latin words inside Chinese stay whole', () => {
    expect(lines('用iPhone下单很快', 45)).toEqual(['用iPhone', '下单很快']);
  });

  test('what does not fit ends in an ellipsis of its own script', () => {
    const english = wrapText('The parcel arrives late and nobody says why', style(60, 2));
    expect(english).toEqual({ lines: ['The parcel', 'arrives late...'], truncated: true });
    const chinese = wrapText('顾客不必重复自己的话因为我们都记得', style(50, 2));
    expect(chinese).toEqual({ lines: ['顾客不必重', '复自己的…'], truncated: true });
  });

  test('the ellipsis stands behind a whole word where one leaves at least half', () => {
    const cut = (text: string, width: number) => fitText(text, style(width)).text;
    expect(cut('Within the minute or seconds later', 105)).toBe('Within the minute or...');
    expect(cut('Within the minute, or later', 104)).toBe('Within the minute...');
    expect(cut('A Donaudampfschifffahrtsgesellschaft', 90)).toMatch(/^A Donaudampf\w+\.\.\.$/);
    expect(cut('self-service desk', 50)).toBe('self-...');
    expect(cut('请客人打开iPhone应用', 75)).toBe('请客人打开…');
    const { lines: two } = wrapText('Answers within minutes or seconds of the call', style(105, 2));
    expect(two.at(-1)).toMatch(/(?:^| )(?:or|seconds|of|the)\.\.\.$/);
  });

  test('straight quotes stand in beside Latin letters, curly ones stay in Chinese', () => {
    expect(fitText('the guest’s “own” words', style(500)).text).toBe('the guest\'s "own" words');
    expect(fitText('问“窗户能开吗”', style(500)).text).toBe('问“窗户能开吗”');
  });

  test('characters made of several code points are never torn', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(lines(family.repeat(3), 20).join('')).toBe(family.repeat(3));
    for (const line of lines(family.repeat(3), 20)) expect(line.length % family.length).toBe(0);
  });

  test('line ends and blanks make no empty lines', () => {
    expect(lines('one\n\n   \n two  three', 200)).toEqual(['one', 'two three']);
    expect(lines('   ', 200)).toEqual([]);
  });
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '顾',
        '客',
        '，',
        '。',
        '（',
        '）',
        '“',
        '”',
        'a',
        'bc',
        'word',
        ' ',
        '-',
        '\n',
        '3',
        '😀',
        'é',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('no line is wider than there is room, and nothing gets lost', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (value, width) => {
      const { lines: broken, truncated } = wrapText(value, style(width, 500));
      expect(truncated).toBe(false);
      for (const line of broken) {
        if ([...line].length > 1) expect(textWidth(line, 10, 400)).toBeLessThanOrEqual(width + 14);
      }
      const letters = (some: string) => some.replace(/[\s'"‘’“”]/gu, '');
      expect(letters(broken.join(''))).toBe(letters(value));
    }),
  );
});

test('a cut line fits with its ellipsis', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 200 }), (value, width) => {
      const fitted = fitText(value, style(width));
      expect(textWidth(fitted.text, 10, 400)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a word is cut only where there is none to stop behind that leaves half', () => {
  const words = fc.array(fc.constantFrom('a', 'or', 'word', 'seconds', 'afterwards'), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 100, max: 200 }), (some, width) => {
      const { text: fitted, truncated } = fitText(some.join(' '), style(width));
      if (!truncated) return;
      const kept = fitted.replace(/\.\.\.$/, '').split(' ');
      // The longest word is shorter than half of what fits here: there is always one to stop behind.
      expect(some.slice(0, kept.length)).toEqual(kept);
    }),
  );
});
