/** Who touched a record of a journey last, and when. */
export interface TraceRow {
  /** `table:id` */
  readonly record: string;
  readonly at: number;
  /** Names: several where they did it at one moment. */
  readonly by: readonly string[];
}

export interface TraceStore {
  list(journey: string): Promise<readonly TraceRow[]>;
  /** Each takes the place of the one that the record had. Of a journey that isn't there nothing is kept. */
  put(journey: string, traces: readonly TraceRow[]): Promise<void>;
}
