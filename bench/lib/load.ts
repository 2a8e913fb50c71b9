import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Contender } from './contenders.ts';
import { eachEdit, type Script, writeScript } from './edits.ts';
import { newFolder, type ServerProcess, startServer } from './server-process.ts';
import { percentile, round } from './stats.ts';
import { WireClient } from './wire-client.ts';

export interface Load {
  readonly documents: number;
  /** Clients of each document. */
  readonly clients: number;
  /** Of all clients together. */
  readonly editsPerSecond: number;
  readonly seconds: number;
  /** Cards in each document before it begins. */
  readonly seed?: number;
}

interface Person {
  readonly wire: WireClient;
  readonly document: number;
  readonly script: Script;
  next: number;
  /** What has arrived of each colleague: the clock that comes next. */
  readonly seen: Map<number, number>;
}

interface Crowd {
  readonly people: readonly Person[];
  /** Edits that have arrived at somebody else. */
  delivered: number;
  /** Milliseconds, one for each delivery. */
  readonly delays: Float64Array;
  /** When each edit was sent, by client and clock. */
  readonly sentAt: Map<number, Float64Array>;
}

const patience = 60_000;
/** The same for all, so that nobody's compilation is measured. */
const warmUp = { seconds: 3, editsPerSecond: 1_000 };

function seedUpdate(cards: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 0; i < cards; i++) {
      const card = new Y.Map<unknown>();
      card.set('at', { lane: `lane-${i % 7}`, step: `step-${i % 12}`, order: `a${i}` });
      card.set('title', new Y.Text(`Card number ${i}`));
      card.set('body', new Y.Text('What happens here, and who takes care of it.'));
      doc.getMap('seed').set(`card-${i}`, card);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

async function gather(contender: Contender, port: number, load: Load): Promise<Crowd> {
  const total = load.editsPerSecond * load.seconds + warmUp.editsPerSecond * warmUp.seconds;
  const perPerson = Math.ceil(total / (load.documents * load.clients)) + 1;
  const people: Person[] = [];
  const crowd: Crowd = {
    people,
    delivered: 0,
    delays: new Float64Array(total * (load.clients - 1)),
    sentAt: new Map(),
  };
  for (let document = 0; document < load.documents; document++) {
    for (let i = 0; i < load.clients; i++) {
      const name = `doc-${document}`;
      const wire = await WireClient.open(port, contender.dialect.path(name));
      const script = writeScript(`${document}-${i}`, perPerson);
      const person: Person = { wire, document, script, next: 0, seen: new Map() };
      people.push(person);
      crowd.sentAt.set(script.client, new Float64Array(perPerson));
      await greet(contender, person, name, crowd);
    }
  }
  return crowd;
}

/** Says hello, answers, and is up to date when it resolves. */
async function greet(contender: Contender, person: Person, name: string, crowd: Crowd): Promise<void> {
  const { dialect } = contender;
  const { wire } = person;
  await new Promise<void>((resolve) => {
    wire.onMessage = (message) => {
      const heard = dialect.read(message);
      if (heard.kind === 'ask') wire.send(dialect.answer(name, new Uint8Array([0, 0])));
      else if (heard.kind === 'answer') resolve();
      else if (heard.kind === 'edit') arrive(person, heard.content, crowd);
    };
    for (const message of dialect.hello(name)) wire.send(message);
    wire.send(dialect.ask(name, new Uint8Array([0])));
  });
}

function arrive(person: Person, update: Uint8Array, crowd: Crowd): void {
  const now = performance.now();
  eachEdit(update, (client, from, to) => {
    const sent = crowd.sentAt.get(client);
    // A server may send an edit back to its author; that isn't a delivery.
    if (!sent || client === person.script.client) return;
    const expected = person.seen.get(client) ?? 0;
    if (from > expected) throw new Error('An edit was skipped.');
    for (let clock = expected; clock < to; clock++) {
      crowd.delays[crowd.delivered++] = now - (sent[clock] ?? 0);
    }
    person.seen.set(client, Math.max(expected, to));
  });
}

/** Sends the edits evenly, each person in turn. */
async function edit(
  contender: Contender,
  crowd: Crowd,
  { seconds, editsPerSecond }: { readonly seconds: number; readonly editsPerSecond: number },
): Promise<number> {
  const total = editsPerSecond * seconds;
  const started = performance.now();
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - started) / 1_000) * editsPerSecond));
    for (; sent < due; sent++) {
      const person = crowd.people[(sent * 7_919) % crowd.people.length] as Person;
      const clock = person.next++;
      const update = person.script.updates[clock];
      const sentAt = crowd.sentAt.get(person.script.client);
      if (!update || !sentAt) throw new Error('The script is too short.');
      sentAt[clock] = performance.now();
      person.wire.send(contender.dialect.edit(`doc-${person.document}`, update));
    }
    await sleep(1);
  }
  return total;
}

async function untilDelivered(crowd: Crowd, expected: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (crowd.delivered < expected) {
    if (performance.now() > deadline)
      throw new Error(`Only ${crowd.delivered} of ${expected} edits arrived.`);
    await sleep(5);
  }
}

export async function measure(
  contender: Contender,
  server: ServerProcess,
  load: Load,
): Promise<Record<string, number>> {
  const empty = await server.usage(true);
  if (load.seed) await plant(contender, server.port, load, seedUpdate(load.seed));
  const crowd = await gather(contender, server.port, load);
  await sleep(500);
  const settled = await server.usage(true);
  const practised = (await edit(contender, crowd, warmUp)) * (load.clients - 1);
  await untilDelivered(crowd, practised);
  await sleep(2_500);
  const before = await server.usage();
  const expected = (await edit(contender, crowd, load)) * (load.clients - 1);
  await untilDelivered(crowd, practised + expected);
  // What was put off (saving, compacting) belongs to the cost.
  await sleep(2_500);
  const after = await server.usage();
  for (const { wire } of crowd.people) wire.close();
  const delays = crowd.delays.subarray(practised, crowd.delivered);
  return {
    cpuPer1000: round(((after.cpu - before.cpu) / expected) * 1_000, 4),
    p50: round(percentile(delays, 0.5)),
    p95: round(percentile(delays, 0.95)),
    p99: round(percentile(delays, 0.99)),
    delivered: expected,
    ...(load.documents > 1 && {
      bytesPerDocument: Math.round((settled.rss - empty.rss) / load.documents),
      heapPerDocument: Math.round((settled.heap - empty.heap) / load.documents),
    }),
  };
}

/** Gives each document its first content, through the front door. */
async function plant(contender: Contender, port: number, load: Load, update: Uint8Array): Promise<void> {
  const { dialect } = contender;
  for (let document = 0; document < load.documents; document++) {
    const name = `doc-${document}`;
    const wire = await WireClient.open(port, dialect.path(name));
    const witness = await WireClient.open(port, dialect.path(name));
    await new Promise<void>((resolve) => {
      witness.onMessage = (message) => {
        const heard = dialect.read(message);
        if (heard.kind === 'ask') witness.send(dialect.answer(name, new Uint8Array([0, 0])));
        else if (heard.kind === 'answer') {
          for (const one of dialect.hello(name)) wire.send(one);
          wire.send(dialect.edit(name, update));
        } else if (heard.kind === 'edit') resolve();
      };
      for (const one of dialect.hello(name)) witness.send(one);
      witness.send(dialect.ask(name, new Uint8Array([0])));
    });
    wire.close();
    witness.close();
  }
}

/** One run of one server, in a process of its own, under a load. */
export async function runLoad(contender: Contender, load: Load): Promise<Record<string, number>> {
  const folder = newFolder();
  const server = await startServer(contender, folder.path);
  try {
    return await measure(contender, server, load);
  } finally {
    await server.kill();
    folder.remove();
  }
}
