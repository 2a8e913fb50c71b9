import { expect, it } from 'vitest';
import { changeAccountSchema } from './index.ts';

const isName = (name: string) => changeAccountSchema.safeParse({ name }).success;

it('a name is one line that others can see, and that turns nothing around', () => {
  for (const name of ['Ann', '张梅', 'Zoë O’Neil', 'Gül', 'علي', '🦊', '<b>', '007', 'Ann\u200d', '⠓⠊']) {
    expect([name, isName(name)]).toEqual([name, true]);
  }
  for (const name of [
    '',
    '   ',
    '\u200b',
    // Letters and signs that draw nothing.
    '\u3164\uffa0',
    '\u2800',
    '\u0000',
    'a\u0007',
    'a\nb',
    'a\u2028b',
    'evil\u202eregdam',
    '\u2066x',
  ]) {
    expect([name, isName(name)]).toEqual([name, false]);
  }
});
