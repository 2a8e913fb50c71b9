import { expect, it } from 'vitest';
import { nextOf, type Question, rightOf, scoreSchema } from './score.ts';

const questions = ['a', 'b', 'c'].map(
  (id): Question => ({ id, prompt: id, choices: [], right: -1, answer: '' }),
);

it('asks what is new first, then what was wrong, until all is right', () => {
  expect(nextOf({}, questions, null)?.id).toBe('a');
  expect(nextOf({ a: false }, questions, 'a')?.id).toBe('b');
  expect(nextOf({ a: false, b: true, c: false }, questions, 'c')?.id).toBe('a');
  expect(nextOf({ a: true, b: true, c: false }, questions, 'c')?.id).toBe('c');
  expect(nextOf({ a: true, b: true, c: true }, questions, 'c')).toBeNull();
  expect(nextOf({}, [], null)).toBeNull();
});

it('counts only questions that are still asked', () => {
  expect(rightOf({ a: true, gone: true, b: false }, questions)).toBe(1);
  expect(scoreSchema.safeParse({ a: 'yes' }).success).toBe(false);
});
