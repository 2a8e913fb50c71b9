import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { keepBlob } from '../../kit/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { fileName } from './download.ts';
import { journeyFileBlob } from './journey-file.ts';

/** Hands the journey file of what is on this screen to the browser: it needs no server. */
export function useKeepFile(): () => void {
  const session = useMapSession();
  const { t } = useTranslation('panels');
  return useCallback(() => {
    const snapshot = session.snapshot();
    const name = fileName(snapshot.journey.title, 'journey.json');
    keepBlob(journeyFileBlob(snapshot), name);
    notifications.show({ color: 'teal', message: t('export.done', { name }) });
  }, [session, t]);
}
