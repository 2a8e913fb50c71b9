import { expect, it } from 'vitest';
import { isDimmed, isMomentDimmed, litIn, useSession } from './index.ts';

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

it('dims a moment with its card, unless moments are lit by themselves', () => {
  const dimmed = (moment: string, card: string | null) => isMomentDimmed(useSession.getState(), moment, card);
  const { light, reset } = useSession.getState();
  expect(dimmed('m', null)).toBe(false);
  light('filter', { cards: new Set(['a']) });
  expect([dimmed('m', 'a'), dimmed('m', 'b'), dimmed('m', null)]).toEqual([false, true, true]);
  light('filter', { cards: new Set(['a']), moments: new Set(['n']) });
  expect([dimmed('m', 'a'), dimmed('n', null)]).toEqual([true, false]);
  reset();
});
