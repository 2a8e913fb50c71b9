import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ours } from './contenders.ts';
import { newFolder } from './server-process.ts';
import { percentile, round } from './stats.ts';
import { WireClient } from './wire-client.ts';

const script = fileURLToPath(new URL('../servers/accounts.ts', import.meta.url));
const { dialect } = ours;

export interface Rush {
  readonly guests: number;
  /** Seconds from the first knock until the last one has the whole journey. */
  readonly joinedSeconds: number;
  /** Milliseconds from each one's own knock to its whole journey. */
  readonly ownP50: number;
  readonly ownP95: number;
  /** Those who were sent all of the journey. */
  readonly synced: number;
  /** Edits that a newcomer doesn't find, of one that each guest made after joining. */
  readonly lost: number;
  /** Seconds from the first such edit until the last was confirmed as saved. */
  readonly savedSeconds: number;
}

interface Opened {
  readonly wire: WireClient;
  /** The journey as it was sent. */
  readonly content: Buffer;
}

/** `0, 1 …`: presence as y-websocket sends it once connected. */
function presenceOf(doc: Y.Doc, name: string): Uint8Array {
  const awareness = new Awareness(doc);
  awareness.setLocalState({ user: { name }, at: { x: 1, y: 2 } });
  const update = encodeAwarenessUpdate(awareness, [doc.clientID]);
  awareness.destroy();
  const length = update.length < 128 ? [update.length] : [(update.length & 127) | 128, update.length >> 7];
  return Uint8Array.from([1, ...length, ...update]);
}

const confirmation = Uint8Array.from([102, 1, 1]);

/** So many people come in by one link of a journey at once; each shows where they are, and then writes something. */
export async function rushIn(count: number): Promise<Rush> {
  const folder = newFolder();
  const child = fork(script, [folder.path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port, setupCode }] = (await once(child, 'message')) as [{ port: number; setupCode: string }];
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    const post = async (path: string, body: object, cookie = '') => {
      const outgoing = request({
        port,
        host: '127.0.0.1',
        path,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      });
      outgoing.end(JSON.stringify(body));
      const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
      let text = '';
      for await (const chunk of answer) text += chunk;
      if (!answer.statusCode || answer.statusCode >= 300) throw new Error(`${path}: ${text}`);
      const given = answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? cookie;
      return { cookie: given, body: text === '' ? {} : JSON.parse(text) };
    };
    const person = { name: 'Olga', email: 'olga@example.org', password: 'correct horse battery' };
    const { cookie: owner } = await post('/api/setup', { code: setupCode, ...person });
    const templates = await fetch(`http://127.0.0.1:${port}/api/templates`, { headers: { cookie: owner } });
    const [template] = (await templates.json()) as { id: string }[];
    const { body: journey } = await post('/api/journeys', { template: template?.id }, owner);
    const { body: link } = await post(`/api/journeys/${journey.id}/links`, { role: 'editor' }, owner);
    const token = String(link.url).split('/').at(-1);

    const open = async (cookie: string, name: string): Promise<Opened> => {
      const wire = await WireClient.open(port, dialect.path(journey.id), { Cookie: cookie });
      const nothing = new Y.Doc();
      const content = await new Promise<Buffer>((resolve, reject) => {
        wire.onClose = () => reject(new Error('The server closed a socket.'));
        wire.onMessage = (message) => {
          const heard = dialect.read(message);
          if (heard.kind === 'ask') wire.send(dialect.answer('', Y.encodeStateAsUpdate(nothing)));
          if (heard.kind === 'answer') resolve(Buffer.from(heard.content));
        };
        wire.send(dialect.ask('', Y.encodeStateVector(nothing)));
        wire.send(presenceOf(nothing, name));
      });
      return { wire, content };
    };
    const docOf = ({ content }: Opened): Y.Doc => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, content);
      return doc;
    };
    const first = await open(owner, 'Olga');
    if (docOf(first).getMap('cards').size === 0) throw new Error('The journey is empty.');

    const began = performance.now();
    const guests = await Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const knocked = performance.now();
        const { cookie } = await post(`/api/join/${token}`, { name: `Guest ${i}` });
        return { ...(await open(cookie, `Guest ${i}`)), ms: performance.now() - knocked };
      }),
    );
    const joinedSeconds = (performance.now() - began) / 1_000;
    // Nobody has edited yet: each must have been sent the very same.
    const synced = guests.filter(({ content }) => content.equals(first.content)).length;

    let closed = 0;
    const writing = performance.now();
    await Promise.all(
      guests.map(async ({ wire }, i) => {
        wire.onClose = () => {
          closed += 1;
        };
        const own = new Y.Doc();
        own.getMap('extra').set(`guest-${i}`, i);
        const update = Y.encodeStateAsUpdate(own);
        await new Promise<void>((resolve) => {
          // What the others write is not of interest here: reading it a million times would measure this process.
          wire.onMessage = (message) => {
            if (message[0] === 102) resolve();
          };
          wire.send(dialect.edit('', update));
          wire.send(confirmation);
        });
      }),
    );
    const savedSeconds = (performance.now() - writing) / 1_000;
    const last = await open(owner, 'Olga');
    const found = [...docOf(last).getMap('extra').keys()].filter((key) => key.startsWith('guest-')).length;
    for (const { wire } of [...guests, first, last]) {
      wire.onClose = () => {};
      wire.close();
    }
    if (closed > 0) throw new Error(`${closed} sockets were closed.`);
    const own = Float64Array.from(guests, ({ ms }) => ms);
    return {
      guests: count,
      joinedSeconds: round(joinedSeconds),
      ownP50: round(percentile(own, 0.5)),
      ownP95: round(percentile(own, 0.95)),
      synced,
      lost: count - found,
      savedSeconds: round(savedSeconds),
    };
  } finally {
    agent.destroy();
    child.kill('SIGKILL');
    folder.remove();
  }
}
