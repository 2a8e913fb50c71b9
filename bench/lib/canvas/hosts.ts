import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../../canvas-peers/', import.meta.url));
const packages = join(folder, 'node_modules');
/** Fonts and icons, which the peers would fetch from the net. */
const ASSETS: Readonly<Record<string, string>> = {
  'excalidraw-assets': join(packages, '@excalidraw/excalidraw/dist/prod'),
  'tldraw-assets': join(packages, '@tldraw/assets'),
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The peers' canvases are a package of their own, installed when a benchmark first needs them. */
function installPeers(say: (line: string) => void): void {
  if (existsSync(join(packages, '@tldraw/assets'))) return;
  say('Installing the canvases to compare with (once) …');
  const flags = ['--no-fund', '--no-audit', '--loglevel=error'];
  execFileSync('npm', ['ci', ...flags], { cwd: folder, stdio: ['ignore', 2, 2] });
}

const sources = () =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [join(folder, one.name)] : [],
  );

/** The host pages, bundled; as long as they and their packages stay the same, once. */
async function bundle(say: (line: string) => void): Promise<string> {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(readFileSync(file));
  const out = join(tmpdir(), `throughline-bench-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(out)) return out;
  say('Bundling the host pages of the canvases to compare with …');
  const made = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: made,
      target: 'es2022',
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: { input: ['excalidraw', 'tldraw'].map((name) => join(folder, `${name}.html`)) },
    },
  });
  renameSync(made, out);
  return out;
}

export interface Hosts {
  readonly url: string;
  /** Saved drawings, by the path they are served at. */
  readonly scenes: Map<string, string>;
  close(): void;
}

/** Serves the host pages of the peers. */
export async function startHosts(say: (line: string) => void): Promise<Hosts> {
  installPeers(say);
  const root = await bundle(say);
  const scenes = new Map<string, string>();
  const read = (path: string): Buffer | string | undefined => {
    const scene = scenes.get(path);
    if (scene !== undefined) return scene;
    const [first = '', ...rest] = normalize(path).slice(1).split('/');
    const file = ASSETS[first] ? join(ASSETS[first], ...rest) : join(root, first, ...rest);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const body = read(decodeURIComponent(pathname));
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scenes,
    close: () => server.close(),
  };
}
