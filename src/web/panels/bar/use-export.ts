import { useComputedColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording, type Wording } from '../../records/index.ts';
import { ApiError, addresses, useMapSession } from '../../sync/index.ts';
import type { Words } from '../words.ts';
import { download, fileName } from './download.ts';
import { fittingScale } from './fitting-scale.ts';

export type Made =
  /** A workbook of the cards; a presentation. */
  | { readonly format: 'xlsx' | 'pptx' }
  | { readonly format: 'svg' }
  /** Pixels for each pixel at zoom 1. */
  | { readonly format: 'png'; readonly scale: number };

/** Why there is no picture, and the largest scale at which there can be one. */
export interface ExportFailure {
  readonly message: string;
  readonly fitting: number | null;
}

/** Anything that takes longer than this says that it is being done. */
const SAY_AFTER_MS = 500;

/** Fetches the map as a picture, a workbook or a presentation; says so when it takes a while. Answers with what went wrong; null when nothing did. */
export function useExport(): (made: Made) => Promise<ExportFailure | null> {
  const session = useMapSession();
  const { t } = useTranslation('panels');
  const { number } = useWording();
  const theme = useComputedColorScheme('light');
  return useCallback(
    async (made) => {
      const name = fileName(session.snapshot().journey.title, made.format);
      const id = `export:${name}`;
      const timer = setTimeout(() => {
        notifications.show({ id, loading: true, message: t('export.making', { name }), autoClose: false });
      }, SAY_AFTER_MS);
      try {
        await download(addressOf(session.journey, made, theme), name);
        const isBehind = session.status.pending;
        const note = isBehind ? ` ${t('export.notSaved')}` : '';
        notifications.show({
          color: isBehind ? 'yellow' : 'teal',
          message: t('export.done', { name }) + note,
        });
        return null;
      } catch (error) {
        return failureOf(error, t, number);
      } finally {
        clearTimeout(timer);
        notifications.hide(id);
      }
    },
    [session, t, number, theme],
  );
}

function addressOf(journey: string, made: Made, theme: 'light' | 'dark'): string {
  if (made.format === 'xlsx' || made.format === 'pptx') return addresses.office(journey, made.format);
  const address = addresses.picture(journey, made.format, theme);
  return made.format === 'png' ? `${address}&scale=${made.scale}` : address;
}

function failureOf(error: unknown, t: Words, number: Wording['number']): ExportFailure {
  if (!(error instanceof ApiError) || error.code === 'answer.unreadable') {
    return { message: t('export.unexpected'), fitting: null };
  }
  if (error.code === 'connection.lost') return { message: t('export.offline'), fitting: null };
  const fitting = fittingScale(error);
  return fitting === null
    ? { message: error.message, fitting }
    : { message: t('export.tooLarge', { scale: number(fitting) }), fitting };
}
