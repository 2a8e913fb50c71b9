import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type * as Y from 'yjs';
import { RawClient } from './raw-client.ts';
import { startServer, type TestServer, type TestServerOptions } from './server.ts';
import { type StockClient, stockClient } from './stock-client.ts';

export const docName = 'journey:a';

export interface Scene {
  start(options?: TestServerOptions): Promise<TestServer>;
  /** A client that speaks by hand, as `id:role`. */
  visit(server: TestServer, as?: string, name?: string): RawClient;
  /** A y-websocket client, as `id:role`. */
  stock(server: TestServer, as?: string, doc?: Y.Doc): StockClient;
  /** The path of a database file in a folder of its own. */
  newFile(): string;
  later(cleanup: () => unknown): void;
}

/** Starts servers and clients for the tests of a file, and ends them after each test. */
export function openScene(): Scene {
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  return {
    later: (cleanup) => cleanups.push(cleanup),
    start: async (options) => {
      const server = await startServer(options);
      cleanups.push(() => server.stop());
      return server;
    },
    visit: (server, as = 'ann:editor', name = docName) => {
      const client = new RawClient(`${server.base}/${name}${name.includes('?') ? '&' : '?'}as=${as}`);
      cleanups.push(() => client.close());
      return client;
    },
    stock: (server, as = 'ann:editor', doc) => {
      const client = stockClient(server.base, docName, { as }, doc);
      cleanups.push(() => client.destroy());
      return client;
    },
    newFile: () => {
      const folder = mkdtempSync(join(tmpdir(), 'collab-'));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      return join(folder, 'store.db');
    },
  };
}
