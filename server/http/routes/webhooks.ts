import { z } from 'zod';
import { newId } from '../../../src/core/base/index.ts';
import {
  changeWebhookSchema,
  createdWebhookSchema,
  createWebhookSchema,
  type DeliveryInfo,
  deliverySchema,
  type Happening,
  type WebhookInfo,
  webhookSchema,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import { actorOf } from '../../records/index.ts';
import type { DeliveryRow, WebhookRow } from '../../storage/index.ts';
import type { App, Context } from '../context.ts';
import { heavy } from '../limits.ts';
import { Refusal } from '../problems/index.ts';
import { requireAction } from '../rights.ts';

const ofWorkspace = z.object({ id: z.string() });
const params = ofWorkspace.extend({ hook: z.string() });
const MOST = 20;
const SHOWN = 100;

const iso = (time: number): string => new Date(time).toISOString();
const isoOrNull = (time: number | null): string | null => (time === null ? null : iso(time));

const infoOf = ({
  id,
  url,
  events,
  active,
  createdBy,
  createdAt,
  failingSince,
}: WebhookRow): WebhookInfo => ({
  id,
  url,
  events: events as WebhookInfo['events'],
  active,
  by: createdBy,
  createdAt: iso(createdAt),
  failingSince: isoOrNull(failingSince),
});

const deliveryOf = ({ webhook: _webhook, ...row }: DeliveryRow): DeliveryInfo => ({
  ...row,
  event: row.event as DeliveryInfo['event'],
  fault: row.fault as DeliveryInfo['fault'],
  createdAt: iso(row.createdAt),
  triedAt: isoOrNull(row.triedAt),
  nextAt: isoOrNull(row.nextAt),
});

export function webhookRoutes(app: App, context: Context): void {
  const { house, records, webhooks, limits } = context;
  const store = house.storage.webhooks;

  const requireOwner = (user: User, workspace: string) =>
    requireAction(context, user, 'manage', { kind: 'workspace', id: workspace });

  /** A webhook of this workspace, for who may manage it. */
  const find = async (user: User, { id, hook }: z.infer<typeof params>): Promise<WebhookRow> => {
    await requireOwner(user, id);
    const row = await store.get(hook);
    if (row?.workspace !== id) throw new Refusal('webhook.unknown');
    return row;
  };

  const note = (user: User, { id, workspace, url }: WebhookRow, happening: Happening): Promise<void> => {
    const subject = { kind: 'webhook', id, name: new URL(url).host } as const;
    return records.note({ ...happening, workspace, subject, who: actorOf(user) });
  };

  const requirePublic = async (url: string): Promise<void> => {
    if (!(await webhooks.accepts(url))) throw new Refusal('webhook.address');
  };

  app.get(
    '/api/workspaces/:id/webhooks',
    {
      schema: {
        summary: 'The webhooks of the workspace, oldest first',
        params: ofWorkspace,
        response: { 200: z.array(webhookSchema) },
      },
    },
    async ({ user, params: { id } }) => {
      await requireOwner(user, id);
      return (await store.list(id)).map(infoOf);
    },
  );

  app.post(
    '/api/workspaces/:id/webhooks',
    {
      ...heavy(limits),
      schema: {
        summary: 'A webhook: an address that is told of events. Its secret is told this once',
        params: ofWorkspace,
        body: createWebhookSchema,
        response: { 201: createdWebhookSchema },
      },
    },
    async ({ user, params: { id }, body: { url, events } }, reply) => {
      await requireOwner(user, id);
      if ((await store.list(id)).length >= MOST) {
        throw new Refusal('webhook.too-many', { params: { maximum: MOST } });
      }
      await requirePublic(url);
      const row: WebhookRow = {
        id: newId(),
        workspace: id,
        url,
        events,
        active: true,
        createdBy: user.name,
        createdAt: house.now(),
        failingSince: null,
      };
      await store.insert(row);
      await note(user, row, { kind: 'webhook.made', facts: { events } });
      const secret = webhooks.secretOf(row.id);
      return reply
        .code(201)
        .header('Cache-Control', 'no-store')
        .send({ ...infoOf(row), secret });
    },
  );

  app.patch(
    '/api/workspaces/:id/webhooks/:hook',
    {
      ...heavy(limits),
      schema: {
        summary: 'Change where a webhook leads, what it is told of, or whether it is',
        params,
        body: changeWebhookSchema,
        response: { 200: webhookSchema },
      },
    },
    async ({ user, params, body: { url, events, active } }) => {
      await find(user, params);
      if (url !== undefined) await requirePublic(url);
      const row = await store.update(params.hook, {
        ...(url !== undefined && { url }),
        ...(events !== undefined && { events }),
        ...(active !== undefined && { active }),
      });
      if (!row) throw new Refusal('webhook.unknown');
      const info = infoOf(row);
      await note(user, row, { kind: 'webhook.changed', facts: { events: info.events, active: info.active } });
      return info;
    },
  );

  app.delete(
    '/api/workspaces/:id/webhooks/:hook',
    {
      schema: {
        summary: 'Remove a webhook; what waits for it is not sent any more',
        params,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      await find(user, params);
      const row = await store.remove(params.hook);
      if (row) await note(user, row, { kind: 'webhook.removed', facts: {} });
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/workspaces/:id/webhooks/:hook/deliveries',
    {
      schema: {
        summary: 'What it was sent lately, newest first, and what came of it',
        params,
        response: { 200: z.array(deliverySchema) },
      },
    },
    async ({ user, params }, reply) => {
      await find(user, params);
      reply.header('Cache-Control', 'no-store');
      return (await store.deliveries(params.hook, SHOWN)).map(deliveryOf);
    },
  );

  app.post(
    '/api/workspaces/:id/webhooks/:hook/deliveries/:delivery/again',
    {
      ...heavy(limits),
      schema: {
        summary: 'Send one of its deliveries again, now; to the receiver it is the same event',
        params: params.extend({ delivery: z.string() }),
        response: { 202: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      const { id, active } = await find(user, params);
      const delivery = (await store.deliveries(id, SHOWN)).find((one) => one.id === params.delivery);
      if (!delivery) throw new Refusal('webhook.delivery-unknown');
      // A test is how one finds out whether to switch it on.
      if (!active && delivery.event !== 'test') throw new Refusal('webhook.off');
      await webhooks.again(delivery);
      return reply.code(202).send();
    },
  );

  app.post(
    '/api/workspaces/:id/webhooks/:hook/test',
    {
      ...heavy(limits),
      schema: {
        summary: 'Send an event of the type `test`, once; what came of it is among the deliveries',
        params,
        response: { 202: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      await webhooks.test(await find(user, params), user);
      return reply.code(202).send();
    },
  );
}
