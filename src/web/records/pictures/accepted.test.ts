import { expect, it } from 'vitest';
import { faultOf, pictureIn } from './accepted.ts';

const file = (type: string, name = 'a') => new File(['x'], name, { type });

it.each([
  ['image/png', 1, null],
  ['image/avif', 10 * 1024 * 1024, null],
  ['image/jpeg', 10 * 1024 * 1024 + 1, 'large'],
  ['image/webp', 0, 'empty'],
  ['image/svg+xml', 1, 'svg'],
  ['image/tiff', 1, 'kind'],
  ['text/html', 1, 'kind'],
  ['', 1, 'kind'],
])('a file of %s with %d bytes: %s', (type, size, fault) => {
  expect(faultOf({ type, size })).toBe(fault);
});

it('the picture among files is taken, else what there is, so that it can be refused in words', () => {
  const [text, picture, more] = [file('text/plain'), file('image/png'), file('image/gif')];
  expect(pictureIn([text, picture, more])).toBe(picture);
  expect(pictureIn([text])).toBe(text);
  expect(pictureIn([])).toBeNull();
});
