import { describe, expect, it } from 'vitest';
import { dayAt, dayOf } from './day.ts';

describe('the day of a handbook', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59Z', '2026-11-22', '2026-11-22T04:00:00Z'],
    ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-23', '2026-11-23T04:00:00Z'],
    ['America/New_York', '2026-07-01T03:59:59Z', '2026-06-30', '2026-06-30T16:00:00Z'],
    ['America/New_York', '2026-12-01T04:59:59Z', '2026-11-30', '2026-11-30T17:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23', '2026-11-22T22:00:00Z'],
    ['UTC', '2026-11-22T00:00:00Z', '2026-11-22', '2026-11-22T12:00:00Z'],
  ])('in %s at %s is %s, and its noon %s', (timeZone, instant, made, noon) => {
    const day = { made, now: Date.parse(noon), timeZone };
    expect(dayAt(Date.parse(instant), timeZone)).toEqual(day);
    expect(dayOf(made, timeZone)).toEqual(day);
  });
});
