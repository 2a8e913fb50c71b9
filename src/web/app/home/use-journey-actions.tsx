import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { notifyUndoable } from '../../kit/index.ts';
import { api } from '../../sync/index.ts';
import { notifyDone, notifyError } from '../notify.ts';
import { journeysKey } from './use-journeys.ts';

/** What can be done to a journey from its card. Every one tells how it went, and the lists follow. */
export function useJourneyActions() {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const settled = {
    onError: (error: unknown) => notifyError(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: journeysKey() }),
  };

  const rename = useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => api.change(id, { title }),
    // The new title shows at once; a refusal brings the old one back with the next answer.
    onMutate: ({ id, title }) =>
      client.setQueryData<readonly JourneyInfo[]>(journeysKey(false), (list) =>
        list?.map((journey) => (journey.id === id ? { ...journey, title } : journey)),
      ),
    ...settled,
  });
  const duplicate = useMutation({
    mutationFn: ({ id }: JourneyInfo) => api.duplicate(id),
    onSuccess: (_, { title }) => notifyDone(t('card.duplicated', { title })),
    ...settled,
  });
  const restore = useMutation({
    mutationFn: ({ id }: JourneyInfo) => api.restore(id),
    onSuccess: (_, { title }) => notifyDone(t('card.restored', { title })),
    ...settled,
  });
  const toBin = useMutation({
    mutationFn: ({ id }: JourneyInfo) => api.toBin(id),
    onSuccess: (_, journey) =>
      notifyUndoable(t('card.binned', { title: journey.title }), {
        label: t('card.undo'),
        run: () => restore.mutate(journey),
      }),
    ...settled,
  });
  const deleteForever = useMutation({
    mutationFn: ({ id }: JourneyInfo) => api.deleteForever(id),
    ...settled,
  });
  return { rename, duplicate, restore, toBin, deleteForever };
}
