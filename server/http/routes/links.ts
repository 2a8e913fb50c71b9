import { z } from 'zod';
import { changeLinkSchema, createLinkSchema, linkSchema } from '../../../src/core/protocol/index.ts';
import type { LinkKind } from '../../storage/index.ts';
import type { App, Context } from '../context.ts';
import { localeOf } from '../problems/index.ts';
import { requireAction } from '../rights.ts';
import { PICTURE_POLICY } from '../security.ts';
import { type Links, qrSvg } from '../sharing/index.ts';

const ofTarget = z.object({ id: z.string() });
const ofLink = z.object({ id: z.string(), link: z.string() });

/** Links to one journey or handbook, for those who may share it. */
export function linkRoutes(app: App, context: Context, links: Links): void {
  linkRoutesOf(app, context, links, 'journey');
  linkRoutesOf(app, context, links, 'handbook');
}

function linkRoutesOf(app: App, context: Context, links: Links, kind: LinkKind): void {
  const { address } = context;
  const base = `/api/${kind}s/:id/links`;

  app.get(
    base,
    {
      schema: {
        summary: `Links to the ${kind}, newest first`,
        params: ofTarget,
        response: { 200: z.array(linkSchema) },
      },
    },
    async (request) => {
      const of = { kind, id: request.params.id };
      await requireAction(context, request.user, 'share', of);
      return links.list(of, address(request));
    },
  );

  app.post(
    base,
    {
      schema: {
        summary: `A link by which people without an account come in to the ${kind}`,
        params: ofTarget,
        body: createLinkSchema,
        response: { 201: linkSchema },
      },
    },
    async (request, reply) => {
      const of = { kind, id: request.params.id };
      await requireAction(context, request.user, 'share', of);
      return reply.code(201).send(await links.make(request.user, of, request.body, address(request)));
    },
  );

  app.patch(
    `${base}/:link`,
    {
      schema: {
        summary: 'Change a link; what it gives changes at once',
        params: ofLink,
        body: changeLinkSchema,
        response: { 200: linkSchema },
      },
    },
    async (request) => {
      const of = { kind, id: request.params.id };
      await requireAction(context, request.user, 'share', of);
      return links.change(request.user, of, request.params.link, request.body, address(request));
    },
  );

  app.delete(
    `${base}/:link`,
    {
      schema: {
        summary: 'Revoke a link: who came in by it is sent out',
        params: ofLink,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      const of = { kind, id: params.id };
      await requireAction(context, user, 'share', of);
      await links.revoke(user, of, params.link);
      return reply.code(204).send();
    },
  );

  app.get(
    `${base}/:link/qr.svg`,
    { schema: { summary: 'The link’s address as a QR code', params: ofLink } },
    async (request, reply) => {
      const of = { kind, id: request.params.id };
      await requireAction(context, request.user, 'share', of);
      const url = links.urlOf(await links.find(of, request.params.link), address(request));
      return reply
        .header('Cache-Control', 'private, no-store')
        .header('Content-Security-Policy', PICTURE_POLICY)
        .type('image/svg+xml; charset=utf-8')
        .send(qrSvg(url, localeOf(request)));
    },
  );
}
