import type { Result } from '../../../src/core/base/index.ts';
import type { ThreadFault } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';

/** What the journeys' thread has done. @throws Refusal `server.restarting`, or what nobody foresaw */
export function done<Work>(result: Result<Work, ThreadFault>): Work {
  if (result.ok) return result.value;
  const cause = new Error(JSON.stringify(result.error));
  if (result.error.code === 'closed') throw new Refusal('server.restarting', { cause });
  throw cause;
}
