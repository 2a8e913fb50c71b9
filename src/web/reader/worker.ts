/** Of which only the pieces are fetched that hold a letter that is drawn. */
const OWN_FONT = '1em "Noto Sans SC Variable"';

/**
 * Has this page kept for when there is no connection: its own files and what it reads. The first visit is loaded before
 * there is anyone to keep it, so the page says itself what it is made of.
 */
export async function keepForOffline(data: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/read/sw.js', { scope: '/read/' });
    const { active } = await navigator.serviceWorker.ready;
    const keep = () =>
      active?.postMessage({ type: 'keep', page: window.location.pathname, files: filesOfPage(), data });
    keep();
    if (await fetchFont(data)) keep();
  } catch {
    // Over plain http there is none: the reader works as long as there is a connection.
  }
}

function filesOfPage(): readonly string[] {
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname);
  return [...new Set(files)];
}

/** Where our letters are used, those of all that can be read are fetched; whether that was so. */
async function fetchFont(data: string): Promise<boolean> {
  if (document.fonts.size === 0) return false;
  const answer = await fetch(data, { credentials: 'same-origin' });
  if (!answer.ok) return false;
  await document.fonts.load(OWN_FONT, await answer.text());
  return true;
}
