import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.ts';
import { openDocument } from './open-document.ts';
import { newFolder, startServer } from './server-process.ts';

const script = fileURLToPath(new URL('./kill-clients.ts', import.meta.url));

/**
 * Kills a server and all its clients (SIGKILL) at a random moment under load, again and again on the same data, and
 * counts the edits that are gone although they had been acknowledged or somebody else had seen them.
 */
export async function killRounds(
  contender: Contender,
  rounds: number,
  say: (line: string) => void,
): Promise<object> {
  const folder = newFolder();
  const acknowledged = new Set<string>();
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const server = await startServer(contender, folder.path);
    const clients = spawn(process.execPath, [script, contender.name, String(server.port), String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let rest = '';
    const first = once(clients.stdout, 'data');
    clients.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [kind, key = ''] = line.split(' ');
        (kind === 'ack' ? acknowledged : seen).add(key);
      }
    });
    await first;
    await sleep(300 + Math.random() * 1_500);
    const ended = Promise.all([once(clients, 'close'), server.kill()]);
    clients.kill('SIGKILL');
    await ended;
    say(`${contender.name} kill ${round + 1}: ${acknowledged.size} acknowledged, ${seen.size} seen so far`);
  }
  const server = await startServer(contender, folder.path);
  const { doc, wire } = await openDocument(contender, server.port, 'kill');
  wire.close();
  const kept = doc.getMap('edits');
  const missing = (keys: ReadonlySet<string>) => [...keys].filter((key) => !kept.has(key)).length;
  const result = {
    rounds,
    acknowledged: acknowledged.size,
    acknowledgedLost: missing(acknowledged),
    seen: seen.size,
    seenLost: missing(seen),
  };
  await server.kill();
  folder.remove();
  return result;
}
