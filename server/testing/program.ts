import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Compiled code, kept from one program to the next: half of a start goes into it. */
export const COMPILED = join(tmpdir(), 'throughline-compiled');

/** `node server/main.ts` as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The address that it prints once it is ready; rejects if it ends before. */
  readonly url: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const running = new Set<ChildProcess>();
const folders: string[] = [];

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-main-'));
  folders.push(folder);
  return folder;
}

/** Starts the program with these settings and none of ours in its environment. */
export function startProgram(settings: Readonly<Record<string, string>>): Program {
  const { PATH = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { PATH, NODE_COMPILE_CACHE: COMPILED, ...(TMPDIR && { TMPDIR }), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const texts = { stdout: '', stderr: '' };
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      texts.stdout += chunk;
      const found = /^Throughline ready on (\S+)\n/m.exec(texts.stdout)?.[1];
      if (found) resolve(found);
    });
    child.stderr.on('data', (chunk) => {
      texts.stderr += chunk;
    });
    ended.then(() => reject(new Error(`It ended before it was ready: ${texts.stderr}`)));
  });
  // Whoever expects it to fail looks at `ended` only.
  url.catch(() => {});
  return { child, url, ended, stdout: () => texts.stdout, stderr: () => texts.stderr };
}

/** Ends what a test left running and takes its folders away. */
export async function cleanUp(): Promise<void> {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}
