import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { openSqliteStorage } from '../server/storage/index.ts';
import type { Bench, BenchOptions } from './lib/bench.ts';
import { type Contender, hocuspocusSqlite, installPeers, ours } from './lib/contenders.ts';
import { clockOf, openDocument } from './lib/open-document.ts';
import { newFolder, startServer } from './lib/server-process.ts';
import { median, round } from './lib/stats.ts';

const contenders = [ours, hocuspocusSqlite];
/** Until everybody has saved (hocuspocus puts it off by up to ten seconds) and tidied up. */
const settleMs = 12_000;
const smallEdits = 200_000;

interface Written {
  readonly client: number;
  readonly clock: number;
  readonly updates: readonly Uint8Array[];
}

function addCard(cards: Y.Map<unknown>, index: number): void {
  const card = new Y.Map<unknown>();
  card.set('at', { lane: `lane-${index % 12}`, step: `step-${index % 400}`, order: `a${index}` });
  card.set('title', new Y.Text(`Card number ${index}`));
  card.set('body', new Y.Text(`What happens at ${index}, who takes care of it, and how the customer knows.`));
  card.set('owner', `role-${index % 9}`);
  cards.set(`card-${index}`, card);
}

function journey(cards: number): Written {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 0; i < cards; i++) addCard(doc.getMap('cards'), i);
  });
  return { client: doc.clientID, clock: clockOf(doc, doc.clientID), updates: [Y.encodeStateAsUpdate(doc)] };
}

/** A map of 300 cards on which people have moved cards and typed, one letter an edit. */
function longHistory(): Written {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  doc.transact(() => {
    for (let i = 0; i < 300; i++) addCard(cards as Y.Map<unknown>, i);
  });
  for (let i = 0; i < smallEdits / 2; i++) {
    const card = cards.get(`card-${i % 300}`);
    card?.set('at', { lane: `lane-${i % 7}`, step: `step-${i % 12}`, order: `b${i}` });
    const body = card?.get('body') as Y.Text;
    body.insert(body.length >> 1, 'x');
  }
  return { client: doc.clientID, clock: clockOf(doc, doc.clientID), updates };
}

async function write(
  contender: Contender,
  folder: string,
  { client, clock, updates }: Written,
): Promise<void> {
  const server = await startServer(contender, folder);
  const { wire } = await openDocument(contender, server.port, 'open');
  for (let i = 0; i < updates.length; i++) {
    wire.send(contender.dialect.edit('open', updates[i] as Uint8Array));
    if (i % 2_000 === 1_999) await sleep(20);
  }
  for (let isThere = false; !isThere; ) {
    await sleep(500);
    const reader = await openDocument(contender, server.port, 'open');
    isThere = clockOf(reader.doc, client) === clock;
    reader.wire.close();
  }
  await sleep(settleMs);
  await server.kill();
}

/** Puts every edit in the log as a row of its own, as if no compaction had ever run. */
async function writeLog(folder: string, { updates }: Written): Promise<void> {
  const storage = openSqliteStorage({ file: join(folder, 'throughline.db') });
  await storage.documents.create([{ name: 'journey:open' }]);
  for (let i = 0; i < updates.length; i += 5_000) {
    const rows = updates.slice(i, i + 5_000);
    await storage.documents.append(rows.map((bytes) => ({ name: 'journey:open', epoch: 1, bytes })));
  }
  await storage.close();
}

/** The first to open after a restart, and the next one, who finds the document in use. */
async function openOnce(contender: Contender, folder: string, { client, clock }: Written) {
  const server = await startServer(contender, folder);
  await sleep(500);
  const isWhole = (doc: Y.Doc) => clockOf(doc, client) === clock;
  const first = await openDocument(contender, server.port, 'open', isWhole);
  const editor = new Y.Doc();
  editor.getMap('edits').set('x', 1);
  first.wire.send(contender.dialect.edit('open', Y.encodeStateAsUpdate(editor)));
  await sleep(1_000);
  const second = await openDocument(contender, server.port, 'open', isWhole);
  first.wire.close();
  second.wire.close();
  await server.kill();
  return { cold: first.ms, warm: second.ms };
}

type Result = Record<string, { cold: number; warm: number; coldToWarm: number }>;

async function compare(name: string, written: Written, options: BenchOptions): Promise<object> {
  const folders = new Map(contenders.map((contender) => [contender, newFolder()]));
  const times = new Map(
    contenders.map((contender) => [contender, { cold: [] as number[], warm: [] as number[] }]),
  );
  for (const [contender, folder] of folders) await write(contender, folder.path, written);
  for (let i = 0; i < (options.rounds ?? 5); i++) {
    for (const [contender, folder] of folders) {
      const { cold, warm } = await openOnce(contender, folder.path, written);
      options.say(`${name} ${contender.name} cold ${round(cold)} ms, warm ${round(warm)} ms`);
      times.get(contender)?.cold.push(cold);
      times.get(contender)?.warm.push(warm);
    }
  }
  const result: Result = {};
  for (const [contender, { cold, warm }] of times) {
    const medians = { cold: median(cold), warm: median(warm) };
    result[contender.name] = {
      cold: round(medians.cold, 4),
      warm: round(medians.warm, 4),
      coldToWarm: round(medians.cold / medians.warm),
    };
  }
  for (const folder of folders.values()) folder.remove();
  const ratio = (result[ours.name]?.cold ?? 0) / (result[hocuspocusSqlite.name]?.cold ?? 1);
  return { ...result, coldOursToHocuspocus: round(ratio) };
}

/** Only ours keeps a log: the worst case is one that was never compacted. */
async function uncompacted(written: Written, options: BenchOptions): Promise<object> {
  const times: number[] = [];
  for (let i = 0; i < Math.min(3, options.rounds ?? 3); i++) {
    const folder = newFolder();
    await writeLog(folder.path, written);
    const { cold } = await openOnce(ours, folder.path, written);
    options.say(`uncompacted ${ours.name} cold ${round(cold)} ms`);
    times.push(cold);
    folder.remove();
  }
  return { [ours.name]: { cold: round(median(times), 4) } };
}

/** Opening a stored document: after a restart, in use, with a long history. */
export const run: Bench = async (options) => {
  const wants = (name: string) => options.only === null || options.only.includes(name);
  installPeers(options.say);
  const result: Record<string, object> = {};
  for (const cards of [1_000, 5_000, 20_000]) {
    const name = `cards-${cards}`;
    if (wants(name)) result[name] = await compare(name, journey(cards), options);
  }
  if (wants('edits-200000')) {
    const written = longHistory();
    result['edits-200000'] = {
      ...(await compare('edits-200000', written, options)),
      neverCompacted: await uncompacted(written, options),
    };
  }
  return {
    bench: 'open',
    node: process.version,
    unit: 'ms from connecting to everything in the client’s document',
    ...result,
  };
};
