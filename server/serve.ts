import type { AddressInfo } from 'node:net';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { journeyOfDocument } from '../src/core/protocol/index.ts';
import { createLocalPolicy } from './auth/index.ts';
import { attachSync, createRooms, type Rooms, systemClock } from './collab/index.ts';
import type { Settings } from './config.ts';
import {
  createApp,
  createRedline,
  describe,
  ExportJobs,
  isForeign,
  REQUEST_LIMITS,
  type RequestLimits,
  readForVersion,
} from './http/index.ts';
import {
  createAnalyses,
  createDocuments,
  createExports,
  createImports,
  createRedlines,
  type Documents,
} from './jobs/index.ts';
import { openSqliteStorage, type Storage } from './storage/index.ts';
import { loadStarters, loadTemplates } from './templates/index.ts';
import { createKeeper } from './versions/index.ts';
import { ensureWorkspace } from './workspace.ts';

export interface ServeOptions {
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  readonly limits?: RequestLimits;
  /** The folder of the built web app. */
  readonly webRoot?: string;
  /** Caps the database in pages of 4 KiB: a test's full disk. */
  readonly maxPages?: number;
  /** Makes handbooks in another way: a test's. */
  readonly documents?: Documents;
  /** Milliseconds since 1970: a test's own days. */
  readonly now?: () => number;
}

export interface Running {
  /** `http://host:port` as listened on. */
  readonly url: string;
  readonly rooms: Rooms;
  /** Commits what was read, says goodbye to everyone, then closes the store. */
  close(): Promise<void>;
}

/** How long requests under way may take when the server stops, in milliseconds. */
const PATIENCE = 3_000;

const builtWeb = fileURLToPath(new URL('../dist/web/', import.meta.url));

/**
 * Opens the store and serves until closed.
 * @throws StorageError, or what listening reports (`EADDRINUSE`)
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { settings, maxPages } = options;
  const storage = openSqliteStorage({
    file: join(settings.dataDir, 'throughline.db'),
    alone: true,
    ...(maxPages && { maxPages }),
  });
  try {
    return await serveFrom(storage, options);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function serveFrom(storage: Storage, options: ServeOptions): Promise<Running> {
  const { settings, log, limits = REQUEST_LIMITS, webRoot = builtWeb, now = Date.now } = options;
  const { documents = createDocuments() } = options;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const policy = createLocalPolicy(storage);
  const workspace = await ensureWorkspace(storage);
  const [templates, starters] = await Promise.all([loadTemplates(), loadStarters()]);
  const rooms = createRooms({
    storage,
    authorize: (user, docName) => policy.authorize(user, docName),
    describe,
    log,
    onChanged: (docName, authors) => {
      const journey = journeyOfDocument(docName);
      if (journey !== null)
        keeper.changed(
          journey,
          authors.map(({ name }) => name),
        );
    },
  });
  const keeper = createKeeper({
    versions: storage.versions,
    read: (journey) => readForVersion({ rooms, workspace }, journey),
    clock: systemClock,
    log,
  });
  const exports = createExports();
  const imports = createImports();
  const analyses = createAnalyses();
  const redlines = createRedlines();
  const jobs = new ExportJobs(systemClock);
  let port = settings.port;
  const host = isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  const ownAddress = () => ({ port, host, publicUrl: settings.publicUrl });
  const house = { storage, rooms, keeper, templates, starters, workspace, now };
  const { app, drain } = await createApp({
    log,
    context: {
      house,
      policy,
      exports,
      imports,
      analyses,
      documents,
      redline: createRedline(redlines),
      jobs,
      limits,
      timeZone,
    },
    webRoot,
    ownAddress,
  });
  const detach = attachSync(app.server, {
    rooms,
    checkRequest: ({ method = 'GET', headers }) => !isForeign(method, headers, ownAddress()),
    authenticate: ({ headers }) => policy.identify(headers),
  });
  try {
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await rooms.close();
    await app.close();
    throw error;
  }
  const address = app.server.address() as AddressInfo;
  port = address.port;
  return {
    url: `http://${host}:${port}`,
    rooms,
    close: async () => {
      detach();
      const closed = app.close();
      // Requests first: those under way may still edit documents.
      await drain.settled(PATIENCE);
      jobs.close();
      const makers = [exports, imports, analyses, documents, redlines];
      await Promise.all([rooms.close(), ...makers.map((maker) => maker.close())]);
      await keeper.close();
      app.server.closeAllConnections();
      await closed;
      await storage.close();
    },
  };
}
