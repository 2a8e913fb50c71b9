import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inboxSchema, readInboxSchema, threadInfoSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireJourney, requireScope } from '../rights.ts';
import { listComments, readInbox, removeComment } from '../talk/index.ts';

export function talkRoutes(app: App, context: Context): void {
  const { house, policy } = context;

  const inboxFor = (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('Vary', 'Accept-Language');
    return readInbox(house, policy, request.user, localeOf(request));
  };

  app.get(
    '/api/journeys/:id/comments',
    {
      schema: {
        summary: 'What has been said beside the journey, oldest thread first',
        params: z.object({ id: z.string() }),
        response: { 200: z.array(threadInfoSchema) },
      },
    },
    async ({ user, params: { id } }) => {
      await requireJourney(context, user, id, 'read');
      return listComments(house, id);
    },
  );

  app.delete(
    '/api/journeys/:id/comments/:comment',
    {
      schema: {
        summary: 'Take a comment’s words away, whoever wrote it; that it was done stays to be seen',
        params: z.object({ id: z.string(), comment: z.string() }),
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params: { id, comment } }, reply) => {
      const may = await policy.can(user, 'manage', { kind: 'journey', id });
      if (may !== 'yes') throw new Refusal(may === 'gone' ? 'journey.unknown' : 'right.missing');
      await removeComment(house, id, comment, user);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/inbox',
    { schema: { summary: 'Where comments name the person who asks', response: { 200: inboxSchema } } },
    (request, reply) => inboxFor(request, reply),
  );

  app.post(
    '/api/inbox/read',
    {
      schema: {
        summary: 'Mark mentions as read: these comments, or all',
        body: readInboxSchema,
        response: { 200: inboxSchema },
      },
    },
    async (request, reply) => {
      requireScope(request.user, 'write');
      const { comments } = request.body;
      await house.storage.inbox.read(request.user.id, comments ?? 'all', house.now());
      return inboxFor(request, reply);
    },
  );
}
