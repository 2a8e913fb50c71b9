import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { CreatedJourney, ProblemDocument } from '../../../src/core/protocol/index.ts';
import { type StockClient, stockClient } from '../../collab/testing/stock-client.ts';
import { readSettings } from '../../config.ts';
import { type Running, type ServeOptions, serve } from '../../serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body as JSON, taken to be what the test says it is. */
  json<T>(): T;
  problem(): ProblemDocument;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a text or bytes as they are. */
  readonly body?: object | string | Buffer;
}

export interface TestServer {
  readonly running: Running;
  readonly dataDir: string;
  /** Sends the path exactly as written: `fetch` would tidy it up. */
  ask(path: string, ask?: Ask): Promise<Answer>;
  create(body?: object): Promise<CreatedJourney>;
  /** A live document as a stock y-websocket client sees it, once it is there. */
  open(docName: string): Promise<StockClient>;
  close(): Promise<void>;
}

/** A server of its own with a fresh database, on any free port. */
export async function startServer(
  options: Partial<ServeOptions> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-http-'));
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, ...variables });
  if (!settings.ok) throw new Error(settings.error);
  const running = await serve({ settings: settings.value, log: pino({ level: 'silent' }), ...options });
  const ask = (path: string, how?: Ask) => send(running.url, path, how);
  const opened: StockClient[] = [];
  return {
    running,
    dataDir,
    ask,
    create: async (body = {}) => {
      const answer = await ask('/api/journeys', { method: 'POST', body });
      if (answer.status !== 201) throw new Error(answer.text);
      return answer.json<CreatedJourney>();
    },
    open: async (docName) => {
      const client = stockClient(`${running.url.replace('http', 'ws')}/sync`, docName);
      opened.push(client);
      await client.synced;
      return client;
    },
    close: async () => {
      for (const client of opened) client.destroy();
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function bodyOf(body: Ask['body']): { bytes: Buffer | null; headers: Record<string, string> } {
  if (body === undefined) return { bytes: null, headers: {} };
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const bytes = Buffer.from(isRaw ? body : JSON.stringify(body));
  return { bytes, headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) } };
}

function send(base: string, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const content = bodyOf(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path,
        method,
        headers: { host: `${hostname}:${port}`, ...content.headers, ...headers },
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString('utf8');
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            bytes,
            json: () => JSON.parse(text),
            problem: () => JSON.parse(text),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(content.bytes ?? undefined);
  });
}
