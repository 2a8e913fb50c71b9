import { queryOptions } from '@tanstack/react-query';
import { api, handbookApi } from '../../sync/index.ts';

const HANDBOOKS = 'handbooks';
const HANDBOOK = 'handbook';

/** The key of one list, or of both when nothing is said. */
export const handbooksKey = (bin?: boolean) =>
  bin === undefined ? [HANDBOOKS] : [HANDBOOKS, bin ? 'bin' : 'all'];

/** The key of all that is known of one handbook, or of one part of it. */
export const handbookKey = (id: string, ...part: readonly (string | number)[]) => [HANDBOOK, id, ...part];

export const handbooksQuery = (bin: boolean) =>
  queryOptions({
    queryKey: handbooksKey(bin),
    queryFn: ({ signal }) => handbookApi.list(bin, signal),
  });

/** Those of the workspace that a journey is of; kept with the others, so that whatever changes them asks for it anew. */
export const handbooksOfQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...handbooksKey(), 'of', workspace],
    queryFn: ({ signal }) => handbookApi.listOf(workspace, signal),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

export const handbookQuery = (id: string) =>
  queryOptions({
    queryKey: handbookKey(id, 'info'),
    queryFn: ({ signal }) => handbookApi.get(id, signal),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

/** The same list as on the home page. */
export const journeysQuery = queryOptions({
  queryKey: ['journeys', 'all'],
  queryFn: ({ signal }) => api.journeys(false, signal),
});
