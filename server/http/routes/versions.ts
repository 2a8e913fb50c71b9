import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  branchVersionSchema,
  createdJourneySchema,
  nameVersionSchema,
  shownName,
  traceSchema,
  type VersionInfo,
  versionSchema,
} from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import {
  branchVersion,
  keepVersion,
  listTraces,
  listVersions,
  nameVersion,
  restoreVersion,
  versionFile,
} from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
import { requireCopy, requireJourney } from '../rights.ts';

const ofJourney = z.object({ id: z.string() });
const params = z.object({ id: z.string(), version: z.string() });

/** Of a guest the answer says so, in the asker's language. */
function namesFor(request: FastifyRequest, reply: FastifyReply) {
  const locale = localeOf(request);
  reply.header('Vary', 'Accept-Language');
  return (kept: readonly string[]): string[] => kept.map((name) => shownName(name, locale));
}
const withNames = (version: VersionInfo, shown: ReturnType<typeof namesFor>): VersionInfo => ({
  ...version,
  authors: shown(version.authors),
});

export function versionRoutes(app: App, context: Context): void {
  const { house, limits } = context;

  app.get(
    '/api/journeys/:id/versions',
    {
      schema: {
        summary: 'What the journey was at earlier moments, newest first',
        params: ofJourney,
        response: { 200: z.array(versionSchema) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireJourney(context, request.user, id, 'read');
      const shown = namesFor(request, reply);
      return (await listVersions(house, id)).map((version) => withNames(version, shown));
    },
  );

  app.get(
    '/api/journeys/:id/traces',
    {
      schema: {
        summary:
          'Who changed each record of the journey last, or one of them (`cards:…`), as far as that is known',
        params: ofJourney,
        querystring: z.object({ record: z.string().max(400).optional() }),
        response: { 200: z.array(traceSchema) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { record } = request.query;
      await requireJourney(context, request.user, id, 'read');
      const shown = namesFor(request, reply);
      return (await listTraces(house, id))
        .filter((trace) => record === undefined || trace.record === record)
        .map((trace) => ({ ...trace, by: shown(trace.by) }));
    },
  );

  app.post(
    '/api/journeys/:id/versions',
    {
      ...heavy(limits),
      schema: {
        summary: 'Keep what the journey is now under a name',
        params: ofJourney,
        body: nameVersionSchema,
        response: { 201: versionSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireJourney(context, request.user, id, 'edit');
      const kept = await keepVersion(house, id, request.body.name);
      return reply.code(201).send(withNames(kept, namesFor(request, reply)));
    },
  );

  app.patch(
    '/api/journeys/:id/versions/:version',
    {
      schema: {
        summary: 'Name a version; a named one is kept for good',
        params,
        body: nameVersionSchema,
        response: { 200: versionSchema },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      await requireJourney(context, request.user, id, 'edit');
      const named = await nameVersion(house, id, version, request.body.name);
      return withNames(named, namesFor(request, reply));
    },
  );

  app.get(
    '/api/journeys/:id/versions/:version/file',
    { ...heavy(limits), schema: { summary: 'The journey file of a version', params } },
    async ({ user, params: { id, version } }) => {
      await requireJourney(context, user, id, 'read');
      return versionFile(house, id, version);
    },
  );

  app.post(
    '/api/journeys/:id/versions/:version/restore',
    {
      ...heavy(limits),
      schema: {
        summary:
          'Put a version in the place of the journey; what it replaces is kept as a version, and answered',
        params,
        response: { 200: versionSchema },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      await requireJourney(context, request.user, id, 'edit');
      return withNames(await restoreVersion(house, id, version), namesFor(request, reply));
    },
  );

  app.post(
    '/api/journeys/:id/versions/:version/branch',
    {
      ...heavy(limits),
      schema: {
        summary: 'A new journey that begins as the version was',
        params,
        body: branchVersionSchema,
        response: { 201: createdJourneySchema },
      },
    },
    async ({ user, params: { id, version }, body }, reply) => {
      await requireCopy(context, user, id);
      const created = await branchVersion(house, id, version, body, user.id);
      return reply
        .code(201)
        .header('Location', `/api/journeys/${encodeURIComponent(created.id)}`)
        .send(created);
    },
  );
}
