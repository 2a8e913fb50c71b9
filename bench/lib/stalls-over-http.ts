import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../../e2e/support/server.ts';
import { cardsFile } from './canvas/map.ts';

/** The server's own clock ticks so often (milliseconds); a stall is what a tick is late. */
const TICK_MS = 10;
const REST_MS = 1_000;
const LARGE = 3_000;
const MAP_FORMATS = ['json', 'csv', 'mermaid', 'svg', 'png', 'pdf', 'pptx', 'xlsx'] as const;

interface Made {
  readonly id: string;
}

/**
 * The longest time (milliseconds) for which the real server, asked over HTTP, let nobody else in: while it exports a
 * handbook of some sixty pages once, ten times and a hundred times at once, and while it does with a map of 3,000 cards
 * whatever can be asked for: takes it in, writes it in each format, copies it, keeps and restores a version, moves it.
 */
export async function stallsOverHttp(
  say: (line: string) => void,
  cards = LARGE,
): Promise<Record<string, number>> {
  const server = await startServer();
  const send = (path: string, method = 'GET', body?: object): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json', origin: server.url } }),
      ...(body && { body: JSON.stringify(body) }),
    });
  const post = async (path: string, body: object): Promise<Made> => {
    const answer = await send(path, 'POST', body);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Made;
  };
  const get = async (path: string): Promise<number> => {
    const answer = await send(path);
    await answer.arrayBuffer();
    return answer.status;
  };
  /** Reading it sets it back. */
  const longest = async (): Promise<number> => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/mu.exec(metrics)?.[1];
    return Math.max(0, Math.round(Number(seconds) * 1_000 - TICK_MS));
  };
  const stalls: Record<string, number> = {};
  const during = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    await wait(REST_MS);
    await longest();
    const started = performance.now();
    const value = await run();
    const took = Math.round(performance.now() - started);
    // A tick that is late is counted when it comes.
    await wait(5 * TICK_MS);
    stalls[name] = await longest();
    say(`${name} ${stalls[name]} ms of ${took}`);
    return value;
  };
  const gets = (name: string, path: string, count = 1): Promise<void> =>
    during(name, async () => {
      const statuses = await Promise.all(Array.from({ length: count }, () => get(path)));
      if (!statuses.includes(200)) throw new Error(`${name}: ${statuses.join(' ')}`);
    });
  try {
    const journey = await post('/api/journeys', { template: 'hotel.zh-CN' });
    const handbook = await post('/api/handbooks', {
      title: '服务手册',
      journeys: [journey.id],
      locale: 'zh-CN',
    });
    const large = await during('take-in', () => post('/api/journeys', { file: cardsFile(cards) }));
    const path = `/api/journeys/${large.id}`;
    for (const count of [1, 10, 100])
      await gets(`pdf${count}`, `/api/handbooks/${handbook.id}/export?format=pdf`, count);
    for (const format of MAP_FORMATS)
      await gets(`map-${format}`, `${path}/export?format=${format}&scale=0.5`);
    await gets('file', `${path}/file`);
    await gets('thumbnail', `${path}/thumbnail.svg`);
    await gets('library-uses', '/api/library/uses');
    await during('duplicate', () => post(`${path}/duplicate`, {}));
    const version = await during('keep-version', () => post(`${path}/versions`, { name: 'One' }));
    const kept = `${path}/versions/${version.id}`;
    await gets('version-file', `${kept}/file`);
    await during('branch', () => post(`${kept}/branch`, { title: 'Two' }));
    await during('restore-version', () => post(`${kept}/restore`, {}));
    return stalls;
  } finally {
    await server.close();
  }
}
