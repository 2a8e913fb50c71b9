import type { Socket } from 'node:net';
import { problemOf } from '../../../src/core/protocol/index.ts';
import { endWithProblem } from '../../collab/index.ts';

/** Answers what is no HTTP request (broken, headers without end, too slow): nothing of it has a route or a language. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Somebody who has hung up, or was being answered already, gets nothing more.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  endWithProblem(socket, problemOf('request.invalid', 'en'));
}
