import type { Result } from '../../../src/core/base/index.ts';
import { type Answer, type Limits, runInChild } from './child-process.ts';
import { createQueue } from './queue.ts';
import type { DocumentFault, HowToMake } from './types.ts';
import { askingLines, type Source, type Task, type Used } from './wire.ts';

export interface ChildrenOptions extends Partial<Limits> {
  /** Jobs that run at once; 1 without it. */
  readonly workers?: number;
  /** Jobs that may wait; further ones are refused as busy. 32 without it. */
  readonly waiting?: number;
  /** Told what each job has used up. */
  readonly observe?: (used: Used) => void;
}

/** Processes that each do one job; the jobs wait in line. */
export interface Children {
  ask<Facts>(task: Task, source: Source, how?: HowToMake): Promise<Result<Answer<Facts>, DocumentFault>>;
  /** Refuses what waits, ends what runs. */
  close(): Promise<void>;
}

export function createChildren({
  workers = 1,
  waiting = 32,
  timeout = 120_000,
  memory = 1_300_000_000,
  observe,
}: ChildrenOptions = {}): Children {
  const queue = createQueue(Math.max(1, workers), waiting);
  return {
    ask: <Facts>(task: Task, source: Source, how: HowToMake = {}) =>
      queue.run(async (signal) => {
        const lines = askingLines(task, source);
        const tell = forwards(how.progress);
        const result = await runInChild<Facts>(lines, { timeout, memory }, signal, tell);
        if (result.ok) observe?.(result.value.used);
        return result;
      }, how),
    close: () => queue.close(),
  };
}

/** Progress is told from 0 to 1, never backwards. */
function forwards(tell: ((share: number) => void) | undefined): (share: number) => void {
  let last = -1;
  return (share) => {
    if (!tell || share <= last) return;
    last = Math.min(1, share);
    tell(last);
  };
}
