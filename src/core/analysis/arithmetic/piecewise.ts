/**
 * A nondecreasing function of an instant that is linear between its points and may jump right after one:
 * `value[i]` holds at `at[i]`, `after[i]` just after it, and the line runs from `after[i]` to `value[i + 1]`.
 * Finishing times are such functions of the start: a moment too late on Friday, and it is Monday.
 */
export interface Piecewise {
  readonly at: readonly number[];
  readonly value: readonly number[];
  readonly after: readonly number[];
}

/** The start itself, for every start from `from` to `to`. */
export const everyStart = (from: number, to: number): Piecewise => ({
  at: [from, to],
  value: [from, to],
  after: [from, to],
});

/** Slopes and values are apart when they differ by more: a thousandth of a millisecond over weeks. */
const NOISE = 1e-3;

/** Puts a function together, piece by piece; pieces that go on in one line become one. */
export class PiecewiseBuilder {
  private readonly at: number[];
  private readonly value: number[];
  private readonly after: number[] = [];

  constructor(from: number, value: number) {
    this.at = [from];
    this.value = [value];
  }

  /** Goes on to `to`, on a line from `start`, just after the last point, to `end`. */
  add(to: number, start: number, end: number): void {
    const last = this.at.length - 1;
    const from = this.at[last] as number;
    if (to <= from) return;
    if (last > 0 && this.goesOn(last, to, start, end)) {
      this.at[last] = to;
      this.value[last] = end;
      return;
    }
    this.after.push(start);
    this.at.push(to);
    this.value.push(end);
  }

  build(): Piecewise {
    return { at: this.at, value: this.value, after: [...this.after, this.value.at(-1) as number] };
  }

  private goesOn(last: number, to: number, start: number, end: number): boolean {
    const here = this.value[last] as number;
    if (Math.abs(start - here) > NOISE) return false;
    const [from, first] = [this.at[last - 1] as number, this.after[last - 1] as number];
    const expected = first + ((end - first) * ((this.at[last] as number) - from)) / (to - from);
    return Math.abs(expected - here) <= NOISE;
  }
}

/** The function a fixed time later. */
export const later = (f: Piecewise, milliseconds: number): Piecewise => ({
  at: f.at,
  value: f.value.map((value) => value + milliseconds),
  after: f.after.map((value) => value + milliseconds),
});

/** One piece of two functions on which both are lines. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly f: readonly [start: number, end: number];
  readonly g: readonly [start: number, end: number];
}

/** Walks over two functions of the same starts, strip by strip. */
export function eachStrip(f: Piecewise, g: Piecewise, visit: (strip: Strip) => void): void {
  let [i, j] = [0, 0];
  let from = f.at[0] as number;
  while (i + 1 < f.at.length && j + 1 < g.at.length) {
    const to = Math.min(f.at[i + 1] as number, g.at[j + 1] as number);
    visit({ from, to, f: lineOn(f, i, from, to), g: lineOn(g, j, from, to) });
    if (f.at[i + 1] === to) i++;
    if (g.at[j + 1] === to) j++;
    from = to;
  }
}

function lineOn(f: Piecewise, i: number, from: number, to: number): readonly [start: number, end: number] {
  const [left, right] = [f.at[i] as number, f.at[i + 1] as number];
  const [start, end] = [f.after[i] as number, f.value[i + 1] as number];
  const slope = (end - start) / (right - left);
  return [
    from === left ? start : start + (from - left) * slope,
    to === right ? end : start + (to - left) * slope,
  ];
}

/** The later of two. */
export function latestOf(f: Piecewise, g: Piecewise): Piecewise {
  const found = new PiecewiseBuilder(f.at[0] as number, Math.max(f.value[0] as number, g.value[0] as number));
  eachStrip(f, g, (strip) => {
    const start = strip.f[0] - strip.g[0];
    const end = strip.f[1] - strip.g[1];
    const top = [Math.max(strip.f[0], strip.g[0]), Math.max(strip.f[1], strip.g[1])] as const;
    if (start * end < 0) {
      const part = start / (start - end);
      const at = strip.from + (strip.to - strip.from) * part;
      const cross = strip.f[0] + (strip.f[1] - strip.f[0]) * part;
      found.add(at, top[0], cross);
      found.add(strip.to, cross, top[1]);
    } else found.add(strip.to, top[0], top[1]);
  });
  return found.build();
}
