import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep2 } from 'y-protocols/sync';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '../../core/protocol/index.ts';
import { freeSlack } from './free-slack.ts';
import { whenIdle } from './idle.ts';
import { SharingDecoder } from './sharing-decoder.ts';

/** Room is given back after what has come is shown. */
const FREE_WITHIN_MS = 5_000;

type Handler = WebsocketProvider['messageHandlers'][number];

/**
 * The first state of an empty document goes to whoever keeps its updates as the bytes that came. Yjs would write all
 * of it once more, which takes a large map as long as reading it. To be called after all others that watch messages.
 */
export function passOnFirstState(doc: Y.Doc, provider: WebsocketProvider): void {
  const handlers = provider.messageHandlers as Handler[];
  const handle = handlers[MESSAGE.sync] as Handler;
  handlers[MESSAGE.sync] = (encoder, decoder, of, emitSynced, type) => {
    const state = doc.store.clients.size === 0 ? stateIn(decoder) : null;
    if (!state) {
      handle(encoder, decoder, of, emitSynced, type);
      return;
    }
    const listeners = doc._observers.get('update');
    doc._observers.delete('update');
    try {
      Y.applyUpdateV2(doc, state, provider, SharingDecoder);
    } catch (error) {
      console.error('The first state could not be read', error);
    } finally {
      if (listeners) doc._observers.set('update', listeners);
    }
    for (const listener of [...(listeners ?? [])]) listener(state, provider, doc);
    whenIdle(() => freeSlack(doc), FREE_WITHIN_MS);
    if (emitSynced) provider.synced = true;
  };
}

/** The state that a message holds, which stays to be read; null when it is another message. */
function stateIn(decoder: decoding.Decoder): Uint8Array | null {
  const ahead = decoding.clone(decoder);
  return decoding.readVarUint(ahead) === messageYjsSyncStep2 ? decoding.readVarUint8Array(ahead) : null;
}
