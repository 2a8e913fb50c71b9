import { api } from '../sync/index.ts';
import { queryClient } from './query-client.ts';
import { keptWorkspace, workspaceOf } from './workspace.ts';

/** Lists are of the workspace that was chosen here; without one, of the person's first. */
api.workIn(keptWorkspace.get());

/** Who is asking, and where they work. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const session = await api.session(signal);
    const kept = keptWorkspace.get();
    if (kept !== undefined && workspaceOf(session)?.id !== kept) {
      // It is not theirs any more, or of another server at this address.
      keptWorkspace.clear();
      api.workIn(undefined);
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== 'session' });
    }
    return session;
  },
};

export const fetchSession = () => queryClient.fetchQuery(sessionQuery);
