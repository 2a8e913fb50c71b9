import { create } from 'zustand';
import type { CreateExport, ExportJob } from '../../../core/protocol/index.ts';
import { keepBlob } from '../../kit/index.ts';
import { api, handbookApi } from '../../sync/index.ts';

/** A file that is asked for, from the asking until somebody puts it away. */
export interface Export {
  readonly key: number;
  readonly handbook: string;
  readonly title: string;
  readonly wanted: CreateExport;
  /** What the server last said; null before it has answered. */
  readonly job: ExportJob | null;
  /** Why nobody knows how it stands. */
  readonly error: unknown;
  /** The file's name, once it is on this device. */
  readonly kept: string | null;
}

interface Exports {
  readonly exports: readonly Export[];
}

export const useExports = create<Exports>()(() => ({ exports: [] }));

const ASK_AFTER_MS = 400;
/** A server that can't be reached is asked again after so long; what it makes goes on. */
const AGAIN_AFTER_MS = 3_000;

let lastKey = 0;

const find = (key: number): Export | undefined =>
  useExports.getState().exports.find((one) => one.key === key);

const update = (key: number, change: Partial<Export>): void =>
  useExports.setState(({ exports }) => ({
    exports: exports.map((one) => (one.key === key ? { ...one, ...change } : one)),
  }));

const isOver = ({ state }: ExportJob): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function start(key: number): Promise<void> {
  const one = find(key);
  if (!one) return;
  try {
    update(key, { job: await handbookApi.startExport(one.handbook, one.wanted), error: null });
  } catch (error) {
    update(key, { error });
    return;
  }
  await followJob(key);
}

/** Asks how it stands until it is over or put away, and hands over the file. */
async function followJob(key: number): Promise<void> {
  for (let job = find(key)?.job; job && !isOver(job); job = find(key)?.job) {
    await wait(ASK_AFTER_MS);
    try {
      const next = await handbookApi.exportState(job.id);
      // Cancelled meanwhile: that is the last word.
      if (find(key)?.job?.state !== 'cancelled') update(key, { job: next, error: null });
    } catch (error) {
      update(key, { error });
      await wait(AGAIN_AFTER_MS);
    }
  }
  if (find(key)?.job?.state === 'done') await keepExport(key);
}

/** Hands the finished file to the browser. */
export async function keepExport(key: number): Promise<void> {
  const address = find(key)?.job?.file;
  if (!address) return;
  try {
    const { blob, name } = await api.download(address);
    keepBlob(blob, name);
    update(key, { kept: name, error: null });
  } catch (error) {
    update(key, { error });
  }
}

/** Asks for a file. It goes on by itself, whatever screen is open. */
export function startExport(handbook: string, title: string, wanted: CreateExport): void {
  const key = ++lastKey;
  const one: Export = { key, handbook, title, wanted, job: null, error: null, kept: null };
  useExports.setState(({ exports }) => ({ exports: [...exports, one] }));
  void start(key);
}

export function cancelExport(key: number): void {
  const job = find(key)?.job;
  if (!job) return;
  update(key, { job: { ...job, state: 'cancelled' } });
  handbookApi.cancelExport(job.id).catch((error: unknown) => update(key, { error }));
}

export function retryExport(key: number): void {
  update(key, { job: null, error: null, kept: null });
  void start(key);
}

/** Takes it out of sight. */
export const dropExport = (key: number): void =>
  useExports.setState(({ exports }) => ({ exports: exports.filter((one) => one.key !== key) }));
