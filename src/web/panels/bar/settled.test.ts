import { expect, test, vi } from 'vitest';
import { createSettled } from './use-settled.ts';

test('good news is told once it has lasted, anything else at once, and what comes and goes not at all', () => {
  vi.useFakeTimers();
  try {
    const hear = new Set<() => void>();
    let value = 'saved';
    const settled = createSettled({
      read: () => value,
      subscribe: (listener) => {
        hear.add(listener);
        return () => hear.delete(listener);
      },
      patience: (one) => (one === 'saved' ? 300 : 0),
    });
    const told: string[] = [];
    const stop = settled.subscribe(() => told.push(settled.read()));
    const become = (next: string) => {
      value = next;
      for (const listener of hear) listener();
    };
    for (let key = 0; key < 5; key++) {
      become('saving');
      vi.advanceTimersByTime(40);
      become('saved');
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual(['saving']);
    vi.advanceTimersByTime(300);
    expect(told).toEqual(['saving', 'saved']);
    become('offline');
    expect(told).toEqual(['saving', 'saved', 'offline']);
    stop();
    expect(hear.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
