import { expect, it } from 'vitest';
import { relativeTime } from './time.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

it.each([
  [20_000, null, null],
  [minute, '1 minute ago', '1分钟前'],
  [59 * minute, '59 minutes ago', '59分钟前'],
  [3 * 60 * minute, '3 hours ago', '3小时前'],
  [day, 'yesterday', '昨天'],
  [20 * day, '20 days ago', '20天前'],
  [70 * day, '2 months ago', '2个月前'],
  [800 * day, '2 years ago', '2年前'],
])('words %d ms ago', (ago, en, zh) => {
  expect(relativeTime(now - ago, now, 'en')).toBe(en);
  expect(relativeTime(now - ago, now, 'zh-CN')).toBe(zh);
});
