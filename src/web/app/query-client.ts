import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../sync/index.ts';

/** An answer with a code will not change by asking again; a lost connection may. */
const retry = (failures: number, error: Error) => !(error instanceof ApiError) && failures < 2;

// The server may be on this very machine: what the browser believes about the network says nothing about it.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
