import { z } from 'zod';
import { type HandbookReading, handbookReadingSchema, readQuery } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { findInUse, findIssue, orderReading, webManifest } from '../handbooks/index.ts';
import { heavy } from '../limits.ts';
import { Recent } from '../recent.ts';
import { requireDraft, requireHandbook } from '../rights.ts';
import { isUnchanged, leaving } from '../send.ts';

const params = z.object({ id: z.string() });
const KEPT = 20;

/** What the reader at the counter is given: `/read/<id>`. */
export function handbookReadingRoutes(app: App, context: Context): void {
  const { house, limits } = context;
  const kept = new Recent<HandbookReading>(KEPT);

  app.get(
    '/api/handbooks/:id/read',
    {
      ...heavy(limits),
      schema: {
        summary: 'The newest issue for reading on a phone; the draft, marked as one, while there is none',
        params,
        querystring: readQuery,
        response: { 200: handbookReadingSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireHandbook(context, request.user, id, 'read');
      const row = await findInUse(house, id);
      const n = request.query.issue ?? row.issue?.n;
      if (n === undefined) await requireDraft(context, request.user, id, 'read');
      const issue = n === undefined ? null : await findIssue(house, id, n);
      const order = await orderReading(context, row, issue, request.query.edition ?? row.edition);
      if (isUnchanged(request, reply, order.tag)) return reply;
      const known = kept.get(order.tag);
      if (known) return known;
      const reading = (await order.make({ signal: leaving(reply) })) as HandbookReading;
      kept.set(order.tag, reading);
      return reading;
    },
  );

  app.get(
    '/api/handbooks/:id/read/manifest.webmanifest',
    { schema: { summary: 'How a phone keeps the reader among its apps', params } },
    async ({ user, params: { id } }, reply) => {
      await requireHandbook(context, user, id, 'read');
      const manifest = JSON.stringify(webManifest(await findInUse(house, id)));
      return reply
        .header('Cache-Control', 'private, no-cache')
        .type('application/manifest+json')
        .send(Buffer.from(manifest));
    },
  );
}
