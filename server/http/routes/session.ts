import { sessionSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';

export function sessionRoutes(app: App, { house, policy }: Context): void {
  app.get(
    '/api/session',
    { schema: { summary: 'Who asks, and what they may enter', response: { 200: sessionSchema } } },
    async ({ user }) => {
      const workspace = await house.storage.workspaces.get(house.workspace);
      return {
        user: { id: user.id, name: user.name },
        mode: policy.mode,
        workspaces: workspace ? [{ id: workspace.id, name: workspace.name, role: user.role }] : [],
      };
    },
  );
}
