import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepBlob } from '../../kit/index.ts';
import { useStatus } from '../../sync/index.ts';
import { fetchFile, fileName } from '../bar/download.ts';
import { failureWords } from './failure-words.ts';

/** What becomes of a picture that the server makes at an address: a file, or what the clipboard holds. */
export function useKeepPicture(address: string, title: string, format: 'png' | 'svg', onDone: () => void) {
  const { t } = useTranslation('panels');
  const pending = useStatus((status) => status.pending);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      const message = await work();
      notifications.show({
        color: pending ? 'yellow' : 'teal',
        message: pending ? `${message} ${t('export.notSaved')}` : message,
      });
      onDone();
    } catch (error) {
      const refused = error instanceof DOMException;
      notifications.show({
        color: 'red',
        title: t('export.failed'),
        message: refused ? t('picture.noClipboard') : failureWords(error, t),
      });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    save: () =>
      act(async () => {
        const name = fileName(title, format);
        keepBlob(await fetchFile(address), name);
        return t('export.done', { name });
      }),
    copy: () =>
      act(async () => {
        if (format === 'svg') await navigator.clipboard.writeText(await (await fetchFile(address)).text());
        // Asked for at once: a browser lets go of the clipboard when the press is long past.
        else await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchFile(address) })]);
        return t('picture.copied');
      }),
  };
}
