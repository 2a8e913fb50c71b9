import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CollabMetrics } from '../collab/index.ts';
import type { App } from './context.ts';
import type { ExportJobs } from './handbooks/index.ts';

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10];

/** `/metrics` in Prometheus text: the process, the requests by route, what the rooms count, and exports on their way. */
export function metricsRoute(app: App, rooms: CollabMetrics, jobs: ExportJobs): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'throughline_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address: an address is the sender's choice, and each would be a series.
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  offerRooms(registry, rooms);
  offerJobs(registry, jobs);
  app.get('/metrics', { schema: { summary: 'Prometheus text' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The rooms count in plain numbers; they are read when somebody asks. */
function offerRooms(registry: Registry, rooms: CollabMetrics): void {
  for (const [name, value] of Object.entries(rooms)) {
    if (typeof value !== 'number') continue;
    new Gauge({
      name: `throughline_sync_${snakeCase(name)}`,
      help: `Live documents: ${name}`,
      registers: [registry],
      collect() {
        this.set(Number(rooms[name as keyof CollabMetrics]));
      },
    });
  }
  new Gauge({
    name: 'throughline_sync_closed',
    help: 'Live documents: sockets closed by the server, by close code',
    labelNames: ['code'],
    registers: [registry],
    collect() {
      for (const [code, count] of Object.entries(rooms.closed)) this.set({ code }, count);
    },
  });
}

function offerJobs(registry: Registry, jobs: ExportJobs): void {
  const help = {
    unfinished: 'Exports of handbooks that wait or run',
    finished: 'Exports of handbooks that are kept',
    bytes: 'Bytes of the files that are kept',
  };
  for (const name of ['unfinished', 'finished', 'bytes'] as const) {
    new Gauge({
      name: `throughline_exports_${name}`,
      help: help[name],
      registers: [registry],
      collect() {
        this.set(jobs.counts[name]);
      },
    });
  }
}
