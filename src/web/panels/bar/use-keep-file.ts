import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useMapSession } from '../../sync/index.ts';
import { useWording } from '../record/wording.ts';
import { fileName, keepBlob } from './download.ts';
import { journeyFileBlob } from './journey-file.ts';

/** Hands the journey file of what is on this screen to the browser: it needs no server. */
export function useKeepFile(): () => void {
  const session = useMapSession();
  const { t } = useWording();
  return useCallback(() => {
    const snapshot = session.snapshot();
    const name = fileName(snapshot.journey.title, 'journey.json');
    keepBlob(journeyFileBlob(snapshot), name);
    notifications.show({ color: 'teal', message: t('export.done', { name }) });
  }, [session, t]);
}
