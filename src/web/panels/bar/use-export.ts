import { useComputedColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { ApiError, addresses, useMapSession } from '../../sync/index.ts';
import { useWording, type Wording } from '../record/wording.ts';
import { download, fileName } from './download.ts';

export type ExportKind =
  | { readonly format: 'file' }
  | { readonly format: 'svg' }
  | { readonly format: 'png'; readonly scale: 1 | 2 | 4 };

/** Anything that takes longer than this says that it is being done. */
const SAY_AFTER_MS = 500;

/** Fetches the map in a format; says so when it takes a while, and in words when it fails. */
export function useExport(): (kind: ExportKind) => Promise<void> {
  const session = useMapSession();
  const wording = useWording();
  const theme = useComputedColorScheme('light');
  return useCallback(
    async (kind) => {
      const { t } = wording;
      const { journey } = session.snapshot();
      const name = fileName(journey.title, kind.format === 'file' ? 'journey.json' : kind.format);
      const id = `export:${name}`;
      const timer = setTimeout(() => {
        notifications.show({ id, loading: true, message: t('export.making', { name }), autoClose: false });
      }, SAY_AFTER_MS);
      const done = (outcome: { color: string; title?: string; message: string }) => {
        clearTimeout(timer);
        notifications.hide(id);
        notifications.show({ autoClose: outcome.color === 'red' ? 10_000 : 4_000, ...outcome });
      };
      try {
        await download(addressOf(session.journey, kind, theme), name);
        const { save } = session.status;
        const isBehind = save !== 'saved' && save !== 'read-only';
        const note = isBehind ? ` ${t('export.notSaved')}` : '';
        done({ color: isBehind ? 'yellow' : 'teal', message: t('export.done', { name }) + note });
      } catch (error) {
        done({ color: 'red', title: t('export.failed'), message: explain(error, wording) });
      }
    },
    [session, wording, theme],
  );
}

function addressOf(journey: string, kind: ExportKind, theme: 'light' | 'dark'): string {
  if (kind.format === 'file') return addresses.file(journey);
  const address = addresses.picture(journey, kind.format, theme);
  return kind.format === 'png' ? `${address}&scale=${kind.scale}` : address;
}

function explain(error: unknown, { t }: Wording): string {
  if (!(error instanceof ApiError) || error.code === 'answer.unreadable') return t('export.unexpected');
  return error.code === 'connection.lost' ? t('export.offline') : error.message;
}
