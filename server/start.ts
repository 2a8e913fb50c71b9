/** What `npm start` and `npm run dev` run: builds the web app when it is missing or old, then starts the server. */
import { keepCompiledCode } from './build/compile-cache.ts';
import { endWithParent } from './build/orphan.ts';
import { isStale } from './build/stale.ts';
import { buildWeb } from './build/web.ts';
import { readSettings } from './config.ts';

endWithParent();
keepCompiledCode();
const isDev = process.argv.includes('--dev');

// In development vite serves the sources itself; a wrong setting is told at once.
if (!isDev && readSettings(process.env).ok && (await isStale())) {
  process.stderr.write('Building the web app. This takes a moment, once.\n');
  const problem = await buildWeb();
  if (problem) {
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
}

const { url } = await import('./main.ts');
if (isDev) {
  const { serveSources } = await import('./build/dev.ts');
  process.stderr.write(`Pages that follow the sources: ${await serveSources(url)}\n`);
}
