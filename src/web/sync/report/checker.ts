import type { Snapshot } from '../../../core/model/index.ts';
import { whenIdle } from '../idle.ts';
import { openThread, type Thread } from '../thread.ts';
import type { Answer, Request } from './messages.ts';

/** Whoever checks, on whatever thread. */
export type Checker = Thread<Request>;

export interface CheckerOptions {
  /** The journey on this thread. */
  readonly read: () => Snapshot;
  readonly onAnswer: (answer: Answer) => void;
  /** The thread is gone; nothing more will come of it. */
  readonly onLost: (reason: string) => void;
}

/** Another thread; null where there are none. */
export const threadChecker = ({ onAnswer, onLost }: CheckerOptions): Checker | null =>
  openThread<Request, Answer>(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'checks' }),
    onAnswer,
    onLost,
  );

/** Between what the screen does, and within this time at the latest. */
const IDLE_WITHIN_MS = 500;
const PAUSE_MS = 20;

/** This thread, in its idle time. */
export function idleChecker({ read, onAnswer, onLost }: CheckerOptions): Checker {
  const waiting: Request[] = [];
  let handle = (request: Request): void => {
    waiting.push(request);
  };
  let closed = false;
  import('./desk.ts')
    .then(({ createDesk }) => {
      const say = (answer: Answer) => closed || onAnswer(answer);
      const desk = createDesk(read, say, (run) => whenIdle(() => closed || run(), IDLE_WITHIN_MS, PAUSE_MS));
      handle = desk.handle;
      waiting.splice(0).forEach(handle);
    })
    .catch((error: unknown) => onLost(String(error)));
  return {
    handle: (request) => handle(request),
    close: () => {
      closed = true;
    },
  };
}
