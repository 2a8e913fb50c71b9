import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds `dist/web` in a process of its own, whose memory is given back. The sentence says what went wrong. */
export async function buildWeb(): Promise<string | null> {
  let vite: string;
  try {
    vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));
  } catch {
    return 'The web app is not built, and vite is not installed to build it: run npm ci first.';
  }
  // Everything to stderr: stdout is for the one line that says that we are ready.
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production', ...(!process.stderr.isTTY && { NO_COLOR: '1' }) },
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(1);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  process.off('SIGTERM', end);
  process.off('SIGINT', end);
  return code === 0 ? null : 'The web app could not be built; see above.';
}
