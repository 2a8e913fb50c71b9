import { z } from 'zod';
import { type Login, loginSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context, People } from '../context.ts';
import { requireSession } from '../people/own.ts';
import { createTelling } from '../people/telling.ts';
import { Refusal } from '../problems/index.ts';

const time = (ms: unknown): string => new Date(Number(ms)).toISOString();

/** Where one is signed in, and ending it there. */
export function loginRoutes(app: App, context: Context, { accounts: { sessions } }: People): void {
  const telling = createTelling(context);
  app.get(
    '/api/logins',
    {
      schema: {
        summary: 'Where the person who asks is signed in; newest use first',
        response: { 200: z.array(loginSchema) },
      },
    },
    async ({ user }) => {
      const { id, session } = requireSession(user);
      const rows = await sessions.list(id);
      return rows.map(
        (row): Login => ({
          id: String(row.id),
          createdAt: time(row.createdAt),
          lastSeenAt: time(row.updatedAt),
          expiresAt: time(row.expiresAt),
          agent: String(row.userAgent ?? ''),
          address: String(row.ipAddress ?? ''),
          current: row.id === session,
        }),
      );
    },
  );

  app.delete(
    '/api/logins',
    { schema: { summary: 'Signs out everywhere else, at once', response: { 204: z.undefined() } } },
    async ({ user }, reply) => {
      const { id, session } = requireSession(user);
      await sessions.endAll(id, session);
      await telling.tell({ kind: 'session.ended', facts: { which: 'all' } }, user);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/logins/:id',
    {
      schema: {
        summary: 'Signs out in one place, at once',
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      const { id } = requireSession(user);
      if (!(await sessions.end(id, params.id))) throw new Refusal('login.unknown');
      await telling.tell({ kind: 'session.ended', facts: { which: 'other' } }, user);
      return reply.code(204).send();
    },
  );
}
