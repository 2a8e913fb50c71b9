import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '../../core/protocol/index.ts';
import { inPauses } from './in-pauses.ts';

/**
 * Knows whether everything done here is committed on the server's disk. In a pause of the edits it asks with message
 * 102, which the server echoes once all that this socket sent before it is committed.
 */
export interface CommitWatch {
  /** True when the server has committed all of it, and the connection stands. */
  readonly committed: boolean;
  /** Something done here may not be on the server's disk, connected or not. */
  readonly pending: boolean;
  /** The server takes nothing more from here; `vector` is what it has. */
  viewOnly(vector: Uint8Array): void;
  close(): void;
}

type Handler = WebsocketProvider['messageHandlers'][number];

/** `onChange` is called whenever `committed` may have changed. */
export function watchCommits(doc: Y.Doc, provider: WebsocketProvider, onChange: () => void): CommitWatch {
  let edits = 0;
  let committedEdits = 0;
  let handedOver = false;

  const ask = () => {
    const { ws } = provider;
    if (!ws || !provider.wsconnected || ws.readyState !== ws.OPEN) return;
    const question = encoding.createEncoder();
    encoding.writeVarUint(question, edits);
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, MESSAGE.committed);
    encoding.writeVarUint8Array(message, encoding.toUint8Array(question));
    ws.send(encoding.toUint8Array(message));
  };
  const pauses = inPauses(ask);

  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    edits++;
    if (handedOver) pauses.soon();
    onChange();
  };
  const onStatus = ({ status }: { status: string }) => {
    if (status === 'connected') return;
    handedOver = false;
    onChange();
  };

  const handlers = provider.messageHandlers as Handler[];
  const syncHandler = handlers[MESSAGE.sync] as Handler;
  handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const step = decoding.peekVarUint(decoder);
    syncHandler(encoder, decoder, ...rest);
    // The answer to the server's first step carries all that it lacks; what is asked after it counts.
    if (step === messageYjsSyncStep1) {
      handedOver = true;
      pauses.soon();
    }
  };
  handlers[MESSAGE.committed] = (_encoder, decoder) => {
    const answer = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    committedEdits = Math.max(committedEdits, decoding.readVarUint(answer));
    confirmed = true;
    onChange();
  };
  // Until the first answer nobody knows whether what was kept on this device ever arrived.
  let confirmed = false;

  doc.on('update', onUpdate);
  provider.on('status', onStatus);
  return {
    get committed() {
      return confirmed && handedOver && committedEdits === edits;
    },
    get pending() {
      return !confirmed || committedEdits !== edits;
    },
    viewOnly: (vector) => {
      // An editor until now: what is on its way is known to be.
      if (!confirmed && !isAhead(doc, vector)) {
        confirmed = true;
        committedEdits = edits;
      }
      handedOver = true;
      onChange();
    },
    close: () => {
      pauses.stop();
      doc.off('update', onUpdate);
      provider.off('status', onStatus);
    },
  };
}

/** Whether the document has insertions that are not in `vector`. What was only deleted doesn't show in it. */
function isAhead(doc: Y.Doc, vector: Uint8Array): boolean {
  const known = Y.decodeStateVector(vector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([client, clock]) => clock > (known.get(client) ?? 0),
  );
}
