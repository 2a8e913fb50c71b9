import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HandbookInfo } from '../../../core/protocol/index.ts';
import { notifyUndoable } from '../../kit/index.ts';
import { handbookApi, useTellFailure } from '../../sync/index.ts';
import { handbooksKey } from '../shared/queries.ts';

/** What can be done to a handbook from its row. Every one tells how it went, and the lists follow. */
export function useHandbookActions() {
  const { t } = useTranslation('handbook');
  const client = useQueryClient();
  const tell = useTellFailure();
  const settled = {
    onError: tell,
    onSettled: () => client.invalidateQueries({ queryKey: handbooksKey() }),
  };
  const restore = useMutation({
    mutationFn: ({ id }: HandbookInfo) => handbookApi.restore(id),
    onSuccess: (_, { title }) => void notifications.show({ message: t('list.restored', { title }) }),
    ...settled,
  });
  const toBin = useMutation({
    mutationFn: ({ id }: HandbookInfo) => handbookApi.toBin(id),
    onSuccess: (_, handbook) =>
      notifyUndoable(t('list.binned', { title: handbook.title }), {
        label: t('list.undo'),
        run: () => restore.mutate(handbook),
      }),
    ...settled,
  });
  const deleteForever = useMutation({
    mutationFn: ({ id }: HandbookInfo) => handbookApi.deleteForever(id),
    ...settled,
  });
  return { restore, toBin, deleteForever };
}

export type HandbookActions = ReturnType<typeof useHandbookActions>;
