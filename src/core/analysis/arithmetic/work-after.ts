import type { Calendar } from '../../model/index.ts';
import { type Stretch, type WorkingUnit, workingTimeOf } from '../calendar/index.ts';
import { type Piecewise, PiecewiseBuilder } from './piecewise.ts';

/** Instants closer than this are one: sums of parts of days miss each other by less. */
const NOISE = 0.02;

/**
 * For every start, the instant by which that much working time has passed since `f`; null for never.
 * Walks through the stretches in which work begins and those in which it is done, side by side.
 */
export function workAfter(
  f: Piecewise,
  amount: number,
  unit: WorkingUnit,
  calendar: Calendar,
): Piecewise | null {
  const time = workingTimeOf(calendar);
  const first = time.after(f.value[0] as number, amount, unit);
  if (!Number.isFinite(first)) return null;
  const found = new PiecewiseBuilder(f.at[0] as number, first);
  let [begun, done] = [f.value[0] as number, first];
  for (let i = 0; i + 1 < f.at.length; i++) {
    const begin = f.after[i] as number;
    // Where one piece goes on in the next, so does what was found for its end.
    if (begin !== begun) done = time.after(begin, amount, unit);
    if (!Number.isFinite(done)) return null;
    begun = f.value[i + 1] as number;
    const piece = { at: f.at[i] as number, to: f.at[i + 1] as number, begin, end: begun };
    if (piece.end - begin < NOISE) found.add(piece.to, done, done);
    else done = walk(found, piece, done, unit, (instant) => time.next(instant));
  }
  return Number.isFinite(done) ? found.build() : null;
}

interface Piece {
  readonly at: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
}

/** Follows one rising piece to its end, and says when what begins there is done: Infinity without more openings. */
function walk(
  found: PiecewiseBuilder,
  piece: Piece,
  done: number,
  unit: WorkingUnit,
  next: (instant: number) => Stretch | null,
): number {
  const starts = (piece.to - piece.at) / (piece.end - piece.begin);
  const startAt = (x: number): number => (x === piece.end ? piece.to : piece.at + (x - piece.begin) * starts);
  let [x, y] = [piece.begin, done];
  let beginning = next(x);
  let ending: Stretch | null = null;
  while (x < piece.end) {
    if (!beginning) return Number.POSITIVE_INFINITY;
    if (x < beginning.from) {
      // Whenever it begins before the opening, it is done at the same time.
      x = Math.min(beginning.from, piece.end);
      found.add(startAt(x), y, y);
      continue;
    }
    if (!ending || y >= ending.to) ending = next(y);
    if (!ending) return Number.POSITIVE_INFINITY;
    y = Math.max(y, ending.from);
    const slope = unit === 'wh' ? 1 : beginning.share / ending.share;
    const room = Math.min(beginning.to, piece.end) - x;
    const left = (ending.to - y) / slope;
    const step = Math.min(room, left);
    const from = y;
    x = step >= room - NOISE ? Math.min(beginning.to, piece.end) : x + step;
    y = step >= left - NOISE ? ending.to : y + step * slope;
    found.add(startAt(x), from, y);
    if (x >= beginning.to) beginning = next(x);
  }
  return y;
}
