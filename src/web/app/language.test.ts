import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [['zh-CN', 'en'], 'zh-CN'],
  [['zh-Hant-TW'], 'zh-CN'],
  [['de-AT', 'zh', 'en'], 'zh-CN'],
  [['de-AT', 'en-GB', 'zh'], 'en'],
  [['de'], 'en'],
  [[], 'en'],
])('reads %j as %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language);
});
