import { expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOf } from '../model/index.ts';
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

it('what is too little says of what, and whether the limit itself will do', () => {
  const schema = z.object({
    name: z.string().min(1),
    list: z.array(z.string()).min(1),
    hours: z.number().positive(),
  });
  const refused = schema.safeParse({ name: '', list: [], hours: 0 });
  const faults = refused.error ? faultsOf(refused.error) : [];
  expect(faults.map((fault) => faultSentence(fault, 'en'))).toEqual([
    'Too short. Least number of characters: 1.',
    'Too few: at least 1.',
    'Too small: more than 0 is expected.',
  ]);
  expect(faults.map((fault) => faultSentence(fault, 'zh-CN'))).toEqual([
    '文字过短，至少 1 个字符。',
    '数量不足，至少 1 个。',
    '数值过小，必须大于 0。',
  ]);
});
