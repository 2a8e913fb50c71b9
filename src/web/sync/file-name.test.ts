import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  [`attachment; filename="hotel.journey.json"`, 'hotel.journey.json'],
  [`attachment; filename="_.svg"; filename*=UTF-8''%E9%85%92%E5%BA%97.svg`, '酒店.svg'],
  [`attachment; filename=a.png; filename*=UTF-8''%E9%85`, 'a.png'],
  ['attachment', 'journey'],
  [null, 'journey'],
])('reads the name out of %j', (header, name) => {
  expect(fileNameOf(header)).toBe(name);
});
