import i18next from 'i18next';

/** Adds the words of a part that comes later, in both languages. To be called before it is drawn. */
export function addWords(catalogues: Readonly<Record<string, Readonly<Record<string, object>>>>): void {
  // The part's code may be here before the first words are.
  if (!i18next.isInitialized) {
    i18next.on('initialized', () => addWords(catalogues));
    return;
  }
  for (const [language, namespaces] of Object.entries(catalogues)) {
    for (const [namespace, words] of Object.entries(namespaces)) {
      i18next.addResourceBundle(language, namespace, words);
    }
  }
}
