import { queryOptions } from '@tanstack/react-query';
import { handbookApi } from '../../sync/index.ts';
import { handbookKey } from '../shared/queries.ts';

/** Newest first. */
export const issuesQuery = (handbook: string) =>
  queryOptions({
    queryKey: handbookKey(handbook, 'issues'),
    queryFn: async ({ signal }) => {
      const issues = await handbookApi.issues(handbook, signal);
      return issues.toSorted((a, b) => b.n - a.n);
    },
    refetchOnWindowFocus: true,
  });

export const acknowledgementsQuery = (handbook: string, n: number) =>
  queryOptions({
    queryKey: handbookKey(handbook, 'acknowledgements', n),
    queryFn: ({ signal }) => handbookApi.acknowledgements(handbook, n, signal),
  });
