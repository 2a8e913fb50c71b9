import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it.each([
  ['12', {}, 12],
  [' ３，５ ', {}, 3.5],
  ['-0.5', {}, -0.5],
  ['.5', {}, 0.5],
  ['', {}, null],
  ['  ', {}, null],
  ['1e9', {}, undefined],
  ['twelve', {}, undefined],
  ['1,000.5', {}, undefined],
  ['6', { min: 1, max: 5 }, undefined],
  ['0', { min: 1, max: 5 }, undefined],
  ['2.5', { integer: true }, undefined],
  ['5', { min: 1, max: 5, integer: true }, 5],
])('reads %j within %j as %j', (text, limits, value) => {
  expect(parseNumber(text, limits)).toBe(value);
});
