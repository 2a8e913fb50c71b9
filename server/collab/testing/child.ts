/** A server of its own process, to be killed: `node child.ts FILE`. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqliteStorage } from '../../storage/index.ts';
import { attachSync, createRooms } from '../index.ts';

const [file = ''] = process.argv.slice(2);
const storage = openSqliteStorage({ file });
await storage.documents.create([{ name: 'journey:a' }]);
const rooms = createRooms({ storage, authorize: () => 'edit', limits: { compactRows: 200 } });
const server = createServer();
attachSync(server, {
  rooms,
  checkRequest: () => true,
  authenticate: () => ({ id: 'u', name: 'U', role: 'editor', kind: 'person' }),
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
