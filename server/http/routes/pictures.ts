import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type ExportQuery,
  exportQuery,
  PPTX_TYPE,
  themeQuery,
  XLSX_TYPE,
} from '../../../src/core/protocol/index.ts';
import type { PdfOptions } from '../../jobs/index.ts';
import type { App, Context } from '../context.ts';
import { attachment } from '../download.ts';
import { exportFile, withOwnImages } from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { exportPicture, exportWritten, Thumbnails } from '../pictures.ts';
import { requireAction, requireJourney } from '../rights.ts';
import { PICTURE_POLICY } from '../security.ts';
import { isUnchanged } from '../send.ts';

const params = z.object({ id: z.string() });
const WRITTEN = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  mermaid: { type: 'text/vnd.mermaid; charset=utf-8', ending: 'mmd' },
  xlsx: { type: XLSX_TYPE, ending: 'xlsx' },
  pptx: { type: PPTX_TYPE, ending: 'pptx' },
} as const;
const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png', pdf: 'application/pdf' } as const;

/** Asks again each time, and is told in a few bytes that nothing has changed. */
async function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  make: () => string | Promise<string>,
): Promise<FastifyReply> {
  if (isUnchanged(request, reply, tag)) return reply;
  return reply
    .header('Content-Security-Policy', PICTURE_POLICY)
    .type(TYPES.svg)
    .send(await make());
}

/** What the query asks for; a list that isn't there asks for everything. */
function chosen(query: ExportQuery): PdfOptions & { readonly scale: number } {
  const { theme, scale, paper, background, frame, stage, card, collapsedStage, collapsedLane, persona } =
    query;
  return {
    theme,
    scale,
    paper,
    transparent: background === 'none',
    frame: frame === '1',
    collapsedStages: collapsedStage,
    collapsedLanes: collapsedLane,
    ...(stage.length > 0 ? { stages: stage } : {}),
    ...(card.length > 0 ? { cards: card } : {}),
    ...(persona.length > 0 ? { personas: persona } : {}),
  };
}

export function pictureRoutes(app: App, context: Context): void {
  const thumbnails = new Thumbnails(context.house);
  // Templates are read at start: their pictures live as long as the process.
  const start = Date.now().toString(36);

  app.get(
    '/api/templates/:id/thumbnail.svg',
    { schema: { summary: 'A small picture of a template', params, querystring: themeQuery } },
    async (request, reply) => {
      const { id } = request.params;
      const { theme } = request.query;
      return sendTagged(request, reply, `"${start}.${theme}"`, () => thumbnails.ofTemplate(id, theme));
    },
  );

  app.get(
    '/api/journeys/:id/thumbnail.svg',
    { schema: { summary: 'A small picture of a journey as it is now', params, querystring: themeQuery } },
    async (request, reply) => {
      const { id } = request.params;
      const { theme } = request.query;
      // Also of what is in the bin: its list shows pictures too.
      await requireAction(context, request.user, 'read', { kind: 'journey', id }, 'bin');
      const tag = await thumbnails.tagOf(id, theme);
      return sendTagged(request, reply, tag, () => thumbnails.ofJourney(id, theme, tag));
    },
  );

  app.get(
    '/api/journeys/:id/export',
    {
      ...heavy(context.limits),
      schema: {
        summary: 'The map as a picture, or the journey as a file, to download',
        params,
        querystring: exportQuery,
      },
    },
    async ({ user, params, query }, reply) => {
      const { format } = query;
      await requireJourney(context, user, params.id, 'export');
      if (format === 'json') {
        const named = await exportFile(context.house, params.id);
        const file = await withOwnImages(context.house, params.id, named);
        return reply
          .header('Content-Disposition', attachment(file.journey.title, 'journey.json'))
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(file));
      }
      if (format === 'csv' || format === 'mermaid' || format === 'xlsx' || format === 'pptx') {
        const { content, title } = await exportWritten(context, params.id, format);
        return reply
          .header('Content-Disposition', attachment(title, WRITTEN[format].ending))
          .type(WRITTEN[format].type)
          .send(typeof content === 'string' ? content : Buffer.from(content));
      }
      const { picture, title } = await exportPicture(context, params.id, format, chosen(query));
      return reply
        .header('Content-Disposition', attachment(title, format))
        .header('Content-Security-Policy', PICTURE_POLICY)
        .type(TYPES[format])
        .send(Buffer.from(picture.bytes));
    },
  );
}
