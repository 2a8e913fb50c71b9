import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Closing } from './closing.ts';
import type { CollabMetrics } from './metrics.ts';

/** The `readyState` of an open WebSocket. */
const open = 1;

/**
 * The sending side of a socket. Frames are built once for a whole room, so they go to the stream under the WebSocket,
 * which has no compression and therefore no queue of its own that they could overtake.
 */
export class Outlet {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #metrics: CollabMetrics;

  constructor(ws: WebSocket, stream: Duplex, metrics: CollabMetrics) {
    this.#ws = ws;
    this.#stream = stream;
    this.#metrics = metrics;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === open;
  }

  /** Bytes that the reader hasn't taken yet. */
  get backlog(): number {
    return this.#stream.writableLength;
  }

  /** False if a backlog has formed. */
  write(frame: Uint8Array): boolean {
    if (this.#ws.readyState !== open) return true;
    this.#metrics.framesOut += 1;
    this.#metrics.bytesOut += frame.length;
    return this.#stream.write(frame);
  }

  /** Several frames in one system call. */
  writeAll(frames: readonly Uint8Array[]): void {
    this.#stream.cork();
    for (const frame of frames) this.write(frame);
    this.#stream.uncork();
  }

  /** Calls `action` once when the backlog is gone. */
  whenDrained(action: () => void): void {
    if (this.#stream.writableNeedDrain) this.#stream.once('drain', action);
    else queueMicrotask(action);
  }

  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }

  close({ code, reason }: Closing): void {
    if (!this.isOpen) return;
    this.#metrics.closed[code] = (this.#metrics.closed[code] ?? 0) + 1;
    this.#ws.close(code, reason);
    // A paused socket would not read the answer to its close frame.
    this.#ws.resume();
  }

  terminate(): void {
    this.#ws.terminate();
  }
}
