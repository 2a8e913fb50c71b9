import { z } from 'zod';
import {
  branchVersionSchema,
  createdJourneySchema,
  nameVersionSchema,
  traceSchema,
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
import { requireCopy, requireJourney } from '../rights.ts';

const ofJourney = z.object({ id: z.string() });
const params = z.object({ id: z.string(), version: z.string() });

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
    async ({ user, params: { id } }) => {
      await requireJourney(context, user, id, 'read');
      return listVersions(house, id);
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
    async ({ user, params: { id }, query: { record } }) => {
      await requireJourney(context, user, id, 'read');
      const traces = await listTraces(house, id);
      return record === undefined ? traces : traces.filter((trace) => trace.record === record);
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
    async ({ user, params: { id }, body }, reply) => {
      await requireJourney(context, user, id, 'edit');
      return reply.code(201).send(await keepVersion(house, id, body.name));
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
    async ({ user, params: { id, version }, body }) => {
      await requireJourney(context, user, id, 'edit');
      return nameVersion(house, id, version, body.name);
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
    async ({ user, params: { id, version } }) => {
      await requireJourney(context, user, id, 'edit');
      return restoreVersion(house, id, version);
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
