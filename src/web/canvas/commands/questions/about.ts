import i18next from 'i18next';
import type { Locale, Snapshot } from '../../../../core/model/index.ts';

/** What a question about these cards is headed with: the title of the one, or how many they are. */
export function aboutCards({ cards }: Snapshot, ids: readonly string[]): string {
  const [only, more] = ids;
  const title = only !== undefined && more === undefined ? cards.get(only)?.title.trim() : undefined;
  return title || i18next.t('cards.tools', { ns: 'canvas', count: ids.length });
}

export const titled = (record: { readonly title: string } | undefined): string =>
  record?.title.trim() || i18next.t('card.untitled', { ns: 'canvas' });

export const readerLocale = (): Locale => i18next.language as Locale;
