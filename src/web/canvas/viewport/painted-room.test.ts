import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reaches, roomFor } from './painted-room.ts';

const SIZE = { width: 1440, height: 848 };
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});
const ways = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
});

describe('what is painted beyond the window', () => {
  it('is never more than another window, and for a zoom nothing', () => {
    expect(roomFor(null, SIZE)).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    fc.assert(
      fc.property(ways, sizes, (moved, size) => {
        const { left, top, right, bottom } = roomFor(moved, size);
        const painted = (size.width + left + right) * (size.height + top + bottom);
        // A pixel more on each side, where it is rounded.
        expect(painted).toBeLessThanOrEqual(2 * (size.width + 2) * (size.height + 2));
      }),
    );
  });

  it('lies where the map is going: a pan across needs few paintings', () => {
    let painted = 0;
    let at = 0;
    let room = roomFor({ x: 0, y: 0 }, SIZE);
    for (let x = 0; x > -17_000; x -= 142) {
      if (reaches(room, { x: x - at, y: 0 })) continue;
      painted++;
      room = roomFor({ x: x - at, y: 0 }, SIZE);
      at = x;
    }
    expect(painted).toBeLessThan(20);
  });

  it('a hand that trembles does not have it painted anew', () => {
    const room = roomFor({ x: -142, y: 3 }, SIZE);
    expect(reaches(room, { x: -900, y: -12 })).toBe(true);
    expect(reaches(room, { x: 20, y: 5 })).toBe(true);
    expect(reaches(room, { x: 60, y: 0 })).toBe(false);
  });

  it('slower ways are not painted far ahead', () => {
    expect(roomFor({ x: -24, y: 6 }, SIZE)).toEqual({ left: 32, top: 80, right: 224, bottom: 32 });
  });
});
