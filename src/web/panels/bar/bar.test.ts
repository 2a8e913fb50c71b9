import { expect, it } from 'vitest';
import { initials } from '../../kit/index.ts';
import { fileName } from './download.ts';

it('makes file names that every system takes', () => {
  expect(fileName('A/B: "C"?', 'svg')).toBe('A B C.svg');
  expect(fileName('旗舰店', 'journey.json')).toBe('旗舰店.journey.json');
  expect(fileName('../..', 'png')).toBe('journey.png');
  expect(fileName('x'.repeat(300), 'svg')).toHaveLength(84);
});

it('shortens names in both scripts', () => {
  expect(initials('Ada Lovelace')).toBe('AL');
  expect(initials('root')).toBe('R');
  expect(initials('王小明')).toBe('明');
  expect(initials('')).toBe('');
});
