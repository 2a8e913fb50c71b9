/**
 * Has this page kept for when there is no connection: its own files and what it reads. The first visit is loaded before
 * there is anyone to keep it, so the page says itself what it is made of.
 */
export async function keepForOffline(data: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/read/sw.js', { scope: '/read/' });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === window.location.origin && !pathname.startsWith('/api/'))
      .map(({ pathname }) => pathname);
    active?.postMessage({ type: 'keep', page: window.location.pathname, files: [...new Set(files)], data });
  } catch {
    // Over plain http there is none: the reader works as long as there is a connection.
  }
}
