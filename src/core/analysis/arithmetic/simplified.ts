import { type Piecewise, PiecewiseBuilder } from './piecewise.ts';

/** What any usual graph stays far below; a chain of thousands that changes calendars at every step does not. */
const MOST = 4_096;

/**
 * Keeps a function to a bounded number of points. Beyond it, every other point of a pair is given up: what is searched
 * for in it is found roughly, and is calculated exactly afterwards.
 */
export function simplified(f: Piecewise): Piecewise {
  if (f.at.length <= MOST) return f;
  const found = new PiecewiseBuilder(f.at[0] as number, f.value[0] as number);
  const last = f.at.length - 1;
  for (let i = 0; i < last; i += 2) {
    const to = Math.min(i + 2, last);
    found.add(f.at[to] as number, f.after[i] as number, f.value[to] as number);
  }
  return simplified(found.build());
}
