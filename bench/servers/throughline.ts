/** Our server as a bench runs it: the product's rooms and storage on a plain HTTP server, documents made when asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { attachSync, createRooms } from '../../server/collab/index.ts';
import { openSqliteStorage } from '../../server/storage/index.ts';
import { reportUsage } from '../lib/report.ts';

const [folder = '.'] = process.argv.slice(2);
const storage = openSqliteStorage({ file: join(folder, 'throughline.db') });
const rooms = createRooms({
  storage,
  authorize: async (_, docName): Promise<'edit'> => {
    await storage.documents.create([{ name: docName }]);
    return 'edit';
  },
});
const server = createServer();
attachSync(server, {
  rooms,
  checkRequest: () => true,
  authenticate: () => ({ id: 'u', name: 'U', role: 'editor', kind: 'person' }),
});
server.listen(0, '127.0.0.1', () => reportUsage((server.address() as AddressInfo).port));
