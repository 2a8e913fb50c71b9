import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHaste } from './haste.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FRAME = 16;

function hand() {
  let time = 0;
  let at = { x: 0, y: 0, zoom: 1 };
  const haste = createHaste(() => time);
  const told: boolean[] = [];
  haste.subscribe(() => told.push(haste.hasty));
  return {
    haste,
    told,
    move: (pixels: number, count: number, zoom = 1) => {
      for (let i = 0; i < count; i++) {
        vi.advanceTimersByTime(FRAME);
        time += FRAME;
        const to = { x: at.x - pixels, y: 0, zoom: at.zoom * zoom };
        haste.moved(at, to);
        at = to;
      }
    },
  };
}

test('a slow pan is no haste, nor is a single leap', () => {
  const { haste, move, told } = hand();
  move(20, 60);
  move(2_000, 1);
  move(20, 10);
  expect([haste.hasty, told]).toEqual([false, []]);
});

test('a fast pan is, until it slows down', () => {
  const { haste, move, told } = hand();
  move(140, 10);
  expect(haste.hasty).toBe(true);
  // Slower, but still too fast to read.
  move(18, 10);
  expect(haste.hasty).toBe(true);
  move(10, 1);
  expect(told).toEqual([true, false]);
});

test('and when the hand has stopped', () => {
  const { haste, move, told } = hand();
  move(140, 10);
  vi.advanceTimersByTime(200);
  expect([haste.hasty, told]).toEqual([false, [true, false]]);
});

test('zooming ends it', () => {
  const { haste, move } = hand();
  move(140, 10);
  move(140, 1, 0.9);
  expect(haste.hasty).toBe(false);
});
