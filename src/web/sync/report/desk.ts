import { createAssessor, type Located, type Question } from '../../../core/analysis/index.ts';
import { samePlain } from '../../../core/base/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';
import type { Answer, Change, Request } from './messages.ts';
import { patchOf } from './patch.ts';

interface Asked {
  readonly question: Question;
  /** What was last answered. */
  answered: unknown;
}

/** Checks a journey on whatever thread it is on, and says only what has changed since it last spoke. */
export interface Desk {
  handle(request: Request): void;
}

/**
 * @param read the journey with all that was announced as changed
 * @param soon runs something once what waits to be handled has been handled
 */
export function createDesk(
  read: () => Snapshot,
  send: (answer: Answer) => void,
  soon: (run: () => void) => void,
): Desk {
  const assessor = createAssessor();
  const asked = new Map<string, Asked>();
  let told: readonly Located[] | null = null;
  let latest: Change | null = null;
  let waiting = false;

  const run = (): void => {
    waiting = false;
    if (!latest) return;
    const { version, clock } = latest;
    try {
      assessor.open(read(), clock);
      const findings = assessor.findings();
      // Said even when nothing has changed: whoever mends something waits for this version.
      send({ type: 'findings', version, patch: patchOf(told ?? [], findings) });
      told = findings;
      for (const [key, one] of asked) answer(key, one, version);
    } catch (error) {
      send({ type: 'failed', version, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const answer = (key: string, one: Asked, version: number): void => {
    const value = assessor.answer(one.question);
    if (samePlain(value, one.answered)) return;
    one.answered = value;
    send({ type: 'answer', version, key, value });
  };
  return {
    handle: (request) => {
      if (request.type === 'forget') {
        asked.delete(request.key);
        return;
      }
      if (request.type === 'changed') latest = request;
      else asked.set(request.key, { question: request.question, answered: null });
      if (waiting) return;
      waiting = true;
      soon(run);
    },
  };
}
