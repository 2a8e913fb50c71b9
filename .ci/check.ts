/** Every `check:…` script of package.json at once; what each of them says comes in one piece. Fails when any does. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import manifest from '../package.json' with { type: 'json' };

async function check(name: string): Promise<boolean> {
  const child = spawn(`npm run ${name} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  process.stdout.write(await text(child.stdout));
  return (await ended) === 0;
}

const names = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'));
const passed = await Promise.all(names.map(check));
process.exitCode = passed.every(Boolean) ? 0 : 1;
