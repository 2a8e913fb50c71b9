import { createServer } from 'vite';

/**
 * Serves the web app from its sources, with everything else handed on to the server. It checks Host and Origin,
 * so requests are handed on under its own name; vite itself refuses pages from elsewhere.
 * @returns the address to open
 */
export async function serveSources(server: string): Promise<string> {
  const proxied = { target: server, changeOrigin: true, headers: { origin: server } };
  const vite = await createServer({
    server: { host: '127.0.0.1', proxy: { '/api': proxied, '/sync': { ...proxied, ws: true } } },
  });
  await vite.listen();
  return vite.resolvedUrls?.local[0] ?? server;
}
