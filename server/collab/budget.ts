import type { Rate } from './limits.ts';

/** A token bucket. It may be overdrawn: the debt is what has to be waited for. */
export class Budget {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Takes `amount`; the milliseconds until the debt is paid, 0 if there is none. */
  take(amount: number, now: number): number {
    const gained = ((now - this.#at) / 1000) * this.#rate.perSecond;
    this.#left = Math.min(this.#rate.burst, this.#left + gained) - amount;
    this.#at = now;
    return this.#left >= 0 ? 0 : (-this.#left / this.#rate.perSecond) * 1000;
  }
}
