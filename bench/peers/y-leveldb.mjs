import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setPersistence } from '@y/websocket-server/utils';
import { LeveldbPersistence } from 'y-leveldb';
import * as Y from 'yjs';

// As its README binds it: every update is stored as it comes, nobody waits for it.
const ldb = new LeveldbPersistence(join(process.argv[2] ?? '.', 'level'));
const require = createRequire(import.meta.resolve('@y/websocket-server/utils'));
const { applyUpdate, encodeStateAsUpdate } = await import(pathToFileURL(require.resolve('yjs')).href);
setPersistence({
  provider: ldb,
  bindState: async (name, doc) => {
    const stored = await ldb.getYDoc(name);
    ldb.storeUpdate(name, encodeStateAsUpdate(doc));
    applyUpdate(doc, Y.encodeStateAsUpdate(stored));
    doc.on('update', (update) => ldb.storeUpdate(name, update));
  },
  writeState: async () => {},
});
await import('./y-websocket-server.mjs');
