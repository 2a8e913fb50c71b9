import { z } from 'zod';
import { parseDuration } from '../../../src/core/base/index.ts';
import { analysisQuery, analysisSchema } from '../../../src/core/protocol/index.ts';
import { ANALYSIS_ERRORS } from '../../jobs/index.ts';
import type { App, Context } from '../context.ts';
import { readStored } from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { Refusal } from '../problems/index.ts';
import { requireJourney } from '../rights.ts';

const params = z.object({ id: z.string() });

export function analysisRoutes(app: App, context: Context): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  app.get(
    '/api/journeys/:id/analysis',
    {
      ...heavy(context.limits),
      schema: {
        summary: 'What can be computed of the journey: promises, memory, moments, staffing, matrices',
        params,
        querystring: analysisQuery,
        response: { 200: analysisSchema },
      },
    },
    async ({ user, params, query: { shrinkage, seed, step, by, card, takes } }, reply) => {
      await requireJourney(context, user, params.id, 'read');
      const journey = await readStored(context.house, params.id);
      const duration = parseDuration(takes ?? '');
      const computed = await context.analyses.compute(
        journey,
        { now: context.house.now(), timeZone },
        {
          shrinkage,
          seed,
          felt: step !== undefined && by !== undefined ? { step, by } : null,
          took: card !== undefined && duration ? { card, duration } : null,
        },
      );
      if (!computed.ok) {
        throw new Refusal(ANALYSIS_ERRORS[computed.error.code], {
          cause: new Error(JSON.stringify(computed.error)),
        });
      }
      // Bytes are sent as they are: the answer was put into words on the other thread.
      return reply.type('application/json; charset=utf-8').send(Buffer.from(computed.value) as never);
    },
  );
}
