import { expect, it } from 'vitest';
import { nameFromSso } from './sso-name.ts';

it.each([
  ['Ann', 'Ann'],
  ['  王 小明 ', '王 小明'],
  ['Olga\u202e(gnp.', 'Olga (gnp.'],
  ['Ann\nOwner', 'Ann Owner'],
  ['\u2066Ann\u2069', 'Ann'],
  [`${'x'.repeat(99)}😀`, 'x'.repeat(99)],
  ['\u200b\u2800', 'ann@example.org'],
  ['   ', 'ann@example.org'],
  [undefined, 'ann@example.org'],
  [{ first: 'Ann' }, 'ann@example.org'],
])('RIGHT-11 %j is called %j', (told, name) => {
  expect(nameFromSso([told, undefined, 'ann@example.org'])).toBe(name);
});
