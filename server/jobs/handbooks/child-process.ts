import { type ChildProcess, fork } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as nextTurn, setInterval } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import type { DocumentFault } from './types.ts';
import { AHEAD, Answering, type ChildProgress, END, type Used } from './wire.ts';

export interface Limits {
  /** Milliseconds that a job may take. */
  readonly timeout: number;
  /** Bytes that a child may have. */
  readonly memory: number;
}

/** How a child is started. */
export interface Start extends Pick<Limits, 'memory'> {
  /** What it runs; its source without it. */
  readonly script?: URL | undefined;
}

export interface Answer<Facts> {
  readonly facts: Facts;
  readonly body: Uint8Array;
  readonly used: Used;
}

const SOURCE = new URL('./child.ts', import.meta.url);
/** The bytes of an answer come by a pipe of their own: messages of megabytes hold up the event loop. */
const ANSWER_PIPE = 4;
const STDIO = ['pipe', 'ignore', 'pipe', 'ipc', 'pipe'] as const;
/** Typst's threads get in each other's way: two of them need a fifth more CPU, and are no sooner done. */
const ONE_THREAD = { RAYON_NUM_THREADS: '1' } as const;
/**
 * Typst asks for a few hundred megabytes in small pieces. Asked for far ahead and not given back in between, they cost the
 * system less time. Of glibc; other systems' libraries don't read it.
 */
const MEMORY_AHEAD = {
  GLIBC_TUNABLES: `glibc.malloc.top_pad=${64 * 2 ** 20}:glibc.malloc.trim_threshold=${2 ** 30}`,
} as const;
/** Megabytes. Nearly all that it makes lives as long as its job: to move it about costs more than the room. */
const ROOM_FOR_NEW = ['--min-semi-space-size=32', '--max-semi-space-size=32'] as const;
/** So long may the event loop be held up by writing a question. */
const SLICE_MS = 8;
const WATCH_EVERY_MS = 50;
/** The line that is looked for stands within the first thousand bytes or so. */
const STATUS_LENGTH = 4_096;
const COMPLAINT_LENGTH = 4_000;

/**
 * A process that does one job after the other. What Typst has set once it sets again at no cost, as long as the process
 * lives; it never gives memory back, and so the process is ended before it has too much.
 */
export class Child {
  readonly #process: ChildProcess;
  readonly #memory: number;
  readonly #gone: Promise<string>;
  #job: Running | null = null;
  #complaint = '';
  #jobs = 0;
  #isGone = false;

  /** @param ahead nobody waits for it yet: it loads what a job needs before it is asked one */
  constructor({ memory, script = SOURCE }: Start, ahead = false) {
    this.#memory = memory;
    this.#process = fork(fileURLToPath(script), ahead ? [AHEAD] : [], {
      stdio: [...STDIO],
      env: { ...MEMORY_AHEAD, ...process.env, ...ONE_THREAD },
      execArgv: [`--max-old-space-size=${Math.floor(memory / 2 ** 20)}`, ...ROOM_FOR_NEW],
    });
    giveWay(this.#process);
    this.#gone = ended(this.#process).then((how) => {
      this.#isGone = true;
      return how;
    });
    this.#process.on('message', (message) => {
      // It may come after its job's answer, which comes another way.
      const { job, share } = message as ChildProgress;
      if (job === this.#jobs) this.#job?.progress(share);
    });
    (this.#process.stderr as Readable)
      .on('data', (part) => {
        this.#complaint = (this.#complaint + String(part)).slice(-COMPLAINT_LENGTH);
      })
      .on('error', () => undefined);
    (this.#process.stdio[ANSWER_PIPE] as Readable)
      .on('data', (part: Buffer) => this.#hear(part))
      .on('error', () => undefined);
    this.#process.stdin?.on('error', () => undefined);
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /**
   * One at a time. `signal` is aborted with the fault to be answered. After a fault the process is gone, or on its way:
   * the next job is another's.
   */
  async ask(
    lines: Iterable<string>,
    timeout: number,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<Result<Answer<object>, DocumentFault>> {
    let fault: DocumentFault | null = signal.aborted ? (signal.reason as DocumentFault) : null;
    const end = (why: DocumentFault): void => {
      fault ??= why;
      this.#process.kill('SIGKILL');
    };
    if (fault) end(fault);
    const onAbort = () => end(signal.reason as DocumentFault);
    signal.addEventListener('abort', onAbort, { once: true });
    const alarm = setTimeout(() => end({ code: 'timed-out', milliseconds: timeout }), timeout);
    const done = new AbortController();
    void watchMemory(this.#process, this.#memory, () => end({ code: 'too-large' }), done.signal);
    this.#complaint = '';
    this.#jobs++;
    try {
      const answered = new Promise<Heard>((resolve) => {
        this.#job = { answering: new Answering<object>(), progress, resolve };
      });
      const [answer] = await Promise.all([
        Promise.race([answered, this.#gone]),
        feed(this.#process.stdin as Writable, lines),
      ]);
      if (fault) return fail(fault);
      const result = typeof answer === 'string' ? fail(this.#whyGone(answer)) : resultOf(answer);
      if (!result.ok) this.end();
      return result;
    } finally {
      this.#job = null;
      clearTimeout(alarm);
      done.abort();
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  #hear(part: Buffer): void {
    const job = this.#job;
    if (!job) return;
    try {
      const heard = job.answering.add(part);
      if (heard) job.resolve(heard);
    } catch {
      this.#process.kill('SIGKILL');
    }
  }

  #whyGone(how: string): DocumentFault {
    const complaint = this.#complaint.trim();
    if (/heap out of memory|memory allocation of \d+ bytes failed/u.test(complaint))
      return { code: 'too-large' };
    return { code: 'failed', reason: [how, complaint].filter(Boolean).join(': ') };
  }
}

type Heard = NonNullable<ReturnType<Answering<object>['add']>>;

interface Running {
  readonly answering: Answering<object>;
  readonly progress: (share: number) => void;
  readonly resolve: (heard: Heard) => void;
}

const resultOf = ({ head, body }: Heard): Result<Answer<object>, DocumentFault> =>
  head.ok ? ok({ facts: head.facts, body, used: head.used }) : fail(head.fault);

/** Resolves when the process is gone, with how it ended. */
const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`The process ended with ${signal ?? code}`));
  });

/** One that is ended in the middle reads no further; that is told by its end. */
async function feed(stdin: Writable, lines: Iterable<string>): Promise<void> {
  let since = performance.now();
  for (const line of lines) {
    if (stdin.destroyed) return;
    if (!stdin.write(line)) {
      await roomIn(stdin);
      since = performance.now();
    } else if (performance.now() - since > SLICE_MS) {
      await nextTurn();
      since = performance.now();
    }
  }
  stdin.write(END);
}

/** Room for more, or nobody who takes it any longer. */
const roomIn = (stdin: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stdin.off('drain', done).off('close', done);
      resolve();
    };
    stdin.on('drain', done).on('close', done);
  });

/** As nice as this it gets a third of the time that the server gets when both want it: enough to finish on a busy machine. */
const GIVES_WAY = 5;

/** Where processors are short, who is editing comes before who waits for a file. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, GIVES_WAY);
  } catch {
    // It is gone already, or the system has no such order.
  }
}

/**
 * Bounds what V8's own limit doesn't see, until `stop`. Systems without `/proc` have V8's limit alone. The file is read into
 * one small buffer again and again: read whole, it would be given a large one each time, and the server's memory
 * would be swept for them while a handbook is made.
 */
async function watchMemory(
  { pid }: ChildProcess,
  limit: number,
  exceeded: () => void,
  stop: AbortSignal,
): Promise<void> {
  const file = await open(`/proc/${pid}/status`).catch(() => null);
  if (!file) return;
  const status = Buffer.alloc(STATUS_LENGTH);
  try {
    for await (const _ of setInterval(WATCH_EVERY_MS, null, { signal: stop })) {
      const { bytesRead } = await file.read(status, 0, status.length, 0);
      const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(status.toString('latin1', 0, bytesRead))?.[1];
      if (kilobytes !== undefined && Number(kilobytes) * 1024 > limit) exceeded();
    }
  } catch {
    // The job is done, or the process is gone.
  } finally {
    await file.close();
  }
}
