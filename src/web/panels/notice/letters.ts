import i18next from 'i18next';

/**
 * Fetches the letters of what is said when the server is gone while it is still there: the font comes in pieces, each
 * when a character of it is first shown.
 */
function fetchLetters(): void {
  const t = i18next.getFixedT(null, 'panels');
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
}

/** In the language that is spoken now, and in whichever is spoken after it. To be called once the words are there. */
export function keepLettersReady(): void {
  fetchLetters();
  i18next.on('languageChanged', fetchLetters);
}
