import { useEffect } from 'react';
import type { Words } from '../words.ts';

/**
 * Fetches the letters of what is said when the server is gone while it is still there: the font comes in pieces, each
 * when a character of it is first shown.
 */
export function useWordsReady(t: Words): void {
  useEffect(() => {
    const { fontSize, fontFamily } = getComputedStyle(document.body);
    const words = [
      t('save.offline'),
      t('save.offline.what'),
      t('save.offline-unkept'),
      t('state.offline-unkept.what'),
      t('state.offline-unkept.do'),
      t('state.kept.device'),
      t('state.kept.screen'),
      t('state.keepFile'),
    ].join('');
    document.fonts.load(`${fontSize} ${fontFamily}`, words).catch(() => {
      // Without them the words are shown in the system's letters.
    });
  }, [t]);
}
