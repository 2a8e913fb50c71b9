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
