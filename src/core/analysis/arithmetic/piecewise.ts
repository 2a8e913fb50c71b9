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

/** A strip of starts on which two functions are lines: each just after `from`, and at `to`. */
type VisitStrip = (from: number, to: number, f: number, fEnd: number, g: number, gEnd: number) => void;

/** Walks over two functions of the same starts, strip by strip. Numbers alone: there are many of them. */
export function eachStrip(f: Piecewise, g: Piecewise, visit: VisitStrip): void {
  let [i, j] = [0, 0];
  let from = f.at[0] as number;
  while (i + 1 < f.at.length && j + 1 < g.at.length) {
    const to = Math.min(f.at[i + 1] as number, g.at[j + 1] as number);
    visit(from, to, on(f, i, from), on(f, i, to), on(g, j, from), on(g, j, to));
    if (f.at[i + 1] === to) i++;
    if (g.at[j + 1] === to) j++;
    from = to;
  }
}

/** The value on the line after point `i`. */
function on(f: Piecewise, i: number, at: number): number {
  const left = f.at[i] as number;
  const right = f.at[i + 1] as number;
  const start = f.after[i] as number;
  if (at === left) return start;
  const end = f.value[i + 1] as number;
  return at === right ? end : start + ((at - left) * (end - start)) / (right - left);
}

/** The later of two. */
export function latestOf(f: Piecewise, g: Piecewise): Piecewise {
  const found = new PiecewiseBuilder(f.at[0] as number, Math.max(f.value[0] as number, g.value[0] as number));
  eachStrip(f, g, (from, to, fStart, fEnd, gStart, gEnd) => {
    const before = fStart - gStart;
    const after = fEnd - gEnd;
    if (before * after >= 0) {
      found.add(to, Math.max(fStart, gStart), Math.max(fEnd, gEnd));
      return;
    }
    const part = before / (before - after);
    const cross = fStart + (fEnd - fStart) * part;
    found.add(from + (to - from) * part, Math.max(fStart, gStart), cross);
    found.add(to, cross, Math.max(fEnd, gEnd));
  });
  return found.build();
}
