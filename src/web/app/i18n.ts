import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../core/model/index.ts';
import { CATALOGUES } from './catalogues.ts';
import { initialLanguage, keptLanguage } from './language.ts';

/** To be called before anything is drawn; ready at once, since the catalogues are part of the program. */
export function startI18n(): void {
  const language = initialLanguage();
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    resources: CATALOGUES,
    lng: language,
    fallbackLng: 'en',
    supportedLngs: LOCALES,
    defaultNS: 'app',
    keySeparator: false,
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  keptLanguage.subscribe((changed) => {
    if (changed) apply(changed);
  });
}

function apply(language: Locale): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

export function setLanguage(language: Locale): void {
  keptLanguage.set(language);
  apply(language);
}

export function useLanguage(): Locale {
  const { i18n } = useTranslation('app');
  return LOCALES.find((locale) => locale === i18n.language) ?? 'en';
}
