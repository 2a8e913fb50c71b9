import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { useMapSession, versionsApi } from '../sync/index.ts';

const keyOf = (journey: string) => ['versions', journey] as const;
/** Versions come by themselves while people work; who looks at the list sees them within so many milliseconds. */
const FRESH_MS = 30_000;

/** The journey's versions, newest first. */
export function useVersions() {
  const { journey } = useMapSession();
  return useQuery({
    queryKey: keyOf(journey),
    queryFn: ({ signal }) => versionsApi.list(journey, signal),
    refetchInterval: FRESH_MS,
  });
}

/** What can be done with versions. Each tells when it failed, and the list follows. */
export function useVersionActions() {
  const { t } = useTranslation('history');
  const session = useMapSession();
  const { journey } = session;
  const client = useQueryClient();
  const settled = {
    onError: (error: Error) => notifications.show({ color: 'red', message: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(journey) }),
  };
  const keep = useMutation({
    mutationFn: (name: string) => versionsApi.keep(journey, { name }),
    onSuccess: ({ name }) => notifications.show({ message: t('name.kept', { name }) }),
    ...settled,
  });
  const rename = useMutation({
    mutationFn: ({ id, name }: Pick<VersionInfo, 'id' | 'name'>) => versionsApi.name(journey, id, { name }),
    ...settled,
  });
  const branch = useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => versionsApi.branch(journey, id, { title }),
    onSuccess: (made) => window.location.assign(`/j/${made.id}`),
    ...settled,
  });
  const restore = useMutation({
    mutationFn: async ({ id }: Pick<VersionInfo, 'id'>) => {
      await versionsApi.restore(journey, id);
      // The copy on this device is of what was replaced.
      await session.forgetCopies();
    },
    // Whatever was looked at: the journey as it is now.
    onSuccess: () => window.location.assign(`/j/${encodeURIComponent(journey)}`),
    ...settled,
  });
  return { keep, rename, branch, restore };
}
