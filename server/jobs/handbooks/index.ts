import { ok } from '../../../src/core/base/index.ts';
import { type Limits, runInChild } from './child-process.ts';
import { createQueue } from './queue.ts';
import type { BuiltHandbook, Documents, HowToMake, MadeDocument } from './types.ts';
import { askingLines, type Used } from './wire.ts';

export interface DocumentsOptions {
  /** Jobs that run at once; 1 without it. */
  readonly workers?: number;
  /** Jobs that may wait; further ones are refused as busy. 32 without it. */
  readonly waiting?: number;
  /** How long one may take, in milliseconds; two minutes without it. */
  readonly timeout?: number;
  /** Bytes of memory that one may have; 1.3 GB without it. */
  readonly memory?: number;
  /** Told what each job has used up. */
  readonly observe?: (used: Used) => void;
}

const MEMORY = 1_300_000_000;

export function createDocuments({
  workers = 1,
  waiting = 32,
  timeout = 120_000,
  memory = MEMORY,
  observe,
}: DocumentsOptions = {}): Documents {
  const limits: Limits = { timeout, memory };
  const queue = createQueue(Math.max(1, workers), waiting);
  const ask = <Facts>(lines: () => Iterable<string>, how: HowToMake = {}) =>
    queue.run(async (signal) => {
      const result = await runInChild<Facts>(lines(), limits, signal, forwards(how.progress));
      if (result.ok) observe?.(result.value.used);
      return result;
    }, how);
  return {
    make: async (request, how) => {
      const { format, edition, ...source } = request;
      const task = { what: 'make', format, edition } as const;
      const result = await ask<Pick<MadeDocument, 'missing'>>(() => askingLines(task, source), how);
      return result.ok ? ok({ bytes: result.value.body, ...result.value.facts }) : result;
    },
    build: async (draft, how) => {
      const lines = () => askingLines({ what: 'build' }, { draft });
      const result = await ask<Omit<BuiltHandbook, 'tree'>>(lines, how);
      if (!result.ok) return result;
      const { body, facts } = result.value;
      return ok({ tree: Buffer.from(body).toString(), ...facts });
    },
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
