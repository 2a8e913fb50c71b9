import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../core/model/index.ts';
import { fetchCatalogues } from './catalogues.ts';
import { initialLanguage, keptLanguage } from './language.ts';

const numbers = new Map<string, Intl.NumberFormat>();

/** Writes each number in a sentence as the reader's language does: 2,400 cards. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value, _format, language = 'en') => {
    if (typeof value !== 'number') return value;
    const known = numbers.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
    numbers.set(language, known);
    return known.format(value);
  },
};

/** To be called before anything is drawn, and waited for: nothing is shown without its words. */
export async function startI18n(): Promise<void> {
  const language = initialLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      resources: { [language]: await fetchCatalogues(language) },
      lng: language,
      supportedLngs: LOCALES,
      // Every catalogue has every word: there is nothing to fall back for.
      fallbackLng: false,
      defaultNS: 'app',
      keySeparator: false,
      initAsync: false,
      // React escapes what it shows.
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  keptLanguage.subscribe((changed) => {
    if (changed) void apply(changed);
  });
}

/** Fetches a language's words, so that changing to it is at once. */
export async function prepareLanguage(language: Locale): Promise<void> {
  // Words of `app` also come with a screen of their own, in both languages.
  if (i18next.hasResourceBundle(language, 'kit')) return;
  for (const [namespace, words] of Object.entries(await fetchCatalogues(language))) {
    i18next.addResourceBundle(language, namespace, words);
  }
}

let wanted: Locale | null = null;

async function apply(language: Locale): Promise<void> {
  wanted = language;
  await prepareLanguage(language);
  // Somebody may have chosen again while the words were on their way.
  if (wanted !== language) return;
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export function setLanguage(language: Locale): void {
  keptLanguage.set(language);
  void apply(language);
}

export function useLanguage(): Locale {
  const { i18n } = useTranslation('app');
  return LOCALES.find((locale) => locale === i18n.language) ?? 'en';
}
