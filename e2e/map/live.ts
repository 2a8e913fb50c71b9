import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Server } from '../support/index.ts';

/** Opens a live document beside the page, as any program may, and hands it over once it is here. */
export async function withDocument<T>(
  server: Pick<Server, 'url'>,
  name: string,
  use: (doc: Y.Doc) => T,
): Promise<T> {
  const doc = new Y.Doc();
  const base = `${server.url.replace('http', 'ws')}/sync`;
  const provider = new WebsocketProvider(base, encodeURIComponent(name), doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise((synced) => provider.once('sync', synced));
  const result = use(doc);
  provider.destroy();
  return result;
}
