import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { acceptJsonOnly, BODY_LIMITS } from './body.ts';
import type { App, Context } from './context.ts';
import { type Drain, watchRequests } from './drain.ts';
import { isAmbiguous, isForeign, type OwnAddress } from './guard/index.ts';
import { limitRequests } from './limits.ts';
import { metricsRoute } from './metrics.ts';
import { describeApi, describer, openApiRoute } from './openapi.ts';
import { servePages } from './pages/index.ts';
import {
  answerProblems,
  answerUnreadable,
  Refusal,
  sendProblem,
  validatorCompiler,
} from './problems/index.ts';
import { readAwayWhatIsTooLarge } from './read-away.ts';
import { recordRequests } from './recording/index.ts';
import { requireUser } from './rights.ts';
import { activityRoutes } from './routes/activity.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { docsPage } from './routes/docs.ts';
import { doorRoutes } from './routes/door.ts';
import { fileRoutes } from './routes/files.ts';
import { findingRoutes } from './routes/findings.ts';
import { handbookExportRoutes } from './routes/handbook-exports.ts';
import { handbookIssueRoutes } from './routes/handbook-issues.ts';
import { handbookReadingRoutes } from './routes/handbook-reading.ts';
import { handbookRoutes } from './routes/handbooks.ts';
import { healthRoutes } from './routes/health.ts';
import { imageRoutes } from './routes/images.ts';
import { importRoutes } from './routes/import.ts';
import { journeyRoutes } from './routes/journeys.ts';
import { libraryRoutes } from './routes/library.ts';
import { liveRoute } from './routes/live.ts';
import { peopleRoutes } from './routes/people.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { sessionRoutes } from './routes/session.ts';
import { talkRoutes } from './routes/talk.ts';
import { templateRoutes } from './routes/templates.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { versionRoutes } from './routes/versions.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { secureHeaders } from './security.ts';

export interface AppOptions {
  readonly log: FastifyBaseLogger;
  readonly context: Context;
  /** The folder of the built web app. */
  readonly webRoot: string;
  /** Asked at each request: the port is known once the server listens. */
  readonly ownAddress: () => OwnAddress;
  /** How many proxies stand before us that are believed; 0 for none. */
  readonly trustProxy: number;
}

/** The HTTP side of the server, ready to listen. The order matters: who is foreign is sent away before anything else. */
export async function createApp({
  log,
  context,
  webRoot,
  ownAddress,
  trustProxy,
}: AppOptions): Promise<{ app: App; drain: Drain }> {
  const app: App = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMITS.usual,
    trustProxy: (_address, hop) => hop < trustProxy,
    requestTimeout: 120_000,
    // Ids are at most 64 characters, percent-encoded or not.
    routerOptions: { maxParamLength: 256 },
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    http: {
      // The guard refuses a request without one, as a problem document.
      requireHostHeader: false,
      // Who offers another protocol beside (`h2c`, as Java does with every first request) is answered in this one.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    // An address that can't be decoded, or with a part that is too long.
    frameworkErrors: (_error, request, reply) => {
      sendProblem(request, reply, new Refusal('route.unknown'));
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const drain = watchRequests(app);
  answerProblems(app);
  await secureHeaders(app, ownAddress().publicUrl?.startsWith('https:') ?? false);
  app.addHook('onRequest', async (request) => {
    if (isAmbiguous(request.raw.rawHeaders)) throw new Refusal('request.invalid');
    if (isForeign(request.method, request.headers, ownAddress())) throw new Refusal('request.foreign');
  });
  await limitRequests(app, context.limits);
  acceptJsonOnly(app);
  readAwayWhatIsTooLarge(app);
  requireUser(app, context);
  recordRequests(app, context);
  await describeApi(app, context.policy.mode);

  doorRoutes(app, context);
  sessionRoutes(app, context);
  if (context.people) peopleRoutes(app, context, context.people);
  templateRoutes(app, context);
  journeyRoutes(app, context);
  fileRoutes(app, context);
  versionRoutes(app, context);
  talkRoutes(app, context);
  activityRoutes(app, context);
  webhookRoutes(app, context);
  if (context.people) tokenRoutes(app, context, context.people.tokens);
  findingRoutes(app, context);
  analysisRoutes(app, context);
  imageRoutes(app, context);
  importRoutes(app, context);
  libraryRoutes(app, context);
  pictureRoutes(app, context);
  handbookRoutes(app, context);
  handbookIssueRoutes(app, context);
  handbookExportRoutes(app, context);
  handbookReadingRoutes(app, context);
  liveRoute(app);
  healthRoutes(app, context);
  metricsRoute(app, context.house.rooms.metrics, context.jobs);
  const description = describer(app);
  openApiRoute(app, description);
  await docsPage(app, description);
  await servePages(app, webRoot);
  return { app, drain };
}
