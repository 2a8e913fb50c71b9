import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What every card says beside its own words. */
export interface CardWords {
  readonly untitled: string;
  readonly card: string;
  readonly touchpoint: string;
  /** The field in which its title is typed, and what stands there before anything is. */
  readonly title: string;
  readonly placeholder: string;
  /** The name, and how much is said about it. */
  readonly talked: (name: string, count: number) => string;
}

const Context = createContext<CardWords>({
  untitled: '',
  card: '',
  touchpoint: '',
  title: '',
  placeholder: '',
  talked: (name) => name,
});

export const useCardWords = (): CardWords => useContext(Context);

/** Asked for once for all cards, and not with each letter in one: each would listen to the language by itself. */
export function CardWordsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('canvas');
  const words = useMemo(
    () => ({
      untitled: t('card.untitled'),
      card: t('card'),
      touchpoint: t('card.touchpoint'),
      title: t('card.title'),
      placeholder: t('card.placeholder'),
      talked: (name: string, count: number) => t('card.talked', { name, count }),
    }),
    [t],
  );
  return <Context.Provider value={words}>{children}</Context.Provider>;
}
