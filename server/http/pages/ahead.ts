import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, parseManifest } from '../../build/index.ts';

const MAP = 'src/web/app/map/';
/** What the app fetches for an address once it runs; the same as in `src/web/app/router.tsx`. */
const VIEWS: readonly (readonly [path: RegExp, modules: readonly string[]])[] = [
  [/^\/j\/[^/]+\/?$/, [`${MAP}JourneyPage.tsx`, `${MAP}MapScreen.tsx`]],
  [/^\/j\/[^/]+\/outline$/, [`${MAP}JourneyPage.tsx`, `${MAP}OutlineScreen.tsx`]],
  [/^\/j\/[^/]+\/insights(?:\/|$)/, [`${MAP}JourneyPage.tsx`, `${MAP}InsightsScreen.tsx`]],
  [/^\/library$/, ['src/web/app/library/LibraryRoute.tsx']],
  [/^\/$/, ['src/web/app/home/HomePage.tsx']],
];

const link = (file: string): string => {
  if (file.endsWith('.css')) return `</${file}>; rel=preload; as=style; crossorigin`;
  return file === BOOT ? `</${file}>; rel=preload; as=script` : `</${file}>; rel=modulepreload`;
};

/** The one script that the page waits for. */
const BOOT = 'boot.js';

/**
 * A `Link` header that names the files of a view after those of the app, so that the browser fetches them along with
 * the app instead of after it has run; undefined for an address that has no view of its own, and for a build that
 * doesn't tell.
 */
export async function filesAhead(root: string, path: string): Promise<string | undefined> {
  const modules = VIEWS.find(([at]) => at.test(path))?.[1];
  if (!modules) return undefined;
  try {
    const manifest = parseManifest(await readFile(join(root, '.vite/manifest.json'), 'utf8'));
    // A browser fetches few files at a time: those come first that all others wait for.
    const files = [BOOT, ...filesOf(manifest, ['index.html', ...modules])];
    return files.map(link).join(', ');
  } catch {
    // It only saves time.
    return undefined;
  }
}
