import { eachStrip, type Piecewise } from './piecewise.ts';

export interface Extremes {
  /** The start with the greatest excess, to the millisecond; of several, the first. */
  readonly worst: number;
  /** The start with the least. */
  readonly best: number;
}

/** Excesses that differ by less are the same. */
const NOISE = 1;

/** Where `finish` exceeds `due` most, and least. Both are highest and lowest at the ends of their lines. */
export function extremesOf(finish: Piecewise, due: Piecewise): Extremes {
  const first = (finish.value[0] as number) - (due.value[0] as number);
  let [worst, most] = [finish.at[0] as number, first];
  let [best, least] = [worst, first];
  const look = (at: number, excess: number): void => {
    if (excess > most + NOISE) [worst, most] = [at, excess];
    if (excess < least - NOISE) [best, least] = [at, excess];
  };
  eachStrip(finish, due, (from, to, done, doneEnd, owed, owedEnd) => {
    // What begins a moment after an opening or closing: the next whole millisecond.
    look(Math.min(Math.floor(from) + 1, Math.floor(to)), done - owed);
    look(Math.floor(to), doneEnd - owedEnd);
  });
  return { worst, best };
}
