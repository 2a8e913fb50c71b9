import { z } from 'zod';
import { templateSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';

export function templateRoutes(app: App, { house }: Context): void {
  app.get(
    '/api/templates',
    { schema: { summary: 'Starter journeys', response: { 200: z.array(templateSchema) } } },
    async () => [...house.templates.values()].map(({ info }) => info),
  );
}
