import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ErrorCode, localeOfHeader, problemOf } from '../../src/core/protocol/index.ts';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { type Closing, closing } from './closing.ts';
import { docNameOfSegment } from './doc-name.ts';
import { endWithProblem } from './end-with-problem.ts';
import type { Rooms } from './rooms.ts';
import type { User } from './types.ts';

export interface SyncOptions {
  readonly rooms: Rooms;
  /** False for a request that no page of ours makes (wrong Host or Origin): refused with 403 before it is a WebSocket. */
  readonly checkRequest: (request: IncomingMessage) => boolean;
  /** Whose session this is; null closes with 4401. */
  readonly authenticate: (request: IncomingMessage) => User | null | Promise<User | null>;
  readonly clock?: Clock;
}

const prefix = '/sync/';
const closeTimeoutMs = 2_000;

function parse(request: IncomingMessage): { docName: string | null; epoch?: number } {
  const [path = '', query = ''] = (request.url ?? '').slice(prefix.length).split('?', 2);
  const epoch = new URLSearchParams(query).get('epoch');
  return {
    docName: path.includes('/') ? null : docNameOfSegment(path),
    ...(epoch && /^\d{1,15}$/.test(epoch) && { epoch: Number(epoch) }),
  };
}

/** As any other request is refused: a proxy or a program that looks finds the reason. */
function refuse(stream: Duplex, { headers }: IncomingMessage, code: ErrorCode): void {
  endWithProblem(stream, problemOf(code, localeOfHeader(headers['accept-language'] ?? '') ?? 'en'));
}

/**
 * Serves `GET /sync/<docName>` upgrades of an HTTP server. A browser retries a refused upgrade for ever, so whatever is
 * wrong with the document or the session is said by a close code on an accepted socket. `?epoch=<n>` says which epoch
 * the client's copy is of. Other paths are left to other listeners, or refused if there are none.
 * @returns stops listening
 */
export function attachSync(server: Server, options: SyncOptions): () => void {
  const { rooms, checkRequest, authenticate, clock = systemClock } = options;
  const settings = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: rooms.limits.messageBytes,
    // Text is refused anyway.
    skipUTF8Validation: true,
    closeTimeout: closeTimeoutMs,
  };
  const wss = new WebSocketServer(settings);

  async function whoIs(request: IncomingMessage): Promise<User | Closing> {
    let cancel = () => {};
    const late = new Promise<Closing>((resolve) => {
      cancel = clock.after(rooms.limits.authenticateMs, () => resolve(closing.tryAgain));
    });
    const user = Promise.resolve(authenticate(request)).then(
      (found) => found ?? closing.notSignedIn,
      () => closing.tryAgain,
    );
    return Promise.race([user, late]).finally(() => cancel());
  }

  async function accept(ws: WebSocket, stream: Duplex, request: IncomingMessage): Promise<void> {
    ws.on('error', () => {});
    ws.pause();
    const { docName, epoch } = parse(request);
    const user = docName ? await whoIs(request) : closing.noDocument;
    if (docName === null || 'code' in user) {
      const { code, reason } = 'code' in user ? user : closing.noDocument;
      ws.resume();
      ws.close(code, reason);
      return;
    }
    await rooms.handleSocket(ws, stream, { docName, user, ...(epoch !== undefined && { epoch }) });
  }

  function onUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => {});
    if (!request.url?.startsWith(prefix)) {
      if (server.listenerCount('upgrade') === 1) refuse(stream, request, 'route.unknown');
      return;
    }
    if (!checkRequest(request)) {
      refuse(stream, request, 'request.foreign');
      return;
    }
    wss.handleUpgrade(request, stream, head, (ws) => void accept(ws, stream, request));
  }

  server.on('upgrade', onUpgrade);
  return () => {
    server.off('upgrade', onUpgrade);
  };
}
