import type { Socket } from 'node:net';
import { problemDocument } from './document.ts';
import { Refusal } from './refusal.ts';

/** Answers what is no HTTP request (broken, headers without end, too slow): nothing of it has a route or a language. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Somebody who has hung up, or was being answered already, gets nothing more.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemDocument(new Refusal('request.invalid', { cause: error }), 'en'));
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
