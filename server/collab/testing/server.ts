import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewDocument, Storage } from '../../storage/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { attachSync, createRooms, type Rooms, type RoomsOptions, type User } from '../index.ts';

export interface TestServer {
  readonly base: string;
  readonly port: number;
  readonly rooms: Rooms;
  readonly storage: Storage;
  stop(): Promise<void>;
}

export interface TestServerOptions extends Partial<Omit<RoomsOptions, 'storage'>> {
  readonly storage?: Storage;
  readonly documents?: readonly NewDocument[];
  readonly checkRequest?: (request: IncomingMessage) => boolean;
  readonly authenticate?: (request: IncomingMessage) => User | null | Promise<User | null>;
}

/** The session of a test: `?as=ann:editor` in the address. */
function userOf(request: IncomingMessage): User | null {
  const as = new URL(request.url ?? '', 'http://x').searchParams.get('as') ?? 'ann:editor';
  const [id = '', role = ''] = as.split(':');
  return id === 'nobody' ? null : { id, name: id.toUpperCase(), role, kind: 'person' };
}

export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const storage = options.storage ?? createMemoryStorage();
  await storage.documents.create(options.documents ?? [{ name: 'journey:a' }]);
  const rooms = createRooms({
    authorize: (user) => (user.role === 'viewer' ? 'view' : user.role === 'stranger' ? 'none' : 'edit'),
    ...options,
    // A clock that stands still would never let a second commit begin.
    limits: { closeSpreadMs: 0, ...(options.clock && { gatherMs: 0 }), ...options.limits },
    storage,
  });
  const server = createServer();
  const detach = attachSync(server, {
    rooms,
    checkRequest: options.checkRequest ?? (() => true),
    authenticate: options.authenticate ?? userOf,
    ...(options.clock && { clock: options.clock }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `ws://127.0.0.1:${port}/sync`,
    port,
    rooms,
    storage,
    stop: async () => {
      detach();
      await rooms.close();
      await storage.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
