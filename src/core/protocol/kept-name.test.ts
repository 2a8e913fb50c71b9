import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptName, shownName } from './index.ts';

it('a name that is kept alone says of a guest that they are one, and of nobody else', () => {
  const name = 'Olga';
  expect(shownName(keptName({ kind: 'guest', name }), 'en')).toBe('Olga (guest)');
  expect(shownName(keptName({ kind: 'guest', name }), 'zh-CN')).toBe('Olga（访客）');
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('person', 'local', 'token'), (any, kind) => {
      expect(shownName(keptName({ kind, name: any }), 'en')).toBe(any.replaceAll('\u0007', ''));
    }),
  );
});
