import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { signInAddress } from '../kit/index.ts';
import { ApiError } from '../sync/index.ts';

/** An answer with a code will not change by asking again; a lost connection may. */
const retry = (failures: number, error: Error) => !(error instanceof ApiError) && failures < 2;

/** Where a live document is open: its own notice says that the session is over, and leads back with what was not sent. */
const LIVE = /^\/(?:j|library|handbooks)(?:\/|$)/;
/** Where nobody has to be signed in. */
const DOOR = /^\/(?:sign-in|forgot|setup|invite|join|reset)(?:\/|$)/;

/** Whoever has to sign in goes there, and comes back. */
function onError(error: Error): void {
  if (!(error instanceof ApiError) || error.code !== 'session.missing') return;
  const { pathname } = window.location;
  const isOpen = LIVE.test(pathname) && queryClient.getQueryData(['session']) !== undefined;
  if (!isOpen && !DOOR.test(pathname)) window.location.assign(signInAddress());
}

// The server may be on this very machine: what the browser believes about the network says nothing about it.
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
});
