import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly synced: Promise<void>;
  /** Resolves with the close code when the server says that coming back is pointless. */
  readonly refused: Promise<number>;
  destroy(): void;
}

/** y-websocket as an application uses it. */
export function stockClient(
  base: string,
  docName: string,
  params: Record<string, string> = {},
  doc = new Y.Doc(),
  headers: Readonly<Record<string, string>> = {},
): StockClient {
  class WithHeaders extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers });
    }
  }
  const provider = new WebsocketProvider(base, docName, doc, {
    WebSocketPolyfill: WithHeaders as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  });
  return {
    doc,
    provider,
    synced: new Promise((resolve) => {
      provider.on('sync', (isSynced) => isSynced && resolve());
    }),
    refused: new Promise((resolve) => {
      provider.on('closed', ({ code }) => resolve(code));
    }),
    destroy: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Resolves when `check` holds; looks again after every update of the document. */
export function until(doc: Y.Doc, check: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!check(doc)) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}
