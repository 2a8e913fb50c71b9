import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  HandbookChange,
  HandbookInfo,
  HandbookReading,
  IssueInfo,
} from '../../src/core/protocol/index.ts';
import { firstStages } from '../testing/first-stages.ts';
import { startServer, type TestServer } from './testing/server.ts';

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const template = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../templates/${name}.journey.json`, import.meta.url), 'utf8'));

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'handbook-whole-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const post = (path: string, body: object) => server.ask(path, { method: 'POST', body });

async function handbookOf(file: object, title: string): Promise<string> {
  const { id: journey } = await server.create({ file });
  const made = await post('/api/handbooks', { title, journeys: [journey], locale: 'zh-CN' });
  return made.json<HandbookInfo>().id;
}

/** What the counter reads: the newest issue, an older one by its number, a part of it; and what it doesn't get. */
async function read(id: string, sla: string, amount: number): Promise<void> {
  const ask = (query = '', tag = '') =>
    server.ask(`/api/handbooks/${id}/read${query}`, { headers: { 'if-none-match': tag } });
  const newest = await ask();
  const reading = newest.json<HandbookReading>();
  expect(reading.issue).toEqual({ n: 2, effective: '2026-12-01' });
  const promised = ({ slas }: HandbookReading) => slas.find((one) => one.id === sla)?.target.amount;
  const known = new Set(reading.scripts.map((script) => script.id));
  expect(reading.touchpoints.flatMap(({ scripts }) => scripts).filter((one) => !known.has(one))).toEqual([]);
  expect(reading.scripts.every(({ keys }) => keys.initials.length > 0)).toBe(true);
  expect([promised(reading), promised((await ask('?issue=1')).json())]).toEqual([amount + 1, amount]);
  expect((await ask('', String(newest.headers.etag))).status).toBe(304);
  const editions = (await server.ask(`/api/handbooks/${id}/editions`)).json<{ edition: string }[]>();
  const role = editions.find(({ edition }) => edition.startsWith('role:'))?.edition ?? '';
  const part = (await ask(`?edition=${encodeURIComponent(role)}`)).json<HandbookReading>();
  expect(part.touchpoints.length).toBeLessThan(reading.touchpoints.length);
  expect(part.edition).not.toBe(reading.edition);
  for (const [query, status] of [
    ['?issue=9', 404],
    ['?edition=role:nobody', 422],
    ['?issue=x', 400],
  ] as const) {
    expect([query, (await ask(query)).status]).toEqual([query, status]);
  }
  expect((await server.ask('/api/handbooks/none/read')).status).toBe(404);
}

describe('a handbook from the first draft to the redline, by the program as it is', () => {
  it('the command line gives the same bytes as the server', async () => {
    const { id: journey } = await server.create({ file: firstStages(template('hotel.zh-CN'), 2) });
    const made = await post('/api/handbooks', {
      title: '前台服务手册',
      organization: '示例酒店',
      number: 'SH-2026-07',
      owner: '客户体验部',
      journeys: [journey],
      locale: 'zh-CN',
    });
    const { id } = made.json<HandbookInfo>();
    const file = join(folder, 'hotel.journey.json');
    await writeFile(file, (await server.ask(`/api/journeys/${journey}/file?terms=all`)).bytes);
    const editions = (await server.ask(`/api/handbooks/${id}/editions`)).json<{ edition: string }[]>();
    expect(editions.length).toBeGreaterThan(2);
    for (const [format, edition] of [
      ['md', editions[1]?.edition ?? ''],
      ['docx', 'everyone'],
      ['pdf', 'everyone'],
      ['xlsx', 'everyone'],
    ] as const) {
      const served = await server.ask(
        `/api/handbooks/${id}/export?format=${format}&edition=${encodeURIComponent(edition)}`,
      );
      expect([format, served.status]).toEqual([format, 200]);
      const out = join(folder, `out.${format}`);
      const cover = ['--title', '前台服务手册', '--organization', '示例酒店', '--number', 'SH-2026-07'];
      const title = [...cover, '--owner', '客户体验部', '--edition', edition, '--as', 'handbook'];
      await promisify(execFile)(process.execPath, [
        main,
        'export',
        file,
        '--to',
        format,
        '-o',
        out,
        ...title,
      ]);
      expect([format, edition, (await readFile(out)).equals(served.bytes)]).toEqual([format, edition, true]);
    }
  }, 120_000);

  it('is issued twice, each issue in force as it was, and a redline tells the promise that changed', async () => {
    const file = template('hotel.zh-CN');
    const id = await handbookOf(file, '手册');
    const findings = (await server.ask(`/api/handbooks/${id}/findings`)).json<object[]>();
    expect(findings).toEqual([]);
    const issue = () => post(`/api/handbooks/${id}/issues`, { effective: '2026-12-01', approver: '王芳' });
    const first = await issue();
    expect([first.status, first.json<IssueInfo>().n]).toEqual([201, 1]);
    const { workspaces } = (await server.ask('/api/session')).json<{ workspaces: { id: string }[] }>();
    const [sla] = file.library.slas;
    await server.running.rooms.change(`library:${workspaces[0]?.id}`, (doc) => {
      const live = doc.getMap<{ set(key: string, value: unknown): void }>('slas').get(sla.id);
      live?.set('target', { ...sla.target, amount: sla.target.amount + 1 });
    });
    expect((await issue()).status).toBe(201);
    const compared = await server.ask(`/api/handbooks/${id}/compare?from=1&to=2`);
    const { changes } = compared.json<{ changes: HandbookChange[] }>();
    expect(changes.some(({ kind, before, after }) => kind === 'changed' && before !== after)).toBe(true);
    for (const n of [1, 2]) {
      const text = (await server.ask(`/api/handbooks/${id}/issues/${n}/export?format=md`)).text;
      expect(text).toContain('王芳');
    }
    await read(id, sla.id, sla.target.amount);
  }, 60_000);
});
