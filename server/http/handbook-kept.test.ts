import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHandbook, parseKeptInputs } from '../../src/core/handbook/index.ts';
import type { HandbookChange, HandbookInfo, IssueInfo } from '../../src/core/protocol/index.ts';
import { openSqliteStorage } from '../storage/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

const PARTS = ['inputs', 'en', 'zh-CN'] as const;
/** As the first version of the program stored them. Never made anew: they stand for what is in people's databases. */
const bytesOf = (name: (typeof PARTS)[number]) =>
  readFileSync(new URL(`./fixtures/issue.${name}.json.gz`, import.meta.url));
const jsonOf = (name: (typeof PARTS)[number]) => JSON.parse(gunzipSync(bytesOf(name)).toString());

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await startServer();
  const made = await server.ask('/api/handbooks', {
    method: 'POST',
    body: { title: '前台服务手册', journeys: [], locale: 'zh-CN', number: 'SH-2026-01' },
  });
  id = made.json<HandbookInfo>().id;
  const storage = openSqliteStorage({ file: join(server.dataDir, 'throughline.db'), check: false });
  const row = {
    handbook: id,
    n: 1,
    effective: '2026-12-01',
    approver: '王芳',
    note: '首次发布',
    supersedes: null,
    issuedAt: 1,
    issuedBy: 'Ann',
    title: '前台服务手册',
    locale: 'zh-CN',
    hash: 'kept',
  };
  const parts = Object.fromEntries(PARTS.map((name) => [name, bytesOf(name)]));
  expect(await storage.handbooks.issue({ row, parts })).toBe('issued');
  await storage.close();
});
afterAll(() => server.close());

describe('an issue that was stored by the first version of the program', () => {
  it.each(['en', 'zh-CN'] as const)('is a tree that is read strictly: %s', (locale) => {
    expect(parseHandbook(jsonOf(locale))).toMatchObject({ ok: true, value: { version: 1, locale } });
  });

  it('has inputs that are read strictly', () => {
    expect(parseKeptInputs(jsonOf('inputs'))).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it.each([
    ['md', '# 前台服务手册'],
    ['html', '前台服务手册</h1>'],
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ])(
    'is exported as %s from its tree alone',
    async (format, sign) => {
      const get = () => server.ask(`/api/handbooks/${id}/issues/1/export?format=${format}`);
      const [one, other] = [await get(), await get()];
      expect([one.status, one.text.includes(sign)]).toEqual([200, true]);
      expect(one.bytes.equals(other.bytes)).toBe(true);
    },
    60_000,
  );

  it('is compared with what would be issued now, and acknowledged', async () => {
    const compared = await server.ask(`/api/handbooks/${id}/compare?from=1&to=draft&locale=en`);
    const { changes } = compared.json<{ changes: HandbookChange[] }>();
    expect(changes.some(({ kind }) => kind === 'removed')).toBe(true);
    const path = `/api/handbooks/${id}/issues/1`;
    await server.ask(`${path}/acknowledgements`, { method: 'POST', body: { name: '李雷' } });
    expect((await server.ask(path)).json<IssueInfo>()).toMatchObject({ approver: '王芳', acknowledged: 1 });
  });
});
