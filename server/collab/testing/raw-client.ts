import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Reader } from '../bytes.ts';

export interface Received {
  readonly kind: 'ask' | 'answer' | 'edit' | 'presence' | 'confirm' | 'epoch' | 'right' | 'other';
  readonly content: Uint8Array;
}

function parse(bytes: Uint8Array): Received {
  const reader = new Reader(bytes);
  const type = reader.uint();
  if (type === 0) {
    const kind = (['ask', 'answer', 'edit'] as const)[reader.uint()] ?? 'other';
    return { kind, content: reader.copy() };
  }
  const kind = ({ 1: 'presence', 102: 'confirm', 103: 'epoch', 104: 'right' } as const)[type] ?? 'other';
  return { kind, content: reader.copy() };
}

export function encode(numbers: readonly number[], content?: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  if (content) writeVarUint8Array(encoder, content);
  return toUint8Array(encoder);
}

export const say = {
  ask: (doc: Y.Doc) => encode([0, 0], Y.encodeStateVector(doc)),
  answer: (update: Uint8Array) => encode([0, 1], update),
  edit: (update: Uint8Array) => encode([0, 2], update),
  confirm: (text: string) => encode([102], Buffer.from(text)),
};

/** A bare socket that speaks the protocol by hand. Everything received is kept in order. */
export class RawClient {
  readonly ws: WebSocket;
  readonly received: Received[] = [];
  readonly opened: Promise<void>;
  /** The close code, once closed. */
  readonly closed: Promise<number>;
  #waiting: { matches: (message: Received) => boolean; resolve: (message: Received) => void }[] = [];
  readonly #taken = new Set<number>();

  constructor(address: string) {
    this.ws = new WebSocket(address, { perMessageDeflate: false });
    this.ws.binaryType = 'nodebuffer';
    this.ws.on('error', () => {});
    this.opened = new Promise((resolve) => this.ws.once('open', () => resolve()));
    this.closed = new Promise((resolve) => this.ws.once('close', (code) => resolve(code)));
    this.ws.on('message', (data: Buffer) => {
      this.received.push(parse(data));
      this.#settle();
    });
  }

  send(...messages: readonly Uint8Array[]): void {
    for (const message of messages) this.ws.send(message);
  }

  /** The next message of a kind that hasn't been asked for yet. */
  next(kind: Received['kind']): Promise<Received> {
    return new Promise((resolve) => {
      this.#waiting.push({ matches: (message) => message.kind === kind, resolve });
      this.#settle();
    });
  }

  /** Resolves when the server has read everything sent so far, and everything it had sent by then has arrived. */
  async roundTrip(): Promise<void> {
    await this.opened;
    await new Promise<void>((resolve) => {
      this.ws.once('pong', () => resolve());
      this.ws.ping();
    });
  }

  kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }

  close(): void {
    this.ws.terminate();
  }

  #settle(): void {
    for (const wait of [...this.#waiting]) {
      const index = this.received.findIndex((message, at) => !this.#taken.has(at) && wait.matches(message));
      if (index < 0) continue;
      this.#taken.add(index);
      this.#waiting = this.#waiting.filter((one) => one !== wait);
      wait.resolve(this.received[index] as Received);
    }
  }
}

/** What a document contributes since the last call: the updates that a client would send. */
export function recordEdits(doc: Y.Doc): () => Uint8Array[] {
  let updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return () => {
    const taken = updates;
    updates = [];
    return taken;
  };
}
