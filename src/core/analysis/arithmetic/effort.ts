import type { Duration } from '../../base/index.ts';
import type { Calendar, Sla } from '../../model/index.ts';
import { advance, retreat } from '../calendar/index.ts';

/** Time that something takes, on the clock that counts it. */
export interface Effort {
  readonly duration: Duration;
  /** null for around the clock. */
  readonly calendar: Calendar | null;
}

/** A standard's target as time. */
export interface Target extends Effort {
  readonly sla: Sla;
}

/** The latest end of the efforts, all begun at an instant. */
export const finishOf = (ready: number, efforts: readonly Effort[]): number =>
  efforts.reduce(
    (latest, { duration, calendar }) => Math.max(latest, advance(ready, duration, calendar)),
    ready,
  );

/** The latest instant at which all efforts can begin so that they are done by `due`. */
export const startBy = (due: number, efforts: readonly Effort[]): number =>
  efforts.reduce((first, { duration, calendar }) => Math.min(first, retreat(due, duration, calendar)), due);
