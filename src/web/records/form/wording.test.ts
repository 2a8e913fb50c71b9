import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { DURATION_UNITS, parseDuration } from '../../../core/base/index.ts';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { en } from '../words.en.ts';
import { zhCN } from '../words.zh-CN.ts';
import { createWording, type Wording } from './wording.ts';

const wordings = new Map<Locale, Wording>();

beforeAll(async () => {
  for (const locale of LOCALES) {
    const i18n = i18next.createInstance();
    await i18n.init({
      lng: locale,
      resources: { en: { records: en }, 'zh-CN': { records: zhCN } },
      defaultNS: 'records',
      keySeparator: false,
      interpolation: { escapeValue: false },
    });
    wordings.set(locale, createWording(i18n.getFixedT(locale, 'records'), locale));
  }
});

const wordingOf = (locale: Locale): Wording => {
  const wording = wordings.get(locale);
  if (!wording) throw new Error('not ready');
  return wording;
};

describe.each(LOCALES)('in %s', (locale) => {
  it.each(DURATION_UNITS)('a duration in %s can be typed as it is read', (unit) => {
    for (const amount of [1, 2, 30, 0.5]) {
      expect(parseDuration(wordingOf(locale).duration({ amount, unit }))).toEqual({ amount, unit });
    }
  });

  it('a day stays that day in every zone', () => {
    expect(wordingOf(locale).date('2026-12-31')).toMatch(/31/);
  });
});

it('says durations the way people do', () => {
  expect(wordingOf('en').duration({ amount: 2, unit: 'wd' })).toBe('2 working days');
  expect(wordingOf('en').duration({ amount: 1, unit: 'd' })).toBe('1 day');
  expect(wordingOf('zh-CN').duration({ amount: 2, unit: 'wd' })).toBe('2 个工作日');
});
