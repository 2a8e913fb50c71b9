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
 * handbook of some sixty pages once, ten times and a hundred times at once, and a map of 3,000 cards in each format.
 */
export async function stallsOverHttp(say: (line: string) => void): Promise<Record<string, number>> {
  const server = await startServer();
  const post = async (path: string, body: object): Promise<Made> => {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Made;
  };
  const get = async (path: string): Promise<number> => {
    const answer = await fetch(`${server.url}${path}`);
    await answer.arrayBuffer();
    return answer.status;
  };
  /** Reading it sets it back. */
  const longest = async (): Promise<number> => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/mu.exec(metrics)?.[1];
    return Math.max(0, Math.round(Number(seconds) * 1_000 - TICK_MS));
  };
  const during = async (what: string, run: () => Promise<readonly number[]>): Promise<number> => {
    await wait(REST_MS);
    await longest();
    const statuses = await run();
    // A tick that is late is counted when it comes.
    await wait(5 * TICK_MS);
    const wrong = statuses.find((status) => status >= 500 && status !== 503);
    if (wrong) throw new Error(`${what}: ${wrong}`);
    const stall = await longest();
    say(
      `${what} ${stall} ms, ${statuses.filter((status) => status === 200).length} of ${statuses.length} made`,
    );
    return stall;
  };
  try {
    const journey = await post('/api/journeys', { template: 'hotel.zh-CN' });
    const handbook = await post('/api/handbooks', {
      title: '服务手册',
      journeys: [journey.id],
      locale: 'zh-CN',
    });
    const large = await post('/api/journeys', { file: cardsFile(LARGE) });
    const pdfs = (count: number) => () =>
      Promise.all(
        Array.from({ length: count }, () => get(`/api/handbooks/${handbook.id}/export?format=pdf`)),
      );
    const stalls: Record<string, number> = {};
    for (const count of [1, 10, 100]) stalls[`pdf${count}`] = await during(`pdf ${count}`, pdfs(count));
    for (const format of MAP_FORMATS) {
      stalls[`map-${format}`] = await during(`map ${format}`, async () => [
        await get(`/api/journeys/${large.id}/export?format=${format}`),
      ]);
    }
    return stalls;
  } finally {
    await server.close();
  }
}
