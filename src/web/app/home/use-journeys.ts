import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../sync/index.ts';

const JOURNEYS = 'journeys';

/** The key of one list, or of both when nothing is said. */
export const journeysKey = (bin?: boolean) =>
  bin === undefined ? [JOURNEYS] : [JOURNEYS, bin ? 'bin' : 'all'];

export const journeysQuery = (bin: boolean) =>
  queryOptions({
    queryKey: journeysKey(bin),
    queryFn: ({ signal }) => api.journeys(bin, signal),
  });

export const useJourneys = (bin: boolean) => useQuery(journeysQuery(bin));

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => api.templates(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useTemplates = () => useQuery(templatesQuery);
