export interface BenchOptions {
  readonly rounds?: number;
  readonly seconds?: number;
  /** Names of the parts to run; null for all. */
  readonly only: readonly string[] | null;
  /** Tells how far it is. */
  readonly say: (line: string) => void;
}

/** A benchmark: its module exports `run`. The result is printed as JSON. */
export type Bench = (options: BenchOptions) => Promise<object>;
