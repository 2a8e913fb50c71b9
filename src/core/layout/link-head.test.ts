import { expect, test } from 'vitest';
import { linkHead } from './link-head.ts';

test.each([
  [0, 'M10 20L2 15.5L2 24.5Z'],
  [90, 'M10 20L14.5 12L5.5 12Z'],
  [180, 'M10 20L18 24.5L18 15.5Z'],
  [270, 'M10 20L5.5 28L14.5 28Z'],
] as const)('a head that points %i° to the right of right has its tip where the link ends', (angle, path) => {
  expect(linkHead({ kind: 'flow', head: { x: 10, y: 20, angle } })).toBe(path);
});

test('an open head is not closed', () => {
  expect(linkHead({ kind: 'needs', head: { x: 0, y: 0, angle: 0 } })).toBe('M-7 -4.5L0 0L-7 4.5');
});
