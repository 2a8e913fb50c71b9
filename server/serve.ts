import type { AddressInfo } from 'node:net';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { journeyOfDocument, journeyOfTalk, keptName } from '../src/core/protocol/index.ts';
import {
  type Accounts,
  createAccounts,
  createAccountsPolicy,
  createLateKeys,
  createLocalPolicy,
  makeFounder,
  Tokens,
  withTokens,
} from './auth/index.ts';
import { attachSync, createRooms, type Rooms, systemClock } from './collab/index.ts';
import { isLoopback, type Settings } from './config.ts';
import {
  addressOf,
  createApp,
  createRedline,
  createSharing,
  describe,
  ExportJobs,
  isAmbiguous,
  isForeign,
  LinkWatch,
  machineNames,
  REQUEST_LIMITS,
  type RequestLimits,
  readForVersion,
} from './http/index.ts';
import { createImageMaker, createPreviews } from './images/index.ts';
import {
  createAnalyses,
  createDocuments,
  createExports,
  createImports,
  createJourneyThread,
  createRedlines,
  type Documents,
} from './jobs/index.ts';
import { createMailer } from './mail/index.ts';
import { createRecords, recordComments } from './records/index.ts';
import { openSqliteStorage, type Storage } from './storage/index.ts';
import { judgeTalk, Pending } from './talk/index.ts';
import { loadStarters, loadTemplates } from './templates/index.ts';
import { createKeeper, createTracer } from './versions/index.ts';
import { createWebhooks, type Send } from './webhooks/index.ts';
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
  /** Sends to webhooks in another way: a test's. */
  readonly send?: Send;
}

export interface Running {
  /** `http://host:port` as listened on. */
  readonly url: string;
  readonly rooms: Rooms;
  /** With it the first account is made; null in local mode, and once there is one. */
  readonly setupCode: string | null;
  /** Null in local mode. */
  readonly accounts: Accounts | null;
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
  const accounts = settings.accounts
    ? await createAccounts({
        storage,
        dataDir: settings.dataDir,
        publicUrl: settings.publicUrl,
        secret: settings.accounts.secret,
        oidc: settings.accounts.oidc,
        log,
      })
    : null;
  const mailer = settings.accounts?.mail ? createMailer(settings.accounts.mail) : null;
  const tokens = new Tokens({
    store: storage.tokens,
    now,
    person: async (id) => (await accounts?.person(id)) ?? null,
  });
  const keyFor = accounts?.keyFor ?? createLateKeys(settings.dataDir);
  const stopWatch = tokens.watch(systemClock);
  const policy = accounts
    ? createAccountsPolicy(storage, withTokens(accounts, tokens), now)
    : createLocalPolicy(storage);
  const workspace = await ensureWorkspace(storage);
  const [templates, starters] = await Promise.all([loadTemplates(), loadStarters()]);
  const pending = new Pending();
  const rooms = createRooms({
    storage,
    authorize: (user, docName) => policy.seat(user, docName),
    describe,
    judge: judgeTalk(now, pending),
    log,
    onChanged: (docName, authors, touched) => {
      const talk = journeyOfTalk(docName);
      if (talk !== null) recordComments({ storage, records, log }, talk, pending.take(talk));
      const journey = journeyOfDocument(docName);
      if (journey === null) return;
      const names = authors.map(keptName);
      keeper.changed(journey, names);
      tracer.touched(journey, names, touched);
      records.stretches.changed(journey, authors);
      webhooks.changed(journey, authors);
    },
  });
  const tracer = createTracer({ traces: storage.traces, clock: systemClock, log });
  const thread = createJourneyThread();
  const keeper = createKeeper({
    versions: storage.versions,
    read: (journey) => readForVersion({ rooms, storage, thread }, journey),
    clock: systemClock,
    log,
  });
  const records = createRecords({ storage, clock: { ...systemClock, wall: now }, log });
  const webhooks = createWebhooks({
    storage,
    records,
    clock: { ...systemClock, wall: now },
    log,
    key: () => keyFor('webhooks'),
    allowPrivate: settings.webhooksPrivate,
    ...(options.send && { send: options.send }),
  });
  const exports = createExports();
  const imports = createImports();
  const analyses = createAnalyses();
  const redlines = createRedlines();
  const jobs = new ExportJobs(systemClock);
  const linkWatch = new LinkWatch({ storage, rooms, clock: { ...systemClock, wall: now }, log });
  let port = settings.port;
  const host = isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  const isProxied = settings.trustProxy > 0;
  const names = isLoopback(settings.host) ? [] : machineNames();
  const ownAddress = () => ({
    port,
    host,
    publicUrl: settings.publicUrl,
    names,
    isProxied,
    takesTokens: accounts !== null,
  });
  const house = {
    storage,
    rooms,
    thread,
    keeper,
    tracer,
    templates,
    starters,
    images: createImageMaker(),
    previews: createPreviews(),
    workspace,
    now,
  };
  const { app, drain } = await createApp({
    log,
    context: {
      house,
      policy,
      people: accounts && {
        accounts,
        mailer,
        tokens,
        linksChanged: () => linkWatch.look(),
        sso: settings.accounts?.oidc?.name ?? null,
        sharing: createSharing(house, accounts, records),
        welcome: async (user) => {
          if (!settings.accounts?.oidc?.signUp) return;
          await storage.rights.members.add({ workspace, user, role: 'viewer', since: now() });
        },
        found: async (user, name) => {
          await makeFounder(storage, user, now());
          if (name !== undefined) await storage.workspaces.rename(workspace, name);
        },
      },
      exports,
      imports,
      analyses,
      documents,
      redline: createRedline(redlines),
      jobs,
      records,
      webhooks,
      limits,
      address: ({ headers }) => addressOf(headers, ownAddress()),
      timeZone,
    },
    webRoot,
    ownAddress,
    trustProxy: settings.trustProxy,
  });
  const detach = attachSync(app.server, {
    rooms,
    checkRequest: ({ method = 'GET', headers, rawHeaders }) =>
      !isAmbiguous(rawHeaders) && !isForeign(method, headers, ownAddress()),
    authenticate: ({ headers }) => policy.identify(headers),
  });
  if (accounts) linkWatch.look();
  accounts?.onBecame((guest, person) => storage.rights.inherit(guest, person, now()));
  accounts?.onChanged(({ id, name, kind }) => rooms.rename(id, { name, kind }));
  accounts?.sessions.onEnded((sessions) => rooms.endSessions(sessions));
  tokens.onEnded((ended) => rooms.endSessions(ended));
  try {
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    accounts?.close();
    await rooms.close();
    await app.close();
    throw error;
  }
  const address = app.server.address() as AddressInfo;
  port = address.port;
  webhooks.start();
  return {
    url: `http://${host}:${port}`,
    rooms,
    accounts,
    setupCode: accounts?.setupCode ?? null,
    close: async () => {
      detach();
      accounts?.close();
      linkWatch.close();
      mailer?.close();
      stopWatch();
      const closed = app.close();
      // Requests first: those under way may still edit documents.
      await drain.settled(PATIENCE);
      jobs.close();
      const makers = [exports, imports, analyses, documents, redlines];
      await Promise.all([rooms.close(), ...makers.map((maker) => maker.close())]);
      await keeper.close();
      // Not before: the last versions are read there.
      await thread.close();
      await tracer.close();
      await records.close();
      await webhooks.close();
      app.server.closeAllConnections();
      await closed;
      await storage.close();
    },
  };
}
