import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../src/core/model/index.ts';
import { filesOf, type Manifest, parseManifest } from '../../build/index.ts';

const MAP = 'src/web/app/map/';
/** What the app fetches for an address once it runs; the same as in `src/web/app/router.tsx`. */
const VIEWS: readonly (readonly [path: RegExp, modules: readonly string[]])[] = [
  [/^\/j\/[^/]+\/?$/, [`${MAP}JourneyPage.tsx`, `${MAP}MapScreen.tsx`]],
  [/^\/j\/[^/]+\/outline$/, [`${MAP}JourneyPage.tsx`, `${MAP}OutlineScreen.tsx`]],
  [/^\/j\/[^/]+\/insights(?:\/|$)/, [`${MAP}JourneyPage.tsx`, `${MAP}InsightsScreen.tsx`]],
  [/^\/library$/, ['src/web/app/library/LibraryRoute.tsx']],
  [/^\/$/, ['src/web/app/home/HomePage.tsx']],
];

const FONTS = 'node_modules/@fontsource-variable/';
const LATIN = `${FONTS}noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2`;
/** Quotes and the ellipsis in English: "Connecting…" is the first that a journey says. */
const MARKS = `${FONTS}source-sans-3/files/source-sans-3-latin-wght-normal.woff2`;

/**
 * What its first words are written in. The browser would ask for a font when it has laid out words without it, and lay
 * them out once more when it has come.
 */
const fontsOf = (path: string, language: Locale): readonly string[] =>
  language === 'en' && path.startsWith('/j/') ? [LATIN, MARKS] : [LATIN];

const link = (file: string): string => {
  if (file.endsWith('.woff2')) return `</${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`;
  if (file.endsWith('.css')) return `</${file}>; rel=preload; as=style; crossorigin`;
  return file === BOOT ? `</${file}>; rel=preload; as=script` : `</${file}>; rel=modulepreload`;
};

/** Its words, as `src/web/app/catalogues.ts` fetches them once the app runs. */
const catalogueOf = (language: Locale): string => `src/web/app/catalogues.${language}.ts`;

/** The one script that the page waits for. */
const BOOT = 'boot.js';
/** Who is asking: the first thing that the app wants to know. */
const SESSION = '</api/session>; rel=preload; as=fetch; crossorigin';

let last: { readonly path: string; readonly time: number; readonly manifest: Manifest } | null = null;

/** The manifest of the build as it is now: the app may be built anew while we run. */
async function manifestIn(root: string): Promise<Manifest> {
  const path = join(root, '.vite/manifest.json');
  const time = (await stat(path)).mtimeMs;
  if (last?.path !== path || last.time !== time) {
    last = { path, time, manifest: parseManifest(await readFile(path, 'utf8')) };
  }
  return last.manifest;
}

/**
 * A `Link` header that names the files of a view after those of the app, so that the browser fetches them along with
 * the app instead of after it has run; undefined for an address that has no view of its own, and for a build that
 * doesn't tell.
 * @param language the one that the browser asks for: who has chosen another fetches words of both
 */
export async function filesAhead(root: string, path: string, language: Locale): Promise<string | undefined> {
  const modules = VIEWS.find(([at]) => at.test(path))?.[1];
  if (!modules) return undefined;
  try {
    const manifest = await manifestIn(root);
    // A browser fetches few files at a time: those come first that all others wait for.
    const files = [BOOT, ...filesOf(manifest, ['index.html', ...modules, catalogueOf(language)])];
    const fonts = filesOf(manifest, fontsOf(path, language));
    return [...files.map(link), ...(path === '/' ? [] : [SESSION]), ...[...fonts].map(link)].join(', ');
  } catch {
    // It only saves time.
    return undefined;
  }
}
