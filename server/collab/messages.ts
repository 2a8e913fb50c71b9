import { MESSAGE } from '../../src/core/protocol/index.ts';
import { frameOf, Reader, varUint } from './bytes.ts';

/** What a client says, in the y-websocket protocol and our addition to it. */
export type Message =
  /** "I have this; what am I missing?" */
  | { readonly kind: 'ask'; readonly vector: Uint8Array }
  /** The answer to our question: everything we were missing. */
  | { readonly kind: 'answer'; readonly update: Uint8Array }
  /** An edit. */
  | { readonly kind: 'edit'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'ask-presence' }
  /** "Tell me when everything before this is on disk." */
  | { readonly kind: 'confirm'; readonly payload: Uint8Array }
  /** Reserved by the protocol for the server's use; harmless. */
  | { readonly kind: 'auth' };

const sync = { ask: 0, answer: 1, edit: 2 } as const;
const longestPayload = 1024;

function readSync(reader: Reader): Message | null {
  const step = reader.uint();
  if (step === sync.ask) return { kind: 'ask', vector: reader.copy() };
  if (step === sync.answer) return { kind: 'answer', update: reader.copy() };
  if (step === sync.edit) return { kind: 'edit', update: reader.copy() };
  return null;
}

function read(reader: Reader): Message | null {
  switch (reader.uint()) {
    case MESSAGE.sync:
      return readSync(reader);
    case MESSAGE.awareness:
      return { kind: 'presence', entries: reader.view() };
    case MESSAGE.queryAwareness:
      return { kind: 'ask-presence' };
    case MESSAGE.committed: {
      const payload = reader.copy();
      return payload.length <= longestPayload ? { kind: 'confirm', payload } : null;
    }
    default:
      return null;
  }
}

/** Null for anything that isn't exactly one well-formed message. */
export function readMessage(bytes: Uint8Array): Message | null {
  if (bytes[0] === MESSAGE.auth) return { kind: 'auth' };
  try {
    const reader = new Reader(bytes);
    const message = read(reader);
    return reader.done ? message : null;
  } catch {
    return null;
  }
}

export const frames = {
  ask: (vector: Uint8Array) => frameOf([MESSAGE.sync, sync.ask], vector),
  answer: (update: Uint8Array) => frameOf([MESSAGE.sync, sync.answer], update),
  edit: (update: Uint8Array) => frameOf([MESSAGE.sync, sync.edit], update),
  presence: (entries: Uint8Array) => frameOf([MESSAGE.awareness], entries),
  confirm: (payload: Uint8Array) => frameOf([MESSAGE.committed], payload),
  epoch: (epoch: number) => frameOf([MESSAGE.epoch], varUint(epoch)),
  viewOnly: (vector: Uint8Array) => frameOf([MESSAGE.right], vector),
  mayEdit: frameOf([MESSAGE.right], new Uint8Array(0)),
  /**
   * A ping and an empty presence message in one write. y-websocket hangs up after 30 s without a message, and counts
   * only messages.
   */
  heartbeat: Buffer.concat([Buffer.from([0x89, 0]), frameOf([MESSAGE.awareness], new Uint8Array([0]))]),
} as const;
