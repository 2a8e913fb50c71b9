import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contenders.ts';
import type { Usage } from './report.ts';

export interface ServerProcess {
  readonly port: number;
  readonly child: ChildProcess;
  usage(collect?: boolean): Promise<Usage>;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
}

export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts a contender's server in a process of its own, with its data in `folder`. */
export async function startServer(contender: Contender, folder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--expose-gc', contender.script, folder], {
    stdio: ['ignore', 'ignore', contender.name === 'throughline' ? 'inherit' : 'ignore', 'ipc'],
  });
  const failed = new AbortController();
  child.once('exit', () => failed.abort(new Error(`The server of ${contender.name} ended.`)));
  const { signal } = failed;
  const [{ port }] = (await once(child, 'message', { signal })) as [{ port: number }];
  return {
    port,
    child,
    usage: async (collect = false) => {
      child.send(collect ? 'collect' : 'usage');
      const [usage] = (await once(child, 'message', { signal })) as [Usage];
      return usage;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
