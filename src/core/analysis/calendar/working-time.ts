import type { Calendar } from '../../model/index.ts';
import { Openings, type Stretch } from './openings.ts';
import { DAY, HOUR } from './units.ts';

/** Working hours, or working days: a working day is all the open time of one local day. */
export type WorkingUnit = 'wh' | 'wd';

/** A run of days whose stretches are kept together, with the work done before each of them. */
interface Block {
  readonly stretches: readonly Stretch[];
  readonly before: Readonly<Record<WorkingUnit, Float64Array>>;
  readonly total: Readonly<Record<WorkingUnit, number>>;
}

const BLOCK = 64 * DAY;
/** Two centuries: what isn't done by then is never done. */
const FARTHEST = 1_142;
/** Sums of parts of days miss whole ones by less. */
const NOISE: Readonly<Record<WorkingUnit, number>> = { wh: 1e-9, wd: 1e-10 };

const rateOf = (stretch: Stretch, unit: WorkingUnit): number => (unit === 'wh' ? 1 / HOUR : stretch.share);

/** The open time of one calendar as a measure of work that can be added to an instant or taken from it. */
export class WorkingTime {
  /** Whether it never opens. */
  readonly never: boolean;
  private readonly openings: Openings;
  private readonly blocks = new Map<number, Block>();

  constructor(calendar: Calendar) {
    this.openings = new Openings(calendar);
    this.never = this.openings.never;
  }

  /** The earliest instant by which that much working time has passed since `instant`; Infinity for never. */
  after(instant: number, amount: number, unit: WorkingUnit): number {
    if (this.never || !Number.isFinite(instant)) return Number.POSITIVE_INFINITY;
    const first = Math.floor(instant / BLOCK);
    let goal = this.done(first, instant, unit) + amount;
    for (let n = first; n <= first + FARTHEST; n++) {
      const block = this.block(n);
      const total = block.total[unit];
      if (goal <= total + NOISE[unit]) {
        const i = firstIndex(block.stretches.length, (j) => doneBy(block, j, unit) >= goal - NOISE[unit]);
        if (i < block.stretches.length) return Math.max(instant, at(block, i, goal, unit));
      }
      goal -= total;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The latest instant from which that much working time passes by `instant`; −Infinity for never. */
  before(instant: number, amount: number, unit: WorkingUnit): number {
    if (instant === Number.POSITIVE_INFINITY) return instant;
    if (this.never) return Number.NEGATIVE_INFINITY;
    const last = Math.floor(instant / BLOCK);
    let goal = this.done(last, instant, unit) - amount;
    let n = last;
    while (goal < -NOISE[unit]) {
      if (--n < last - FARTHEST) return Number.NEGATIVE_INFINITY;
      goal += this.block(n).total[unit];
    }
    for (; n <= last; n++) {
      const block = this.block(n);
      const i = firstIndex(block.stretches.length, (j) => doneBy(block, j, unit) > goal + NOISE[unit]);
      if (i < block.stretches.length) return Math.min(instant, at(block, i, goal, unit));
      goal = Math.max(0, goal - block.total[unit]);
    }
    return instant;
  }

  /** The stretch that is open at an instant, or else opens next; null when there is none. */
  next(instant: number): Stretch | null {
    if (this.never || !Number.isFinite(instant)) return null;
    const first = Math.floor(instant / BLOCK);
    for (let n = first; n <= first + FARTHEST; n++) {
      const { stretches } = this.block(n);
      const found = stretches[firstIndex(stretches.length, (i) => (stretches[i] as Stretch).to > instant)];
      if (found) return found;
    }
    return null;
  }

  /** The work done in a block up to an instant of it. */
  private done(n: number, instant: number, unit: WorkingUnit): number {
    const block = this.block(n);
    const { stretches } = block;
    const i = firstIndex(stretches.length, (j) => (stretches[j] as Stretch).to > instant);
    const stretch = stretches[i];
    if (!stretch) return block.total[unit];
    return (block.before[unit][i] ?? 0) + Math.max(0, instant - stretch.from) * rateOf(stretch, unit);
  }

  private block(n: number): Block {
    const known = this.blocks.get(n);
    if (known) return known;
    const block = blockOf(this.openings.within(n * BLOCK, (n + 1) * BLOCK));
    this.blocks.set(n, block);
    return block;
  }
}

function blockOf(stretches: readonly Stretch[]): Block {
  const sums = (unit: WorkingUnit) => {
    const before = new Float64Array(stretches.length);
    let total = 0;
    stretches.forEach((stretch, i) => {
      before[i] = total;
      total += (stretch.to - stretch.from) * rateOf(stretch, unit);
    });
    return { before, total };
  };
  const [wh, wd] = [sums('wh'), sums('wd')];
  return { stretches, before: { wh: wh.before, wd: wd.before }, total: { wh: wh.total, wd: wd.total } };
}

/** The work done in a block by the end of a stretch. */
const doneBy = ({ stretches, before, total }: Block, i: number, unit: WorkingUnit): number =>
  i + 1 < stretches.length ? (before[unit][i + 1] as number) : total[unit];

/** The instant within a stretch at which the work done in the block reaches the goal. */
function at({ stretches, before }: Block, i: number, goal: number, unit: WorkingUnit): number {
  const stretch = stretches[i] as Stretch;
  const missing = Math.max(0, goal - (before[unit][i] as number));
  const instant = Math.min(stretch.to, stretch.from + missing / rateOf(stretch, unit));
  const whole = Math.round(instant);
  return Math.abs(instant - whole) < 0.01 ? whole : instant;
}

/** The first index below `count` for which `holds`, which holds for all after it; `count` for none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const known = new WeakMap<Calendar, WorkingTime>();

export function workingTimeOf(calendar: Calendar): WorkingTime {
  const time = known.get(calendar) ?? new WorkingTime(calendar);
  known.set(calendar, time);
  return time;
}
