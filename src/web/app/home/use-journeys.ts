import { useQuery } from '@tanstack/react-query';
import { api } from '../../sync/index.ts';

const JOURNEYS = 'journeys';

/** The key of one list, or of both when nothing is said. */
export const journeysKey = (bin?: boolean) =>
  bin === undefined ? [JOURNEYS] : [JOURNEYS, bin ? 'bin' : 'all'];

export function useJourneys(bin: boolean) {
  return useQuery({
    queryKey: journeysKey(bin),
    queryFn: ({ signal }) => api.journeys(bin, signal),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => api.templates(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
