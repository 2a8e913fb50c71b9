import { expect, it } from 'vitest';
import { matchChoices } from './choices.ts';

const CHOICES = [
  { value: '1', label: 'Chat answered', detail: 'First response 30 s' },
  { value: '2', label: '在线客服', detail: '首次响应 30 秒' },
];

it('finds by every word, in name and detail, in either width', () => {
  const found = (search: string) => matchChoices(CHOICES, search).map(({ value }) => value);
  expect(found('')).toEqual(['1', '2']);
  expect(found('chat 30')).toEqual(['1']);
  expect(found('３０ 秒')).toEqual(['2']);
  expect(found('chat 秒')).toEqual([]);
});
