import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type KeyValue, stored } from './stored.ts';

function memory(start: Record<string, string> = {}): KeyValue {
  const values = new Map(Object.entries(start));
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const choice = z.enum(['a', 'b']);

describe('a value kept on this device', () => {
  it('gives back what was set, and nothing once cleared', () => {
    const storage = memory();
    const value = stored('k', choice, () => storage);
    expect(value.get()).toBeUndefined();
    value.set('b');
    expect(value.get()).toBe('b');
    value.clear();
    expect(value.get()).toBeUndefined();
  });

  it.each(['', '{', 'null', '"c"', '{"a":1}', '\u0000'])('treats the corrupt %j as never stored', (text) => {
    expect(stored('k', choice, () => memory({ k: text })).get()).toBeUndefined();
  });

  it('works without storage', () => {
    const forbidden = stored('k', choice, () => {
      throw new Error('SecurityError');
    });
    forbidden.set('a');
    forbidden.clear();
    expect(forbidden.get()).toBeUndefined();
  });
});
