import { expect, it } from 'vitest';
import { isDimmed, litIn, useSession } from './index.ts';

it('a path dims the map over a filter, and gives the filter back when it ends', () => {
  const { light, reset } = useSession.getState();
  light('filter', { cards: new Set(['a']) });
  light('path', { cards: new Set(['b']) });
  expect([isDimmed(useSession.getState(), 'a'), isDimmed(useSession.getState(), 'b')]).toEqual([true, false]);
  light('path', null);
  expect([isDimmed(useSession.getState(), 'a'), isDimmed(useSession.getState(), 'b')]).toEqual([false, true]);
  light('filter', null);
  expect(litIn(useSession.getState())).toBeNull();
  expect(isDimmed(useSession.getState(), 'b')).toBe(false);
  reset();
});
