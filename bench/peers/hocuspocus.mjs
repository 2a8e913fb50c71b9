import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';
import { reportUsage } from '../lib/report.ts';

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: 0,
  extensions: [new SQLite({ database: join(process.argv[2] ?? '.', 'hocuspocus.db') })],
});
await server.listen();
reportUsage(server.address.port);
