import { z } from 'zod';
import { analyse, wordFinding } from '../../../src/core/analysis/index.ts';
import { findingSchema, findingsQuery } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { readSnapshot } from '../journeys/index.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
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
      await requireJourney(context, request.user, request.params.id, 'view');
      const snapshot = await readSnapshot(context.house, request.params.id);
      const { findings } = analyse(snapshot, { now: Date.now(), timeZone });
      reply.header('Vary', 'Accept-Language');
      return findings.map((finding) => wordFinding(finding, localeOf(request)));
    },
  );
}
