import { describe, expect, it } from 'vitest';
import { createIdSource, newId } from './index.ts';

describe('FILE-5 new ids', () => {
  it('FILE-5 are 16 letters and digits, and come only once', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(20_000);
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{16}$/);
  });

  it('FILE-5 are decided by the source of randomness alone, every letter equally likely', () => {
    const source = () => {
      let byte = 0;
      return createIdSource((count) => Uint8Array.from({ length: count }, () => byte++ % 256));
    };
    expect(source()()).toBe(source()());
    const counts = new Map<string, number>();
    for (let i = 0; i < 20_000; i++) {
      for (const letter of newId()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const fair = (20_000 * 16) / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count / fair - 1)).toBeLessThan(0.1);
  });
});
