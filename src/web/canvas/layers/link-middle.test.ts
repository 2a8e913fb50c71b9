import { describe, expect, it } from 'vitest';
import { drawn, hotel } from '../testing/maps.ts';
import { linkMiddle } from './link-middle.ts';

describe('the place of a link’s words', () => {
  it('is on the link, or where its label is', () => {
    for (const link of drawn(hotel()).links) {
      const { x, y } = linkMiddle(link);
      if (link.label) {
        expect(x).toBeCloseTo(link.label.x + link.label.width / 2);
        continue;
      }
      const onIt = link.points.some((a, i) => {
        const b = link.points[i + 1];
        if (!b) return false;
        const within = (at: number, from: number, to: number) =>
          at >= Math.min(from, to) && at <= Math.max(from, to);
        return within(x, a.x, b.x) && within(y, a.y, b.y);
      });
      expect(onIt, link.id).toBe(true);
    }
  });
});
