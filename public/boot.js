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
  root.lang = chosen('lang', ['en', 'zh-CN']) || (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');

  // The tables of numbers take ten milliseconds to load, and the first sight of most maps has a number: when the page
  // has been read and the program is on its way nothing else wants the time.
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  whenIdle(() => new Intl.NumberFormat(root.lang).format(1));

  // The newest things that the program, and what it is built on, can't do without: Chrome 120, Firefox 125, Safari
  // 17.4. Nothing of the app, with its catalogues, can be trusted to run without them: what there is to say stands here.
  if (Map.groupBy && Promise.withResolvers && URL.canParse && Intl.Segmenter) return;
  const [title, what] =
    root.lang === 'en'
      ? [
          'This browser is too old',
          'Update it, or use a current Chrome, Edge, Firefox or Safari. What you have saved is safe on the server.',
        ]
      : [
          '浏览器版本过旧',
          '请升级浏览器，或改用新版 Chrome、Edge、Firefox 或 Safari。已保存的内容仍在服务器上，不会丢失。',
        ];
  document.addEventListener('DOMContentLoaded', () => {
    const main = document.createElement('main');
    main.style.cssText =
      'max-width: 32em; margin: 20vh auto 0; padding: 0 24px; font: 16px/1.6 system-ui, sans-serif';
    const told = main.appendChild(document.createElement('div'));
    told.setAttribute('role', 'alert');
    for (const [tag, text] of [
      ['h1', title],
      ['p', what],
    ]) {
      told.appendChild(document.createElement(tag)).textContent = text;
    }
    document.body.replaceChildren(main);
  });
})();
