import { z } from 'zod';
import {
  changeJourneySchema,
  createdJourneySchema,
  createJourneySchema,
  deleteJourneyQuery,
  journeyInfoSchema,
  listJourneysQuery,
} from '../../../src/core/protocol/index.ts';
import { BODY_LIMITS } from '../body.ts';
import type { App, Context } from '../context.ts';
import { requireFileSize } from '../file-size.ts';
import {
  changeJourney,
  createJourney,
  deleteForever,
  duplicateJourney,
  getJourney,
  listJourneys,
  moveToBin,
  restoreJourney,
} from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
import { requireJourney, requireWorkspace } from '../rights.ts';

const params = z.object({ id: z.string() });
const addressOf = (id: string): string => `/api/journeys/${encodeURIComponent(id)}`;

export function journeyRoutes(app: App, context: Context): void {
  const { house, limits } = context;

  app.get(
    '/api/journeys',
    {
      schema: {
        summary: 'The journeys in use, or those in the bin; newest change first',
        querystring: listJourneysQuery,
        response: { 200: z.array(journeyInfoSchema) },
      },
    },
    async ({ user, query }) => {
      await requireWorkspace(context, user, 'view');
      return listJourneys(house, query.bin === '1');
    },
  );

  app.post(
    '/api/journeys',
    {
      ...heavy(limits),
      bodyLimit: BODY_LIMITS.file,
      schema: {
        summary: 'A new journey from nothing, a template or a journey file',
        body: createJourneySchema,
        response: { 201: createdJourneySchema },
      },
    },
    async (request, reply) => {
      await requireWorkspace(context, request.user, 'edit');
      if ('file' in request.body) requireFileSize(request.body.file, request.headers);
      const created = await createJourney(house, request.body, localeOf(request));
      return reply.code(201).header('Location', addressOf(created.id)).send(created);
    },
  );

  app.get(
    '/api/journeys/:id',
    { schema: { summary: 'What a list says of one journey', params, response: { 200: journeyInfoSchema } } },
    async ({ user, params }) => {
      await requireWorkspace(context, user, 'view');
      return getJourney(house, params.id);
    },
  );

  app.patch(
    '/api/journeys/:id',
    {
      schema: {
        summary: 'Rename a journey, or change its other facts',
        params,
        body: changeJourneySchema,
        response: { 200: journeyInfoSchema },
      },
    },
    async ({ user, params, body }) => {
      await requireJourney(context, user, params.id, 'edit');
      return changeJourney(house, params.id, body);
    },
  );

  app.delete(
    '/api/journeys/:id',
    {
      schema: {
        summary: 'To the bin; from there, with ?forever=1, for good',
        params,
        querystring: deleteJourneyQuery,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params, query }, reply) => {
      await requireWorkspace(context, user, 'edit');
      if (query.forever === '1') await deleteForever(house, params.id);
      else await moveToBin(house, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/journeys/:id/restore',
    { schema: { summary: 'Out of the bin', params, response: { 200: journeyInfoSchema } } },
    async ({ user, params }) => {
      await requireWorkspace(context, user, 'edit');
      return restoreJourney(house, params.id);
    },
  );

  app.post(
    '/api/journeys/:id/duplicate',
    {
      ...heavy(limits),
      schema: { summary: 'A copy under a new id', params, response: { 201: createdJourneySchema } },
    },
    async ({ user, params }, reply) => {
      await requireJourney(context, user, params.id, 'view');
      await requireWorkspace(context, user, 'edit');
      const created = await duplicateJourney(house, params.id);
      return reply.code(201).header('Location', addressOf(created.id)).send(created);
    },
  );
}
