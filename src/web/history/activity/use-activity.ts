import { useInfiniteQuery } from '@tanstack/react-query';
import { useMapSession, versionsApi } from '../../sync/index.ts';

/** Who looks at the log sees what others do within so many milliseconds. */
const FRESH_MS = 30_000;

/** Who did what to the journey, newest first, page by page. */
export function useActivity() {
  const { journey } = useMapSession();
  return useInfiniteQuery({
    queryKey: ['activity', journey],
    queryFn: ({ pageParam, signal }) => versionsApi.activity(journey, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: FRESH_MS,
  });
}
