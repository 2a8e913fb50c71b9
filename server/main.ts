import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { builtDocumentsProcess } from './build/built.ts';
import { readSettings } from './config.ts';
import type { Running } from './serve.ts';

function giveUp(sentence: string): never {
  // Synchronous: nothing may be lost when the process ends on the next line.
  writeSync(2, `${sentence}\n`);
  process.exit(1);
}

const settings = readSettings(process.env);
if (!settings.ok) giveUp(settings.error);
// Only now: a wrong setting is told without loading the whole server first.
const { createLog } = await import('./log.ts');
const log = createLog(settings.value.logLevel);
// Whatever it writes is its own: the database, its copies, the secret.
process.umask(0o077);

let running: Running | undefined;
let isStopping = false;

async function stop(signal: string): Promise<void> {
  // Somebody who asks twice doesn't want to wait. What was acknowledged is on the disk.
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info({ signal }, 'stopping');
  try {
    await running?.close();
    process.exit(0);
  } catch (error) {
    log.error({ error }, 'could not stop cleanly');
    process.exit(1);
  }
}
process.on('SIGTERM', (signal) => void stop(signal));
process.on('SIGINT', (signal) => void stop(signal));

// The state in memory can't be trusted any more, the one on disk can: end at once, start anew.
process.on('uncaughtException', (error) => {
  log.fatal({ error }, 'unforeseen error');
  process.exit(1);
});

try {
  const [{ serve }, { createDocuments }, script] = await Promise.all([
    import('./serve.ts'),
    import('./jobs/index.ts'),
    builtDocumentsProcess(),
  ]);
  running = await serve({ settings: settings.value, log, documents: createDocuments({ script }) });
} catch (error) {
  const { startFailure } = await import('./failure.ts');
  const sentence = startFailure(error, settings.value);
  if (!sentence) log.fatal({ error }, 'could not start');
  giveUp(sentence ?? 'Throughline could not start; the log above says why.');
}
/** As listened on. */
export const url: string = running.url;
if (running.setupCode) {
  // Listening on all addresses, it is reached by its name.
  const door = settings.value.publicUrl ?? url.replace(/\/\/(?:0\.0\.0\.0|\[::\])(?=:)/, `//${hostname()}`);
  writeSync(1, `To make the first account, open ${door}/setup and enter the code ${running.setupCode}\n`);
}
writeSync(1, `Throughline ready on ${url}\n`);
