import type { User } from '../auth/index.ts';
import { actorOf } from '../records/index.ts';
import type { Context } from './context.ts';
import { hideJourney, moveJourney } from './journeys/index.ts';

/** For whom a journey is, and where: done and told. */
export function createPlacing({ house, records }: Pick<Context, 'house' | 'records'>) {
  const { storage } = house;
  const subjectOf = async (id: string) => {
    const row = await storage.journeys.get(id);
    return row && { workspace: row.workspace, subject: { kind: 'journey' as const, id, name: row.title } };
  };
  const nameOf = async (workspace: string) => (await storage.workspaces.get(workspace))?.name ?? '';
  return {
    hide: async (user: User, id: string, hidden: boolean): Promise<void> => {
      const before = await storage.journeys.get(id);
      if (!before || before.hidden === hidden) return;
      await hideJourney(house, id, hidden);
      const place = await subjectOf(id);
      const kind = hidden ? 'journey.hidden' : 'journey.shown';
      if (place) await records.note({ kind, facts: {}, ...place, who: actorOf(user) });
    },
    move: async (user: User, id: string, workspace: string): Promise<void> => {
      const before = await storage.journeys.get(id);
      if (!before || before.workspace === workspace) return;
      await moveJourney(house, id, workspace);
      const facts = { from: await nameOf(before.workspace), to: await nameOf(workspace) };
      const place = await subjectOf(id);
      if (!place) return;
      const what = { kind: 'journey.moved' as const, facts, subject: place.subject, who: actorOf(user) };
      // Where it is missed as well as where it is found.
      await records.note({ ...what, workspace: before.workspace }, { ...what, workspace });
    },
  };
}
