import { sessionSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { withMay } from '../rights.ts';

export function sessionRoutes(app: App, context: Context): void {
  const { people, policy } = context;
  app.get(
    '/api/session',
    { schema: { summary: 'Who asks, and what they may enter', response: { 200: sessionSchema } } },
    async ({ user, headers }, reply) => {
      // Whoever comes back stays signed in.
      const renewed =
        people && user.session && user.kind !== 'token' ? people.accounts.renewed(headers) : null;
      if (renewed) reply.header('Set-Cookie', renewed);
      const workspaces = await policy.workspaces(user);
      return {
        user: {
          id: user.id,
          name: user.name,
          kind: user.kind,
          ...(user.formerly && { formerly: [...user.formerly] }),
        },
        mode: policy.mode,
        workspaces: await withMay(
          context,
          user,
          'workspace',
          workspaces.map(({ id, name, role }) => ({ id, name, role })),
        ),
      };
    },
  );
}
