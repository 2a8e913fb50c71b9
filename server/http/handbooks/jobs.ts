import { newId } from '../../../src/core/base/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import type { Clock } from '../../collab/index.ts';
import type { HowToMake, MadeDocument } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';

/** A document on its way. */
export interface Job {
  readonly id: string;
  /** The id of who asked for it: nobody else sees it. */
  readonly owner: string;
  /** What it is made of: an issue, or the handbook's draft. */
  readonly of: { readonly handbook: string; readonly issue?: number | undefined };
  /** The file's title and format, for who takes it. */
  readonly title: string;
  readonly format: HandbookFormat;
  readonly state: JobState;
}

export type JobState =
  | { readonly is: 'waiting' | 'running'; readonly progress: number; readonly ahead: number }
  | { readonly is: 'done'; readonly file: MadeDocument }
  | { readonly is: 'failed'; readonly why: unknown }
  | { readonly is: 'cancelled' };

export interface JobLimits {
  /** Jobs of one person that aren't finished. */
  readonly unfinished: number;
  /** Jobs that are known, finished or not. */
  readonly known: number;
  /** Bytes of all files that are kept. */
  readonly bytes: number;
  /** How long a finished one is kept, in milliseconds. */
  readonly keep: number;
}

const LIMITS: JobLimits = { unfinished: 20, known: 200, bytes: 256 * 2 ** 20, keep: 10 * 60_000 };

interface Kept extends Job {
  state: JobState;
  readonly end: AbortController;
}

const isUnfinished = ({ state }: Job): boolean => state.is === 'waiting' || state.is === 'running';
const bytesOf = ({ state }: Job): number => (state.is === 'done' ? state.file.bytes.length : 0);

/** Exports that go on by themselves, bounded in number and bytes, and kept for some minutes. */
export class ExportJobs {
  readonly #clock: Pick<Clock, 'after'>;
  readonly #limits: JobLimits;
  /** In the order in which they came. */
  readonly #jobs = new Map<string, Kept>();

  constructor(clock: Pick<Clock, 'after'>, limits: Partial<JobLimits> = {}) {
    this.#clock = clock;
    this.#limits = { ...LIMITS, ...limits };
  }

  get counts(): { readonly unfinished: number; readonly finished: number; readonly bytes: number } {
    const all = [...this.#jobs.values()];
    const unfinished = all.filter(isUnfinished).length;
    return { unfinished, finished: all.length - unfinished, bytes: this.#bytes() };
  }

  /** @throws Refusal `export.busy` */
  start(
    order: Pick<Job, 'owner' | 'of' | 'title' | 'format'>,
    make: (how: HowToMake) => Promise<MadeDocument>,
  ): Job {
    const mine = [...this.#jobs.values()].filter((job) => job.owner === order.owner && isUnfinished(job));
    if (mine.length >= this.#limits.unfinished || !this.#makeRoom()) throw new Refusal('export.busy');
    const end = new AbortController();
    const state: JobState = { is: 'waiting', progress: 0, ahead: 0 };
    const job: Kept = { ...order, id: newId(), end, state };
    this.#jobs.set(job.id, job);
    void this.#run(job, make);
    return job;
  }

  async #run(job: Kept, make: (how: HowToMake) => Promise<MadeDocument>): Promise<void> {
    const tell = (news: { progress?: number; ahead?: number }): void => {
      if (job.state.is !== 'waiting' && job.state.is !== 'running') return;
      const { progress = job.state.progress, ahead = job.state.ahead } = news;
      job.state = { is: ahead === 0 ? 'running' : 'waiting', progress, ahead };
    };
    try {
      const file = await make({
        signal: job.end.signal,
        progress: (progress) => tell({ progress }),
        ahead: (ahead) => tell({ ahead }),
      });
      this.#finish(job, { is: 'done', file });
    } catch (error) {
      this.#finish(job, { is: 'failed', why: error });
    }
  }

  #finish(job: Kept, state: JobState): void {
    if (!isUnfinished(job)) return;
    job.state = state;
    this.#clock.after(this.#limits.keep, () => this.#jobs.delete(job.id));
    for (const other of this.#jobs.values()) {
      if (this.#bytes() <= this.#limits.bytes) break;
      if (other !== job && bytesOf(other) > 0) this.#jobs.delete(other.id);
    }
  }

  /** @throws Refusal `export.unknown` also for somebody else's */
  get(owner: string, id: string): Job {
    const job = this.#jobs.get(id);
    if (job?.owner !== owner) throw new Refusal('export.unknown');
    return job;
  }

  /** The finished file. @throws Refusal with the reason why there is none */
  file(owner: string, id: string): { readonly job: Job; readonly file: MadeDocument } {
    const job = this.get(owner, id);
    const { state } = job;
    if (state.is === 'done') return { job, file: state.file };
    if (state.is === 'failed') throw state.why;
    throw new Refusal(state.is === 'cancelled' ? 'export.cancelled' : 'export.unfinished');
  }

  /** Ends what is under way; a finished one is forgotten. @throws Refusal `export.unknown` */
  cancel(owner: string, id: string): void {
    const job = this.get(owner, id) as Kept;
    if (!isUnfinished(job)) {
      this.#jobs.delete(id);
      return;
    }
    this.#finish(job, { is: 'cancelled' });
    job.end.abort();
  }

  /** Ends all that is under way. */
  close(): void {
    for (const job of this.#jobs.values()) job.end.abort();
    this.#jobs.clear();
  }

  #bytes(): number {
    return [...this.#jobs.values()].reduce((sum, job) => sum + bytesOf(job), 0);
  }

  /** Forgets the oldest finished one when so many are known; false if none is finished. */
  #makeRoom(): boolean {
    if (this.#jobs.size < this.#limits.known) return true;
    const finished = [...this.#jobs.values()].find((job) => !isUnfinished(job));
    return finished !== undefined && this.#jobs.delete(finished.id);
  }
}
