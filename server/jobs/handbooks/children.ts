import type { Result } from '../../../src/core/base/index.ts';
import { type Answer, Child, type Limits } from './child-process.ts';
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
  /** A process that has done a job waits for another; without it, it ends. */
  readonly keep?: Keep;
  /** What the processes run, where it was built; their source without it. */
  readonly script?: URL | undefined;
}

export interface Keep {
  /** Milliseconds that it waits. */
  readonly for: number;
  /** With more bytes of memory than this it doesn't wait. */
  readonly memory: number;
}

/** Processes that each do one job at a time; the jobs wait in line. */
export interface Children {
  ask<Facts>(task: Task, source: Source, how?: HowToMake): Promise<Result<Answer<Facts>, DocumentFault>>;
  /** A job may come soon: whoever waits for one waits anew, and if there is nobody, a process is made ready. */
  stay(): void;
  /** Refuses what waits, ends what runs. */
  close(): Promise<void>;
}

export function createChildren({
  workers = 1,
  waiting = 32,
  timeout = 120_000,
  memory = 1_300_000_000,
  observe,
  keep,
  script,
}: ChildrenOptions = {}): Children {
  const queue = createQueue(Math.max(1, workers), waiting);
  const idle = new Map<Child, NodeJS.Timeout>();
  const ending = new Set<Promise<void>>();
  let running = 0;
  let closed = false;

  function end(child: Child): void {
    const ended = child.end().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function take(): Child | null {
    for (const [child, timer] of idle) {
      clearTimeout(timer);
      idle.delete(child);
      if (!child.isGone) return child;
    }
    return null;
  }

  function put(child: Child, { kept }: Used): void {
    if (!keep || kept > keep.memory) end(child);
    else idle.set(child, waitFor(child, keep));
  }

  const waitFor = (child: Child, { for: milliseconds }: Keep) =>
    setTimeout(() => {
      idle.delete(child);
      end(child);
    }, milliseconds);

  async function doIn(
    child: Child,
    task: Task,
    source: Source,
    signal: AbortSignal,
    tell: (share: number) => void,
  ) {
    running++;
    const result = await child.ask(askingLines(task, source), timeout, signal, tell).finally(() => running--);
    if (result.ok) {
      tell(1);
      observe?.(result.value.used);
      put(child, result.value.used);
    } else await child.end();
    return result;
  }

  return {
    ask: async <Facts>(task: Task, source: Source, how: HowToMake = {}) => {
      const result = await queue.run(async (signal) => {
        const tell = forwards(how.progress);
        const used = take();
        if (used) {
          const result = await doIn(used, task, source, signal, tell);
          // What earlier jobs have left behind is no reason to refuse this one.
          if (result.ok || signal.aborted || !AGAIN.includes(result.error.code)) return result;
        }
        return doIn(new Child({ memory, script }), task, source, signal, tell);
      }, how);
      return result as Result<Answer<Facts>, DocumentFault>;
    },
    stay: () => {
      if (!keep || closed) return;
      for (const [child, timer] of idle) {
        clearTimeout(timer);
        if (child.isGone) idle.delete(child);
        else idle.set(child, waitFor(child, keep));
      }
      if (idle.size + running > 0) return;
      const child = new Child({ memory, script }, true);
      idle.set(child, waitFor(child, keep));
    },
    close: async () => {
      closed = true;
      await queue.close();
      for (const [child, timer] of idle) {
        clearTimeout(timer);
        end(child);
      }
      idle.clear();
      await Promise.all(ending);
    },
  };
}

const AGAIN: readonly DocumentFault['code'][] = ['too-large', 'failed'];

/** Progress is told from 0 to 1, never backwards. */
function forwards(tell: ((share: number) => void) | undefined): (share: number) => void {
  let last = -1;
  return (share) => {
    if (!tell || share <= last) return;
    last = Math.min(1, share);
    tell(last);
  };
}
