import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const READY = /^Throughline ready on (http:\/\/\S+)$/m;
const CODE = /enter the code (\S+)$/m;
/** Compiled code, kept from one server to the next: a hundred of them start in a run. */
const COMPILED = join(tmpdir(), 'throughline-compiled');
const START_LIMIT_MS = 30_000;

/** The real program on a free port, with a data folder of its own. */
export interface Server {
  readonly url: string;
  readonly dataDir: string;
  /** With it the first account is made; null in local mode, and once there is one. */
  readonly setupCode: string | null;
  /** kill -9: no goodbye, nothing flushed. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same data. */
  restart(): Promise<void>;
  /** Ends it and takes its data away. */
  close(): Promise<void>;
}

/** @param variables settings beside those of every test: `ACCOUNTS: 'on'` asks people to sign in */
export async function startServer(variables: Readonly<Record<string, string>> = {}): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-data-'));
  let { process: child, url, setupCode } = await launch(dataDir, 0, variables);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url,
    dataDir,
    setupCode,
    kill,
    restart: async () => {
      await kill();
      ({ process: child, url, setupCode } = await launch(dataDir, Number(new URL(url).port), variables));
    },
    close: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Launched {
  readonly process: ChildProcess;
  readonly url: string;
  readonly setupCode: string | null;
}

async function launch(
  dataDir: string,
  port: number,
  variables: Readonly<Record<string, string>>,
): Promise<Launched> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: COMPILED,
      PORT: String(port),
      HOST: '',
      PUBLIC_URL: '',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...variables,
    },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`The server ${why}:\n${said}`));
    const timer = setTimeout(() => giveUp('did not become ready'), START_LIMIT_MS);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const ready = READY.exec(said)?.[1];
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => giveUp(`ended with ${code}`));
  });
  return { process: child, url, setupCode: CODE.exec(said)?.[1] ?? null };
}
