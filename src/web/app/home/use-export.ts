import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../../sync/index.ts';
import { notifyError } from '../notify.ts';

/** Fetches a file and hands it to the browser; a refusal is worded instead of saved. */
export function useExport() {
  const { t } = useTranslation('app');
  return async (address: string, title: string) => {
    const note = notifications.show({
      message: t('card.exporting', { title }),
      loading: true,
      autoClose: false,
    });
    try {
      const { blob, name } = await api.download(address);
      save(blob, name);
      notifications.update({
        id: note,
        message: t('card.exported', { name }),
        loading: false,
        autoClose: 4_000,
      });
    } catch (error) {
      notifications.hide(note);
      notifyError(error, t);
    }
  };
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
