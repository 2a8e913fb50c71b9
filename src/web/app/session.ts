import { api } from '../sync/index.ts';
import { queryClient } from './query-client.ts';

/** Who is asking, and where they work. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.session(signal),
};

export const fetchSession = () => queryClient.fetchQuery(sessionQuery);
