import type { Plugin } from 'vite';

/** While the app is served from its sources: the reader's addresses are drawn by a page of their own, as the server has it. */
export const readerPage = (): Plugin => ({
  name: 'reader-page',
  configureServer: (vite) => {
    vite.middlewares.use((request, _, next) => {
      if (/^\/read\/[^/.]+\/?(?:\?|$)/.test(request.url ?? '')) request.url = '/read.html';
      next();
    });
  },
});
