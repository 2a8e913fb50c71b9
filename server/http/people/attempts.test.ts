import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';

describe('attempts', () => {
  it('are counted by key, given back, and forgotten after a while', () => {
    let now = 0;
    const attempts = new Attempts(2, 60_000, () => now);
    for (const key of ['a', 'a', 'b']) attempts.take(key);
    expect(() => attempts.take('a')).toThrow('sign-in.too-many');
    attempts.take('b');
    attempts.giveBack('b');
    attempts.take('b');
    expect(() => attempts.take('b')).toThrow();
    now = 30_000;
    expect(() => attempts.take('a')).toThrow(
      expect.objectContaining({ retryAfter: 30, params: { minutes: 1 } }),
    );
    now = 60_001;
    attempts.take('a');
  });

  it('of more keys than anybody has are forgotten, the oldest first', () => {
    const attempts = new Attempts(1, 60_000, () => 0);
    attempts.take('first');
    for (let i = 0; i < 60_000; i++) attempts.take(`key ${i}`);
    attempts.take('first');
    expect(() => attempts.take('key 59999')).toThrow();
  });
});
