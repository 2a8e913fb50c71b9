import { expect, it } from 'vitest';
import { faultSentence } from './index.ts';

const wrongType = (expected: string) => ({ code: 'wrong-type', path: '$', params: { expected } }) as const;

it.each(['string', 'number', 'boolean', 'array', 'object', 'record'])(
  'a value that should be a JSON %s is asked for in the reader’s own words',
  (expected) => {
    const asked = faultSentence(wrongType(expected), 'zh-CN').match(/应为(.+)。$/)?.[1] ?? '';
    expect(asked).toMatch(/^\p{Script=Han}+(（true 或 false）)?$/u);
    expect(faultSentence(wrongType(expected), 'en')).not.toMatch(/\b(string|array|object|record)\b/);
  },
);

it('a record that is not there is told by its table’s name', () => {
  const fault = { code: 'no-such-record', path: '$', params: { id: 'x', table: 'slas' } } as const;
  expect(faultSentence(fault, 'en')).toBe('There is no “x” among the response times.');
  expect(faultSentence(fault, 'zh-CN')).toBe('响应时效中找不到“x”。');
});
