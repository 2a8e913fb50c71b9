import type { Clock } from '../collab/index.ts';

export interface PauseOptions<T> {
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** It is over when nothing has come for so long, in milliseconds … */
  readonly pause: number;
  /** … and while more comes, so long after the first at the latest. */
  readonly within: number;
  readonly over: (key: string, gathered: T) => void;
}

interface Going<T> {
  gathered: T;
  readonly deadline: number;
  stop: () => void;
}

/** Gathers what comes again and again under a key until there is a pause. */
export class Pauses<T> {
  readonly #options: PauseOptions<T>;
  readonly #going = new Map<string, Going<T>>();

  constructor(options: PauseOptions<T>) {
    this.#options = options;
  }

  /** `next` makes of what is gathered what is so with this one; it is given undefined at the first. */
  touch(key: string, next: (gathered: T | undefined) => T): void {
    const { clock, pause, within } = this.#options;
    const now = clock.now();
    const before = this.#going.get(key);
    before?.stop();
    const going: Going<T> = {
      gathered: next(before?.gathered),
      deadline: before?.deadline ?? now + within,
      stop: () => {},
    };
    going.stop = clock.after(Math.max(0, Math.min(pause, going.deadline - now)), () => this.#end(key));
    this.#going.set(key, going);
  }

  /** What is being gathered at this moment. */
  get(key: string): T | undefined {
    return this.#going.get(key)?.gathered;
  }

  /** Says of everything that it is over. */
  endAll(): void {
    for (const key of [...this.#going.keys()]) this.#end(key);
  }

  #end(key: string): void {
    const going = this.#going.get(key);
    this.#going.delete(key);
    going?.stop();
    if (going) this.#options.over(key, going.gathered);
  }
}
