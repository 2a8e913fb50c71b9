import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepBlob } from '../../kit/index.ts';
import { useStatus } from '../../sync/index.ts';
import { fetchFile, fileName } from '../bar/download.ts';
import { failureWords } from './failure-words.ts';

/**
 * Puts what `make` gives on the clipboard, which is asked for at once: a browser lets go of it when the press is long past.
 * @throws DOMException where the browser doesn't let it; what `make` throws
 */
async function copyMade(type: string, make: () => Promise<Blob>): Promise<void> {
  // There is none over plain http.
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined')
    throw new DOMException('There is no clipboard here.', 'NotAllowedError');
  const made = make();
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: made })]);
  } catch (error) {
    await made;
    throw error;
  }
}

const asText = async (blob: Blob): Promise<Blob> => new Blob([await blob.text()], { type: 'text/plain' });

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
        if (format === 'svg') await copyMade('text/plain', async () => asText(await fetchFile(address)));
        else await copyMade('image/png', () => fetchFile(address));
        return t('picture.copied');
      }),
  };
}
