/**
 * Live documents: who edits what, committed before anybody sees it.
 *
 * ```ts
 * const rooms = createRooms({ storage, authorize, log, describe });
 * const detach = attachSync(httpServer, { rooms, checkRequest, authenticate });
 * await rooms.change('journey:x', (doc) => …);      // the server's own edit; resolves when committed
 * await rooms.view('journey:x', (doc) => …);        // look at the committed document, synchronously
 * await rooms.read('journey:x');                    // { epoch, seq, parts }
 * await rooms.recheck('journey:x', userId);         // rights have changed
 * rooms.evict('journey:x');                         // gone to the bin: 4404
 * await rooms.replace('journey:x', content);        // an older version, new epoch: 4409
 * rooms.ready; rooms.metrics;                       // for /readyz and /metrics
 * detach(); await rooms.close();                    // then close the store
 * ```
 *
 * `authorize(user, docName)` says 'edit', 'view', 'none' (4403) or 'gone' (4404). `describe` lets the journey's row
 * follow its document. Close codes are in `closing.ts`, bounds in `limits.ts`; the promises are in docs/spec/sync.md.
 */
export { type Cancel, type Clock, systemClock } from './clock.ts';
export { closing } from './closing.ts';
export type { Seat } from './doors.ts';
export { endWithProblem } from './end-with-problem.ts';
export type { Limits } from './limits.ts';
export type { CollabMetrics } from './metrics.ts';
export type { Judge, OpenJudge } from './rehearsal.ts';
export {
  createRooms,
  NoDocumentError,
  type Rooms,
  type RoomsOptions,
  type State,
} from './rooms.ts';
export type { Access, Authorize, Describe, Log, Right, User } from './types.ts';
export { attachSync, type SyncOptions } from './upgrade.ts';
