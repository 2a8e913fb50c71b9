import { z } from 'zod';
import { findingSchema, findingsQuery } from '../../../src/core/protocol/index.ts';
import { ANALYSIS_ERRORS } from '../../jobs/index.ts';
import type { App, Context } from '../context.ts';
import { readStored } from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireJourney } from '../rights.ts';

const params = z.object({ id: z.string() });

export function findingRoutes(app: App, context: Context): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  app.get(
    '/api/journeys/:id/findings',
    {
      ...heavy(context.limits),
      schema: {
        summary: 'What the checks say of the journey as it is now, in the order of the map',
        params,
        querystring: findingsQuery,
        response: { 200: z.array(findingSchema) },
      },
    },
    async (request, reply) => {
      await requireJourney(context, request.user, request.params.id, 'read');
      const journey = await readStored(context.house, request.params.id);
      const checked = await context.analyses.check(
        journey,
        { now: context.house.now(), timeZone },
        localeOf(request),
      );
      if (!checked.ok) {
        throw new Refusal(ANALYSIS_ERRORS[checked.error.code], {
          cause: new Error(JSON.stringify(checked.error)),
        });
      }
      reply.header('Vary', 'Accept-Language');
      // Bytes are sent as they are: the answer was put into words on the other thread.
      return reply.type('application/json; charset=utf-8').send(Buffer.from(checked.value) as never);
    },
  );
}
