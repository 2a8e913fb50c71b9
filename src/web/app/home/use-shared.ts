import { useQuery } from '@tanstack/react-query';
import type { SharedWithMe } from '../../../core/protocol/index.ts';
import { fetchShared } from '../../sync/index.ts';
import { sessionQuery } from '../session.ts';

const NOTHING: SharedWithMe = { journeys: [], handbooks: [] };

/** What others have let this person in to. Who is of no workspace has those journeys in the list of all. */
export function useShared(): SharedWithMe {
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery({
    queryKey: ['journeys', 'shared'],
    queryFn: ({ signal }) => fetchShared(signal),
    enabled: session?.mode === 'accounts',
  });
  if (!data) return NOTHING;
  return session?.workspaces.length === 0 ? { ...data, journeys: [] } : data;
}
