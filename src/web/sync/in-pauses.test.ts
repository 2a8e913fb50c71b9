import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inPauses } from './in-pauses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does once what is asked for by all keys before a pause', () => {
  const act = vi.fn();
  const { soon } = inPauses(act);
  for (let key = 0; key < 4; key++) {
    soon();
    vi.advanceTimersByTime(120);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120);
  expect(act).toHaveBeenCalledOnce();
  soon();
  vi.advanceTimersByTime(200);
  expect(act).toHaveBeenCalledTimes(2);
});

it('does it about once a second for whoever makes no pause, right behind a key', () => {
  const act = vi.fn();
  const { soon } = inPauses(act);
  for (let key = 0; key <= 50; key++) {
    soon();
    vi.advanceTimersByTime(1);
    const isDue = key > 0 && key % 11 === 10;
    if (isDue) expect(act).toHaveBeenCalledTimes((key + 1) / 11);
    vi.advanceTimersByTime(99);
  }
  expect(act).toHaveBeenCalledTimes(4);
});

it('does nothing more once it is stopped', () => {
  const act = vi.fn();
  const { soon, stop } = inPauses(act);
  soon();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(act).not.toHaveBeenCalled();
});
