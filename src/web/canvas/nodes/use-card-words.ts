import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What every card says beside its own words. */
export interface CardWords {
  readonly untitled: string;
  readonly card: string;
  readonly touchpoint: string;
  /** The name, and how much is said about it. */
  readonly talked: (name: string, count: number) => string;
}

const Context = createContext<CardWords>({ untitled: '', card: '', touchpoint: '', talked: (name) => name });
export const CardWordsProvider = Context.Provider;

export const useCardWords = (): CardWords => useContext(Context);

/** Asked for once for all cards: each would listen to the language by itself. */
export function useTranslatedCardWords(): CardWords {
  const { t } = useTranslation('canvas');
  return useMemo(
    () => ({
      untitled: t('card.untitled'),
      card: t('card'),
      touchpoint: t('card.touchpoint'),
      talked: (name: string, count: number) => t('card.talked', { name, count }),
    }),
    [t],
  );
}
