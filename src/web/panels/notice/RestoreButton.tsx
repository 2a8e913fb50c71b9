import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, useMapSession } from '../../sync/index.ts';
import { useMayRestore } from './use-fate.ts';

interface Props {
  journey: string;
  size?: 'xs' | 'sm';
}

/** Takes the journey out of the bin and goes on with it; for who may. */
export function RestoreButton({ journey, size = 'xs' }: Props) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const mayRestore = useMayRestore(journey);
  const restore = useMutation({
    mutationFn: () => api.restore(journey),
    onSuccess: session.reconnect,
    onError: (error) =>
      notifications.show({ color: 'red', title: t('state.notRestored'), message: error.message }),
  });
  if (!mayRestore) return null;
  return (
    <Button size={size} loading={restore.isPending} onClick={() => restore.mutate()}>
      {t('state.restore')}
    </Button>
  );
}
