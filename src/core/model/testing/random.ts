/** A seeded source of choices: the same seed, the same journey. */
export interface Rng {
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Some of the items, in their order. */
  some<T>(items: readonly T[], probability?: number): T[];
  text(longest: number): string;
  id(): string;
}

const LETTERS = [...'abcdefgh ijklm\nnop,;"\'=+-@<>/{}|~0123456789äß客户您好服务😀👩‍👩‍👧é\u0301'];

/** mulberry32: small, and good enough for choosing. */
export function createRng(seed: number): Rng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  let ids = 0;
  const rng: Rng = {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[int(items.length)] as (typeof items)[number];
    },
    some: (items, probability = 0.3) => items.filter(() => next() < probability),
    text: (longest) => Array.from({ length: int(longest + 1) }, () => rng.pick(LETTERS)).join(''),
    id: () => `r${seed >>> 0}x${++ids}`,
  };
  return rng;
}
