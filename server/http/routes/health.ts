import { z } from 'zod';
import type { App, Context } from '../context.ts';
import { Refusal } from '../problems/index.ts';

const fine = z.object({ status: z.literal('ok') });

export function healthRoutes(app: App, { house }: Context): void {
  app.get('/healthz', { schema: { summary: 'Alive', response: { 200: fine } } }, async () => ({
    status: 'ok' as const,
  }));

  app.get('/readyz', { schema: { summary: 'Able to serve', response: { 200: fine } } }, async () => {
    if (!house.rooms.ready) throw new Refusal('storage.failed');
    await house.storage.probe();
    return { status: 'ok' as const };
  });
}
