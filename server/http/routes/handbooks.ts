import { z } from 'zod';
import {
  changeHandbookSchema,
  createHandbookSchema,
  deleteHandbookQuery,
  type HandbookInfo,
  handbookInfoSchema,
  listHandbooksQuery,
  workspaceQuery,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { App, Context } from '../context.ts';
import {
  binHandbook,
  changeHandbook,
  createHandbook,
  deleteHandbook,
  findInUse,
  getHandbook,
  listHandbooks,
  type Readable,
  restoreHandbook,
} from '../handbooks/index.ts';
import { requireAction, requireHandbook, requireIngredients, requireWorkspace, withMay } from '../rights.ts';

const params = z.object({ id: z.string() });

export function handbookRoutes(app: App, context: Context): void {
  const { house, policy } = context;
  const readableFor =
    (user: User): Readable =>
    (journeys) =>
      policy.readable(user, journeys);
  const tell = async (user: User, info: HandbookInfo): Promise<HandbookInfo> => {
    const [told = info] = await withMay(context, user, 'handbook', [info]);
    return told;
  };

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
      const workspace = await requireWorkspace(context, user, 'read', query.workspace);
      const list = await listHandbooks(house, { workspace, bin: query.bin === '1' }, readableFor(user));
      return withMay(context, user, 'handbook', list);
    },
  );

  app.post(
    '/api/handbooks',
    {
      schema: {
        summary: 'A new handbook of journeys, with its free chapters empty',
        querystring: workspaceQuery,
        body: createHandbookSchema,
        response: { 201: handbookInfoSchema },
      },
    },
    async ({ user, query, body }, reply) => {
      const workspace = await requireWorkspace(context, user, 'edit', query.workspace);
      await requireIngredients(context, user, workspace, body.journeys);
      const created = await createHandbook(house, workspace, body, readableFor(user));
      return reply
        .code(201)
        .header('Location', `/api/handbooks/${encodeURIComponent(created.id)}`)
        .send(await tell(user, created));
    },
  );

  app.get(
    '/api/handbooks/:id',
    {
      schema: { summary: 'What a list says of one handbook', params, response: { 200: handbookInfoSchema } },
    },
    async ({ user, params }) => {
      await requireAction(context, user, 'export', { kind: 'handbook', id: params.id }, 'bin');
      const info = await getHandbook(house, params.id, readableFor(user));
      // Its page shows the pages next.
      context.documents.stay();
      return tell(user, info);
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
      await requireIngredients(context, user, before.workspace, added);
      return tell(user, await changeHandbook(house, params.id, body, readableFor(user)));
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
      await requireAction(context, user, 'delete', { kind: 'handbook', id: params.id }, 'bin');
      if (query.forever === '1') await deleteHandbook(house, params.id);
      else await binHandbook(house, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/handbooks/:id/restore',
    { schema: { summary: 'Out of the bin', params, response: { 200: handbookInfoSchema } } },
    async ({ user, params }) => {
      await requireAction(context, user, 'delete', { kind: 'handbook', id: params.id }, 'bin');
      return tell(user, await restoreHandbook(house, params.id, readableFor(user)));
    },
  );
}
