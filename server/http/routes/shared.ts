import { type SharedWithMe, sharedWithMeSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { iso, localeOrDefault } from '../handbooks/index.ts';
import { listJourneys } from '../journeys/index.ts';

const newestFirst = <T extends { readonly updatedAt: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));

/** What somebody was let in to, whichever workspace they look at. */
export function sharedRoutes(app: App, { policy }: Context): void {
  app.get(
    '/api/shared',
    {
      schema: {
        summary: 'Journeys and handbooks outside of one’s own workspaces: let in by name or by link',
        response: { 200: sharedWithMeSchema },
      },
    },
    async ({ user }): Promise<SharedWithMe> => {
      const [rows, handbooks] = await Promise.all([policy.shared(user), policy.sharedHandbooks(user)]);
      const journeys = await Promise.all(
        listJourneys(rows).map(async (info) => {
          const standing = await policy.standing(user, { kind: 'journey', id: info.id });
          return standing && standing.from !== 'workspace'
            ? [{ ...info, role: standing.role, from: standing.from }]
            : [];
        }),
      );
      return {
        journeys: newestFirst(journeys.flat()),
        handbooks: newestFirst(
          handbooks.map(({ id, title, organization, locale, issue, updatedAt }) => ({
            ...{ id, title, organization, issue },
            locale: localeOrDefault(locale),
            updatedAt: iso(updatedAt),
          })),
        ),
      };
    },
  );
}
