import { useQuery } from '@tanstack/react-query';
import { type Action, isAllowed, type Session } from '../../../core/protocol/index.ts';
import { sessionQuery } from '../session.ts';
import { workspaceOf } from '../workspace.ts';

/** What the server has told of, and said what may be done with it. */
type Told = Parameters<typeof isAllowed>[0];

/** Takes others; in local mode there is nobody else. */
const WITH_OTHERS: ReadonlySet<Action> = new Set(['share', 'manage']);

const mayOf =
  (session: Session | undefined, what: Told | undefined) =>
  (action: Action): boolean =>
    session !== undefined &&
    (session.mode === 'local' ? !WITH_OTHERS.has(action) : what !== undefined && isAllowed(what, action));

/** What this person may do with something; nothing until that is known. */
export const useMay = (what: Told | undefined) => mayOf(useQuery(sessionQuery).data, what);

/**
 * What this person may do in a workspace, without one where they work. Nothing where they are no member: a guest, or
 * somebody who was let in to one of its journeys, has nothing else of it.
 */
export function useMayIn(workspace?: string) {
  const { data: session } = useQuery(sessionQuery);
  const house =
    workspace === undefined
      ? session && workspaceOf(session)
      : session?.workspaces.find(({ id }) => id === workspace);
  return mayOf(session, house);
}
