// Runs before the first paint, so that a dark page never flashes white and the document has its language
// from the start. The app itself reads the same settings again, with checks (src/web/app).
(() => {
  const root = document.documentElement;
  const chosen = (name, allowed) => {
    const asked = new URLSearchParams(location.search).get(name);
    if (allowed.includes(asked)) return asked;
    try {
      const kept = JSON.parse(localStorage.getItem(`throughline.${name}`));
      return allowed.includes(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const theme = chosen('theme', ['light', 'dark']);
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  root.lang = chosen('lang', ['en', 'zh-CN']) ?? (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');

  // The tables of numbers take ten milliseconds to load, and the map's first sight has a number: while the
  // program is on its way nothing else wants the time.
  setTimeout(() => new Intl.NumberFormat(root.lang, { style: 'percent' }).format(1));
})();
