import { describe, expect, it } from 'vitest';
import { readClock } from './editors/ClockEditor.tsx';
import { readDuration } from './editors/DurationEditor.tsx';
import { findLinks, safeAddress } from './find-links.ts';
import { withKey } from './json.ts';
import { applyToList, shareOf } from './use-field-binding.ts';

describe('a duration', () => {
  const readIt = (text: string, optional = true) => readDuration(text, 'min', undefined, optional, 'hint');

  it('takes the unit beside it, or its own', () => {
    expect(readIt('30')).toEqual({ ok: true, value: { amount: 30, unit: 'min' } });
    expect(readIt('30 s')).toEqual({ ok: true, value: { amount: 30, unit: 's' } });
    expect(readIt('2 个工作日')).toEqual({ ok: true, value: { amount: 2, unit: 'wd' } });
    expect(readIt('１．５ h')).toEqual({ ok: true, value: { amount: 1.5, unit: 'h' } });
  });

  it('is taken away when emptied, but only where it may be missing', () => {
    expect(readIt('')).toEqual({ ok: true, value: null });
    expect(readIt('', false)).toEqual({ ok: false, error: 'hint' });
  });

  it('says what it expects', () => {
    for (const text of ['soon', '0', '-3', '3 moons']) {
      expect(readIt(text)).toEqual({ ok: false, error: 'hint' });
    }
  });

  it('keeps keys that it does not know', () => {
    const before = { amount: 1, unit: 'h', note: 'x' } as const;
    expect(readDuration('2', 'h', before, true, '')).toEqual({
      ok: true,
      value: { amount: 2, unit: 'h', note: 'x' },
    });
  });
});

describe('addresses', () => {
  it('are followed only where they are the web’s or a mail’s', () => {
    expect(safeAddress('https://example.com/a')).toBe('https://example.com/a');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:1', 'file:///etc', 'x']) {
      expect(safeAddress(bad)).toBeNull();
    }
  });

  it('are found in texts of both languages', () => {
    expect(findLinks('见 https://a.example/b，以及（http://c.example）。')).toEqual([
      'https://a.example/b',
      'http://c.example',
    ]);
    expect(findLinks('javascript:alert(1) mailto:a@b.example.')).toEqual(['mailto:a@b.example']);
  });
});

it('reads a time of day as people type it', () => {
  expect(['9', '9:30', '0930', '９：３０', '24:00', 'noon'].map(readClock)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
    'noon',
  ]);
});

describe('many records', () => {
  it('share what all of them have', () => {
    expect(shareOf(['a', 'a'])).toEqual({ value: 'a', mixed: false });
    expect(shareOf(['a', 'b'])).toEqual({ value: undefined, mixed: true });
    expect(
      shareOf([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ).toEqual({ value: ['b'], mixed: true });
  });

  it('keep what they have beside the shared items', () => {
    expect(applyToList(['a', 'b'], ['b'], ['b', 'x'])).toEqual(['a', 'b', 'x']);
    expect(applyToList(['a', 'b'], ['b'], [])).toEqual(['a']);
    expect(applyToList(['b', 'x'], ['b'], ['b', 'x'])).toEqual(['b', 'x']);
  });
});

it('leaves keys of an object alone that it does not set', () => {
  expect(withKey({ known: 1, foreign: 2 }, 'known', null)).toEqual({ foreign: 2 });
});
