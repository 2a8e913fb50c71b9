import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryUse } from '../../../core/protocol/index.ts';
import { libraryApi } from '../../sync/index.ts';

export interface Uses {
  /** The journeys that use a record; undefined until the server has said. */
  readonly of: (id: string) => readonly LibraryUse[] | undefined;
  /** "4 journeys"; empty where there are none, or nothing is known. */
  readonly sentence: (id: string) => string;
  readonly refresh: () => void;
}

export const USES_QUERY = ['library-uses'] as const;

/** Where the library's records are used, in all journeys. */
export function useUses(): Uses {
  const { t } = useTranslation('library');
  const { data, refetch } = useQuery({
    queryKey: USES_QUERY,
    queryFn: ({ signal }) => libraryApi.uses(signal),
    staleTime: 15_000,
    refetchOnWindowFocus: true,
  });
  return useMemo(
    () => ({
      of: (id) => (data ? (data.uses[id] ?? []) : undefined),
      sentence: (id) => {
        const count = data?.uses[id]?.length ?? 0;
        return count === 0 ? '' : t('uses.journeys', { count });
      },
      refresh: () => void refetch(),
    }),
    [data, refetch, t],
  );
}
