import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { IMAGE_LIMITS, IMAGE_TYPES, imageHashOf } from '../../../src/core/model/index.ts';
import {
  copyImagesSchema,
  heldImagesSchema,
  journeyDocument,
  libraryDocument,
  uploadedImageSchema,
  workspaceQuery,
} from '../../../src/core/protocol/index.ts';
import { PREVIEW_KINDS } from '../../images/index.ts';
import { acceptBytes } from '../body.ts';
import type { App, Context } from '../context.ts';
import { getImage, holdersFor, keepImage, type ShownImage, shareImages } from '../journeys/index.ts';
import { fewer, heavy } from '../limits.ts';
import { Refusal } from '../problems/index.ts';
import { requireJourney, requireWorkspace } from '../rights.ts';

const params = z.object({ id: z.string() });
/** Cut for a card, a face or a page; as it is kept without it. */
const shownQuery = z.object({ as: z.enum(PREVIEW_KINDS).optional() });
/** Taken so that it can be refused in words. */
const SVG = 'image/svg+xml';
const kinds = [...IMAGE_TYPES, SVG] as const;
const body = {
  content: Object.fromEntries(kinds.map((type) => [type, { schema: z.instanceof(Uint8Array) }])),
};
/** A picture does nothing, wherever it is opened. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
const YEAR = 365 * 24 * 3_600;

/** Under its name there is never another picture: who has it once needs not ask again. */
const sendImage = (reply: FastifyReply, { bytes, hash, type }: ShownImage) =>
  reply
    .header('Cache-Control', `private, max-age=${YEAR}, immutable`)
    .header('ETag', `"${hash}"`)
    .header('Content-Security-Policy', POLICY)
    .header('Content-Disposition', 'inline')
    .type(type)
    .send(Buffer.from(bytes));

function bytesOf(body: unknown): Uint8Array {
  // JSON is taken everywhere; here it is none of the kinds.
  if (!(body instanceof Uint8Array)) throw new Refusal('request.media-type');
  return body;
}

export function imageRoutes(app: App, context: Context): void {
  const { house, limits } = context;

  app.get(
    '/api/journeys/:id/images/:hash',
    {
      schema: {
        summary: 'A picture of a card or a persona, by its name: the SHA-256 of its bytes',
        params: params.extend({ hash: z.string() }),
        querystring: shownQuery,
      },
    },
    async ({ user, params: { id, hash }, query }, reply) => {
      await requireJourney(context, user, id, 'read');
      return sendImage(reply, await getImage(house, await holdersFor(house, id), hash, query.as));
    },
  );

  app.get(
    '/api/library/images/:hash',
    {
      schema: {
        summary: 'A picture of the library',
        params: z.object({ hash: z.string() }),
        querystring: workspaceQuery.extend(shownQuery.shape),
      },
    },
    async ({ user, params: { hash }, query }, reply) => {
      const workspace = await requireWorkspace(context, user, 'read', query.workspace);
      return sendImage(reply, await getImage(house, [libraryDocument(workspace)], hash, query.as));
    },
  );

  app.post(
    '/api/journeys/:id/images/copy',
    {
      ...heavy(limits),
      schema: {
        summary: 'Let a journey hold pictures of another, whose cards were copied',
        params,
        body: copyImagesSchema,
        response: { 200: heldImagesSchema },
      },
    },
    async ({ user, params: { id }, body: { from, images } }) => {
      await requireJourney(context, user, id, 'edit');
      await requireJourney(context, user, from, 'read');
      const hashes = images.flatMap((image) => imageHashOf(image) ?? []);
      return { images: [...(await shareImages(house, from, id, hashes))] };
    },
  );

  // A scope of its own: no other route takes pictures.
  void app.register(async (scope: App) => {
    for (const type of kinds) acceptBytes(scope, type);
    scope.post(
      '/api/journeys/:id/images',
      {
        ...fewer(limits),
        bodyLimit: IMAGE_LIMITS.uploadBytes,
        schema: {
          summary: 'Keep a picture for a card; the answer names it as the card’s `image` does',
          params,
          body,
          response: { 201: uploadedImageSchema },
        },
      },
      async ({ user, params: { id }, body }, reply) => {
        await requireJourney(context, user, id, 'edit');
        return reply.code(201).send(await keepImage(house, journeyDocument(id), bytesOf(body)));
      },
    );
    scope.post(
      '/api/library/images',
      {
        ...fewer(limits),
        bodyLimit: IMAGE_LIMITS.uploadBytes,
        schema: {
          summary: 'Keep a picture for a persona; the answer names it as the persona’s `image` does',
          querystring: workspaceQuery,
          body,
          response: { 201: uploadedImageSchema },
        },
      },
      async ({ user, query, body }, reply) => {
        const workspace = await requireWorkspace(context, user, 'edit', query.workspace);
        return reply.code(201).send(await keepImage(house, libraryDocument(workspace), bytesOf(body)));
      },
    );
  });
}
