import { queryOptions, useQuery } from '@tanstack/react-query';
import { isAllowed } from '../../../core/protocol/index.ts';
import { ApiError, api } from '../../sync/index.ts';

/** What became of a journey that the server doesn't open any more; `unknown` while nobody can say. */
export type Fate = 'binned' | 'deleted' | 'back' | 'unknown';

/** Somebody else may take it out of the bin, or delete it for good. */
const ASK_AGAIN_MS = 5_000;

const fateQuery = (journey: string) =>
  queryOptions({
    queryKey: ['fate', journey],
    queryFn: ({ signal }) => api.journey(journey, signal),
    gcTime: 0,
    retry: false,
  });

/** Whether this person may take the journey out of the bin, once its fate is known. */
export function useMayRestore(journey: string): boolean {
  const { data } = useQuery({ ...fateQuery(journey), enabled: false });
  return data !== undefined && isAllowed(data, 'delete');
}

/** Asks the server what became of the journey, while `asked`. */
export function useFate(journey: string, asked: boolean): Fate {
  const { data, error } = useQuery({
    ...fateQuery(journey),
    enabled: asked,
    refetchInterval: asked && ASK_AGAIN_MS,
  });
  if (!asked) return 'unknown';
  if (error) return error instanceof ApiError && error.code === 'journey.unknown' ? 'deleted' : 'unknown';
  if (!data) return 'unknown';
  return data.deletedAt === null ? 'back' : 'binned';
}
