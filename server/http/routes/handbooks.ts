import { z } from 'zod';
import {
  changeHandbookSchema,
  createHandbookSchema,
  deleteHandbookQuery,
  handbookInfoSchema,
  listHandbooksQuery,
} from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import {
  binHandbook,
  changeHandbook,
  createHandbook,
  deleteHandbook,
  findInUse,
  getHandbook,
  listHandbooks,
  restoreHandbook,
} from '../handbooks/index.ts';
import { requireHandbook, requireIngredients, requireWorkspace } from '../rights.ts';

const params = z.object({ id: z.string() });

export function handbookRoutes(app: App, context: Context): void {
  const { house } = context;

  app.get(
    '/api/handbooks',
    {
      schema: {
        summary: 'The handbooks in use, or those in the bin; newest change first',
        querystring: listHandbooksQuery,
        response: { 200: z.array(handbookInfoSchema) },
      },
    },
    async ({ user, query }) => {
      await requireWorkspace(context, user, 'view');
      return listHandbooks(house, query.bin === '1');
    },
  );

  app.post(
    '/api/handbooks',
    {
      schema: {
        summary: 'A new handbook of journeys, with its free chapters empty',
        body: createHandbookSchema,
        response: { 201: handbookInfoSchema },
      },
    },
    async ({ user, body }, reply) => {
      await requireWorkspace(context, user, 'edit');
      await requireIngredients(context, user, body.journeys);
      const created = await createHandbook(house, body);
      return reply
        .code(201)
        .header('Location', `/api/handbooks/${encodeURIComponent(created.id)}`)
        .send(created);
    },
  );

  app.get(
    '/api/handbooks/:id',
    {
      schema: { summary: 'What a list says of one handbook', params, response: { 200: handbookInfoSchema } },
    },
    async ({ user, params }) => {
      await requireWorkspace(context, user, 'view');
      return getHandbook(house, params.id);
    },
  );

  app.patch(
    '/api/handbooks/:id',
    {
      schema: {
        summary: 'Change a handbook’s facts, its journeys or their order',
        params,
        body: changeHandbookSchema,
        response: { 200: handbookInfoSchema },
      },
    },
    async ({ user, params, body }) => {
      await requireHandbook(context, user, params.id, 'edit');
      const before = await findInUse(house, params.id);
      // One that is gone may keep its place until it is taken out.
      const added = (body.journeys ?? []).filter((id) => !before.journeys.includes(id));
      await requireIngredients(context, user, added);
      return changeHandbook(house, params.id, body);
    },
  );

  app.delete(
    '/api/handbooks/:id',
    {
      schema: {
        summary: 'To the bin; from there, with ?forever=1, for good and with all its issues',
        params,
        querystring: deleteHandbookQuery,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params, query }, reply) => {
      await requireWorkspace(context, user, 'edit');
      if (query.forever === '1') await deleteHandbook(house, params.id);
      else await binHandbook(house, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/handbooks/:id/restore',
    { schema: { summary: 'Out of the bin', params, response: { 200: handbookInfoSchema } } },
    async ({ user, params }) => {
      await requireWorkspace(context, user, 'edit');
      return restoreHandbook(house, params.id);
    },
  );
}
