import { expect, it } from 'vitest';
import { pressesOf } from './presses.ts';

it.each([
  [['n'], ['n']],
  [['mod+shift+z'], ['mod', 'shift', 'z']],
  [
    ['mod+arrowleft', 'mod+arrowright'],
    ['mod', 'arrowleft', 'arrowright'],
  ],
  [
    ['alt+arrowleft', 'alt+arrowright', 'alt+arrowup', 'alt+arrowdown'],
    ['alt', 'arrows'],
  ],
  [
    ['f3', 'shift+f3'],
    ['f3', '/', 'shift', 'f3'],
  ],
  [['+'], ['+']],
])('%j is shown as %j', (keys, shown) => {
  expect(pressesOf(keys)).toEqual(shown);
});
