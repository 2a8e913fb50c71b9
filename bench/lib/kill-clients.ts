/**
 * A process of busy clients, to be killed: `node kill-clients.ts CONTENDER PORT ROUND`. Prints each edit that was
 * acknowledged (`ack KEY`) or that somebody else has seen (`seen KEY`).
 */
import * as Y from 'yjs';
import { hocuspocusSqlite, ours } from './contenders.ts';
import { WireClient } from './wire-client.ts';

const [name, port, round] = process.argv.slice(2);
const contender = name === ours.name ? ours : hocuspocusSqlite;
const { dialect } = contender;
const people = 8;
const everyMs = 5;

async function start(who: number): Promise<void> {
  const wire = await WireClient.open(Number(port), dialect.path('kill'));
  const mine = new Y.Doc();
  mine.on('update', (update: Uint8Array) => wire.send(dialect.edit('kill', update)));
  const others = new Y.Doc();
  others.getMap('edits').observe((event) => {
    for (const key of event.keysChanged) {
      if (!String(key).startsWith(`${round}-${who}-`)) process.stdout.write(`seen ${key}\n`);
    }
  });
  wire.onMessage = (message) => {
    const heard = dialect.read(message);
    if (heard.kind === 'ask') wire.send(dialect.answer('kill', Y.encodeStateAsUpdate(mine)));
    else if (heard.kind === 'confirm') process.stdout.write(`ack ${Buffer.from(heard.content)}\n`);
    else if (heard.kind === 'edit' || heard.kind === 'answer') Y.applyUpdate(others, heard.content);
  };
  for (const one of dialect.hello('kill')) wire.send(one);
  wire.send(dialect.ask('kill', new Uint8Array([0])));
  let count = 0;
  setInterval(() => {
    const key = `${round}-${who}-${count++}`;
    mine.getMap('edits').set(key, 1);
    if (contender === ours) wire.send(Buffer.concat([Buffer.from([102, key.length]), Buffer.from(key)]));
  }, everyMs);
}

await Promise.all(Array.from({ length: people }, (_, who) => start(who)));
