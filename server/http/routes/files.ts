import { z } from 'zod';
import { journeyJsonSchema } from '../../../src/core/model/index.ts';
import type { App, Context } from '../context.ts';
import { attachment } from '../download.ts';
import { exportFile, withOwnImages } from '../journeys/index.ts';
import { requireJourney } from '../rights.ts';

const params = z.object({ id: z.string() });
const querystring = z.object({
  download: z.enum(['0', '1']).default('0'),
  /** `all`: with every term of the house, as a handbook is made of it. */
  terms: z.enum(['own', 'all']).default('own'),
  /** Uploaded pictures go along, unless a page asks that shows them by their names. */
  images: z.enum(['0', '1']).default('1'),
});

export function fileRoutes(app: App, context: Context): void {
  const schemaText = JSON.stringify(journeyJsonSchema());

  app.get(
    '/api/journeys/:id/file',
    {
      schema: {
        summary: 'The journey file of the state now, library records and pictures embedded',
        params,
        querystring,
      },
    },
    async ({ user, params, query }, reply) => {
      await requireJourney(context, user, params.id, query.download === '1' ? 'export' : 'read');
      const named = await exportFile(context.house, params.id, query.terms);
      const file = query.images === '1' ? await withOwnImages(context.house, params.id, named) : named;
      if (query.download === '1') {
        reply.header('Content-Disposition', attachment(file.journey.title, 'journey.json'));
      }
      // As text: an answer of 32 MiB is written once, not checked against a schema first.
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(file));
    },
  );

  app.get(
    '/api/schema/journey-v1.json',
    { schema: { summary: 'The JSON Schema of the journey file' } },
    async (_request, reply) => reply.type('application/schema+json; charset=utf-8').send(schemaText),
  );
}
