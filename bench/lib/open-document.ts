import * as Y from 'yjs';
import type { Contender } from './contenders.ts';
import { WireClient } from './wire-client.ts';

export interface Opened {
  readonly doc: Y.Doc;
  readonly wire: WireClient;
  /** Milliseconds from connecting to having everything in a Y.Doc. */
  readonly ms: number;
}

/** How far a document has got with what one client wrote. */
export function clockOf(doc: Y.Doc, client: number): number {
  return Y.decodeStateVector(Y.encodeStateVector(doc)).get(client) ?? 0;
}

/** Opens a document as someone who has nothing, and waits until `isWhole` holds after a message. */
export async function openDocument(
  contender: Contender,
  port: number,
  name: string,
  isWhole: (doc: Y.Doc) => boolean = () => true,
): Promise<Opened> {
  const { dialect } = contender;
  const started = performance.now();
  const wire = await WireClient.open(port, dialect.path(name));
  const doc = new Y.Doc();
  await new Promise<void>((resolve, reject) => {
    wire.onClose = () => reject(new Error('The server closed the socket.'));
    wire.onMessage = (message) => {
      const heard = dialect.read(message);
      if (heard.kind === 'ask') {
        wire.send(dialect.answer(name, Y.encodeStateAsUpdate(doc, heard.content)));
      } else if (heard.kind === 'answer' || heard.kind === 'edit') {
        Y.applyUpdate(doc, heard.content);
        if (heard.kind === 'answer' && isWhole(doc)) resolve();
      }
    };
    for (const one of dialect.hello(name)) wire.send(one);
    wire.send(dialect.ask(name, Y.encodeStateVector(doc)));
  });
  wire.onClose = () => {};
  return { doc, wire, ms: performance.now() - started };
}
