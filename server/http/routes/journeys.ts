import { z } from 'zod';
import {
  changeJourneySchema,
  createdJourneySchema,
  createJourneySchema,
  deleteJourneyQuery,
  journeyDocument,
  journeyInfoSchema,
  listJourneysQuery,
  ROLES,
  workspaceQuery,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { JourneyRow } from '../../storage/index.ts';
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
import { createPlacing } from '../placing.ts';
import { localeOf } from '../problems/index.ts';
import { requireAction, requireCopy, requireJourney, requireWorkspace, withMay } from '../rights.ts';

const params = z.object({ id: z.string() });
const addressOf = (id: string): string => `/api/journeys/${encodeURIComponent(id)}`;

export function journeyRoutes(app: App, context: Context): void {
  const { house, limits, policy } = context;
  const placing = createPlacing(context);
  const list = (user: User, rows: readonly JourneyRow[]) =>
    withMay(context, user, 'journey', listJourneys(rows));

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
      const own = await policy.workspaces(user);
      // A guest is of no workspace: what they were let in to is their list, and they have no bin.
      if (query.workspace === undefined && own.length === 0)
        return query.bin === '1' ? [] : list(user, await policy.shared(user));
      const workspace = await requireWorkspace(context, user, 'read', query.workspace);
      const rows = await house.storage.journeys.list({ workspace, bin: query.bin === '1' });
      return list(user, await policy.readable(user, rows));
    },
  );

  app.post(
    '/api/journeys',
    {
      ...heavy(limits),
      bodyLimit: BODY_LIMITS.file,
      schema: {
        summary: 'A new journey from nothing, a template or a journey file',
        querystring: workspaceQuery,
        body: createJourneySchema,
        response: { 201: createdJourneySchema },
      },
    },
    async (request, reply) => {
      const { user, query } = request;
      const workspace = await requireWorkspace(context, user, 'edit', query.workspace);
      if ('file' in request.body) requireFileSize(request.body.file, request.headers);
      const created = await createJourney(
        house,
        { workspace, maker: user.id },
        request.body,
        localeOf(request),
      );
      return reply.code(201).header('Location', addressOf(created.id)).send(created);
    },
  );

  app.get(
    '/api/journeys/:id',
    { schema: { summary: 'What a list says of one journey', params, response: { 200: journeyInfoSchema } } },
    async ({ user, params }) => {
      await requireAction(context, user, 'read', { kind: 'journey', id: params.id }, 'bin');
      const info = await getJourney(house, params.id);
      if (policy.mode === 'local') return info;
      const { role } = await policy.seat(user, journeyDocument(params.id));
      const [told = info] = await withMay(context, user, 'journey', [info]);
      return { ...told, role: ROLES.find((known) => known === role) };
    },
  );

  app.patch(
    '/api/journeys/:id',
    {
      schema: {
        summary: 'Rename a journey, change its other facts, hide it, or move it to another workspace',
        params,
        body: changeJourneySchema,
        response: { 200: journeyInfoSchema },
      },
    },
    async ({ user, params, body }) => {
      const { id } = params;
      const { hidden, workspace, ...facts } = body;
      const isEdit = Object.keys(facts).length > 0;
      await requireJourney(context, user, id, isEdit ? 'edit' : 'manage');
      if (hidden !== undefined || workspace !== undefined) await requireJourney(context, user, id, 'manage');
      if (workspace !== undefined) await requireWorkspace(context, user, 'edit', workspace);
      const changed = isEdit ? await changeJourney(house, id, facts) : null;
      if (hidden !== undefined) await placing.hide(user, id, hidden);
      if (workspace !== undefined) await placing.move(user, id, workspace);
      return hidden === undefined && workspace === undefined && changed ? changed : getJourney(house, id);
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
      await requireAction(context, user, 'delete', { kind: 'journey', id: params.id }, 'bin');
      if (query.forever === '1') await deleteForever(house, params.id);
      else await moveToBin(house, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/journeys/:id/restore',
    { schema: { summary: 'Out of the bin', params, response: { 200: journeyInfoSchema } } },
    async ({ user, params }) => {
      await requireAction(context, user, 'delete', { kind: 'journey', id: params.id }, 'bin');
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
      await requireCopy(context, user, params.id);
      const created = await duplicateJourney(house, params.id, user.id);
      return reply.code(201).header('Location', addressOf(created.id)).send(created);
    },
  );
}
