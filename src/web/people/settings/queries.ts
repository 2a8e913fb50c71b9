import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { peopleApi } from '../../sync/index.ts';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => peopleApi.account(signal),
});
export const loginsQuery = queryOptions({
  queryKey: ['logins'],
  queryFn: ({ signal }) => peopleApi.logins(signal),
});
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => peopleApi.tokens(signal),
});
export const auditQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', workspace],
    queryFn: ({ pageParam, signal }) => peopleApi.audit(workspace, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
/** What waits is looked at again: its next try may be seconds away. */
const LOOK_AGAIN_MS = 2_000;
export const deliveriesQuery = (workspace: string, hook: string) =>
  queryOptions({
    queryKey: ['deliveries', workspace, hook],
    queryFn: ({ signal }) => peopleApi.deliveries(workspace, hook, signal),
    refetchInterval: ({ state }) =>
      state.data?.some((delivery) => delivery.state === 'waiting') ? LOOK_AGAIN_MS : false,
  });
export const webhooksQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['webhooks', workspace],
    queryFn: ({ signal }) => peopleApi.webhooks(workspace, signal),
  });
