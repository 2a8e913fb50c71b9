import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPage, GAP, layoutPages, pagesIn, placeAt, scrollTo, zoomToFit } from './layout.ts';

const A4 = { width: 595, height: 842 };
const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 50, max: 2000 }), height: fc.integer({ min: 50, max: 2000 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('pages below one another', () => {
  it('lie one gap apart', () => {
    const { pages, height } = layoutPages([A4, A4], 1);
    expect(pages.map(({ top }) => top)).toEqual([GAP, GAP + 842 + GAP]);
    expect(height).toBe(3 * GAP + 2 * 842);
  });

  it('fit the room as most of them are wide, and a wider one by itself', () => {
    const sizes = [A4, { width: 1190, height: 842 }, A4];
    const zoom = zoomToFit(sizes, 595);
    expect(zoom).toBe(1);
    expect(layoutPages(sizes, zoom, 595).pages.map(({ width }) => width)).toEqual([595, 595, 595]);
    expect(layoutPages(sizes, 2).width).toBe(2380);
  });

  it('are found again from where they lie, at any zoom', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.2, max: 3, noNaN: true }), fc.nat(5000), (all, zoom, scroll) => {
        const before = layoutPages(all, zoom);
        const at = Math.min(scroll, before.height);
        const place = placeAt(before, at);
        expect(scrollTo(before, place)).toBeCloseTo(at, 6);
        const after = layoutPages(all, zoom * 1.5);
        // In the gap under a page, the next one may be nearer.
        expect([place.page, place.page + 1]).toContain(placeAt(after, scrollTo(after, place)).page);
      }),
    );
  });

  it('that touch the window are all among those drawn, and no others but their neighbours', () => {
    fc.assert(
      fc.property(sizes, fc.nat(20_000), fc.integer({ min: 1, max: 2000 }), (all, scroll, room) => {
        const layout = layoutPages(all, 1);
        const at = Math.min(scroll, Math.max(0, layout.height - room));
        const touching = layout.pages.flatMap(({ top, height }, page) =>
          top < at + room && top + height > at ? [page] : [],
        );
        const [from, to] = pagesIn(layout, at, room, 0);
        expect(Array.from({ length: to - from }, (_, step) => from + step)).toEqual(
          touching.length > 0 ? touching : expect.any(Array),
        );
        const [wideFrom, wideTo] = pagesIn(layout, at, room);
        expect([wideFrom, wideTo]).toEqual([Math.max(0, from - 1), Math.min(all.length, to + 1)]);
      }),
    );
  });

  it('name the one that is read', () => {
    const layout = layoutPages([A4, A4, A4], 1);
    expect(currentPage(layout, 0, 600)).toBe(0);
    expect(currentPage(layout, 850, 600)).toBe(1);
    expect(currentPage(layout, 99_999, 600)).toBe(2);
  });
});
