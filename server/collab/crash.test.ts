import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStorage } from '../storage/index.ts';
import { RawClient, recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';

const { newFile, later } = openScene();
const rounds = 3;
const people = 5;

async function startChild(file: string): Promise<{ child: ChildProcess; base: string }> {
  const script = fileURLToPath(new URL('./testing/child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  later(() => child.kill('SIGKILL'));
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, base: `ws://127.0.0.1:${port.toString().trim()}/sync` };
}

/** Edits without a pause, and notes what it was told is saved and what it saw of others. */
function busyClient(base: string, round: number, who: number) {
  const client = new RawClient(`${base}/${docName}`);
  later(() => client.close());
  const mine = new Y.Doc();
  const edits = recordEdits(mine);
  const kept = new Set<string>();
  const seen = new Y.Doc();
  seen.getMap('cards').observe((event) => {
    for (const key of event.keysChanged) kept.add(String(key));
  });
  let count = 0;
  const edit = () => {
    const key = `${round}-${who}-${count++}`;
    mine.getMap('cards').set(key, 1);
    client.send(...edits().map(say.edit), say.confirm(key));
  };
  client.ws.on('message', () => {
    const { kind, content } = client.received.at(-1) ?? { kind: 'other', content: new Uint8Array() };
    if (kind === 'edit') Y.applyUpdate(seen, content);
    if (kind !== 'confirm') return;
    kept.add(Buffer.from(content).toString());
    edit();
  });
  return { client, kept, edit };
}

describe('kill -9', () => {
  it('SYNC-9 takes back nothing that was acknowledged or seen by another', async () => {
    const file = newFile();
    const owed = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const { child, base } = await startChild(file);
      const clients = Array.from({ length: people }, (_, who) => busyClient(base, round, who));
      await Promise.all(clients.map(({ client }) => client.opened));
      for (const { edit } of clients) for (let i = 0; i < 5; i++) edit();
      const enough = new Promise<void>((resolve) => {
        clients[0]?.client.ws.on('message', () => {
          if ((clients[0]?.kept.size ?? 0) > 500) resolve();
        });
      });
      await enough;
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), ...clients.map(({ client }) => client.closed)]);
      for (const { kept } of clients) for (const key of kept) owed.add(key);
    }
    const storage = openSqliteStorage({ file });
    const stored = await storage.documents.load(docName);
    const doc = new Y.Doc();
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
    for (const { bytes } of stored?.rows ?? []) Y.applyUpdate(doc, bytes);
    expect(doc.store.pendingStructs).toBeNull();
    const lost = [...owed].filter((key) => !doc.getMap('cards').has(key));
    expect(owed.size).toBeGreaterThan(rounds * 500);
    expect(lost).toEqual([]);
    await storage.close();
  });
});
