import { useQuery } from '@tanstack/react-query';
import type { HandbookFinding } from '../../../core/protocol/index.ts';
import { handbookApi } from '../../sync/index.ts';
import { handbookKey } from '../shared/queries.ts';

export interface Standing {
  /** Unwaived errors: what stands against issuing it. */
  readonly blocking: readonly HandbookFinding[];
  /** Whether it is known at all. */
  readonly known: boolean;
  readonly refresh: () => void;
}

export const findingsKey = (handbook: string) => handbookKey(handbook, 'findings');

/** The map is mended elsewhere: it is looked at again now and then, while this page is. */
const AGAIN_MS = 5_000;

export function useStanding(handbook: string): Standing {
  const { data, refetch } = useQuery({
    queryKey: findingsKey(handbook),
    queryFn: ({ signal }) => handbookApi.findings(handbook, signal),
    refetchInterval: AGAIN_MS,
    refetchOnWindowFocus: true,
  });
  return {
    blocking: data?.filter(({ severity, waived }) => severity === 'error' && !waived) ?? [],
    known: data !== undefined,
    refresh: () => void refetch(),
  };
}
