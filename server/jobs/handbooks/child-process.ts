import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import type { DocumentFault } from './types.ts';
import { readAnswer, type Used } from './wire.ts';

export interface Limits {
  /** Milliseconds that a job may take. */
  readonly timeout: number;
  /** Bytes that a child may have. */
  readonly memory: number;
}

export interface Answer<Facts> {
  readonly facts: Facts;
  readonly body: Uint8Array;
  readonly used: Used;
}

const script = fileURLToPath(new URL('./child.ts', import.meta.url));
/** The bytes of an answer come by a pipe of their own: messages of megabytes hold up the event loop. */
const ANSWER_PIPE = 4;
const STDIO = ['pipe', 'ignore', 'pipe', 'ipc', 'pipe'] as const;
/** So long may the event loop be held up by writing a question. */
const SLICE_MS = 8;
const WATCH_EVERY_MS = 50;
const COMPLAINT_LENGTH = 4_000;

/**
 * One job in a process of its own, which ends with it: Typst never gives memory back. `signal` is aborted with the
 * fault to be answered.
 */
export async function runInChild<Facts>(
  lines: Iterable<string>,
  limits: Limits,
  signal: AbortSignal,
  progress: (share: number) => void = () => undefined,
): Promise<Result<Answer<Facts>, DocumentFault>> {
  if (signal.aborted) return fail(signal.reason as DocumentFault);
  const child = fork(script, {
    stdio: [...STDIO],
    execArgv: [`--max-old-space-size=${Math.floor(limits.memory / 2 ** 20)}`],
  });
  let fault: DocumentFault | null = null;
  const end = (why: DocumentFault): void => {
    fault ??= why;
    child.kill('SIGKILL');
  };
  const onAbort = () => end(signal.reason as DocumentFault);
  signal.addEventListener('abort', onAbort, { once: true });
  const alarm = setTimeout(() => end({ code: 'timed-out', milliseconds: limits.timeout }), limits.timeout);
  const watch = watchMemory(child, limits.memory, () => end({ code: 'too-large' }));
  child.on('message', (share) => {
    if (typeof share === 'number') progress(share);
  });
  try {
    const closed = ended(child);
    const [bytes, complaint, how] = await Promise.all([
      collect(child.stdio[ANSWER_PIPE] as Readable),
      lastOf(child.stderr as Readable),
      closed,
      feed(child.stdin as Writable, lines),
    ]);
    if (fault) return fail(fault);
    return answerOf<Facts>(bytes, complaint, how);
  } finally {
    clearTimeout(alarm);
    clearInterval(watch);
    signal.removeEventListener('abort', onAbort);
  }
}

function answerOf<Facts>(
  bytes: Buffer,
  complaint: string,
  how: string,
): Result<Answer<Facts>, DocumentFault> {
  const answer = readAnswer<Facts>(bytes);
  if (answer) {
    const { head, body } = answer;
    return head.ok ? ok({ facts: head.facts, body, used: head.used }) : fail(head.fault);
  }
  if (/heap out of memory|memory allocation of \d+ bytes failed/u.test(complaint)) {
    return fail({ code: 'too-large' });
  }
  return fail({ code: 'failed', reason: [how, complaint.trim()].filter(Boolean).join(': ') });
}

/** Resolves when the process is gone, with how it ended. */
const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`The process ended with ${signal ?? code}`));
  });

/** One that is ended in the middle reads no further; that is told by its end. */
async function feed(stdin: Writable, lines: Iterable<string>): Promise<void> {
  let broken = false;
  stdin.on('error', () => {
    broken = true;
  });
  let since = performance.now();
  for (const line of lines) {
    if (broken || stdin.destroyed) return;
    if (!stdin.write(line)) {
      await roomIn(stdin);
      since = performance.now();
    } else if (performance.now() - since > SLICE_MS) {
      await nextTurn();
      since = performance.now();
    }
  }
  stdin.end();
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

async function collect(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of stream) parts.push(part as Buffer);
  } catch {
    // What has come so far is judged by its length.
  }
  return Buffer.concat(parts);
}

async function lastOf(stream: Readable): Promise<string> {
  let last = '';
  try {
    for await (const part of stream) last = (last + String(part)).slice(-COMPLAINT_LENGTH);
  } catch {
    // A complaint that was cut off is one all the same.
  }
  return last;
}

/** Bounds what V8's own limit doesn't see. Systems without `/proc` have V8's limit alone. */
function watchMemory({ pid }: ChildProcess, limit: number, exceeded: () => void): NodeJS.Timeout {
  return setInterval(() => {
    void readFile(`/proc/${pid}/status`, 'utf8').then(
      (status) => {
        const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1];
        if (kilobytes !== undefined && Number(kilobytes) * 1024 > limit) exceeded();
      },
      () => undefined,
    );
  }, WATCH_EVERY_MS);
}
