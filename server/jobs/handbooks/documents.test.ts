import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Draft, Handbook } from '../../../src/core/handbook/index.ts';
import { everyNode } from '../../../src/core/handbook/testing/every-node.ts';
import { snapshotOf } from '../../../src/core/layout/testing/snapshot-of.ts';
import { HANDBOOK_FORMATS } from '../../../src/core/protocol/index.ts';
import { answer } from './answer.ts';
import { createDocuments } from './index.ts';
import type { DocumentRequest, Documents } from './types.ts';

const tree = JSON.stringify(everyNode('en'));
const asked: DocumentRequest = { tree, format: 'pdf', edition: 'everyone' };

/** The processes that this one has started and that still run. */
function children(): number[] {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter((line) => line.includes('handbooks/child.ts'))
    .map((line) => Number.parseInt(line, 10));
}

/** Resolves when they are gone. */
async function end(processes: readonly number[]): Promise<void> {
  for (const id of processes) process.kill(id, 'SIGKILL');
  await until(() => (children().some((id) => processes.includes(id)) ? undefined : true));
}

async function until<T>(look: () => T | undefined): Promise<T> {
  const end = performance.now() + 20_000;
  while (performance.now() < end) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('never seen');
}

describe('documents', () => {
  const documents = createDocuments({ waiting: 3 });
  afterAll(() => documents.close());

  test('the same tree makes the same bytes, and what is missing is told', async () => {
    const shares: number[] = [];
    const one = await documents.make(asked, { progress: (share) => shares.push(share) });
    const two = await documents.make(asked);
    if (!one.ok || !two.ok) throw new Error(JSON.stringify([one, two]));
    expect(Buffer.from(one.value.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(one.value.bytes, two.value.bytes)).toBe(0);
    expect(one.value.missing.map(({ codePoint }) => codePoint)).toContain('U+1F600');
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('past the bound they are refused as busy, and who waits is told how many go before', async () => {
    const ahead: number[] = [];
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        documents.make(asked, i === 3 ? { ahead: (count) => ahead.push(count) } : {}),
      ),
    );
    const codes = results.map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(4);
    expect(codes.filter((code) => code === 'busy')).toHaveLength(96);
    expect(ahead).toEqual([3, 2, 1, 0]);
  });

  test('one that is cancelled while it runs, or while it waits, makes room at once', async () => {
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = documents.make(asked, { signal: running.signal });
    const second = documents.make(asked, { signal: waiting.signal });
    const third = documents.make(asked);
    await until(() => children()[0]);
    waiting.abort();
    expect(await second).toEqual({ ok: false, error: { code: 'cancelled' } });
    running.abort();
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await third).ok).toBe(true);
    expect(children()).toHaveLength(1);
    expect(await documents.make(asked, { signal: running.signal })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
  });

  test('a process that is killed in the middle is told as such, and the next one goes on', async () => {
    await end(children());
    const first = documents.make(asked);
    const second = documents.make(asked);
    process.kill(await until(() => children()[0]), 'SIGKILL');
    expect(await first).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect((await second).ok).toBe(true);
  });

  test('what is no tree is refused with a reason, whatever was made before and however often it comes', async () => {
    expect((await documents.make({ ...asked, format: 'md' })).ok).toBe(true);
    const refused = { ok: false, error: { code: 'failed', reason: expect.any(String) } };
    const unsafe = tree.replace(/"url":"[^"]*"/u, '"url":"javascript:alert(1)"');
    expect(unsafe).not.toBe(tree);
    for (const none of ['{"children":[{"type":"nothing"}]', unsafe]) {
      for (let i = 0; i < 2; i++) {
        expect(await documents.make({ ...asked, format: 'md', tree: none })).toEqual(refused);
      }
    }
  });
});

describe('a draft', () => {
  const documents = createDocuments();
  afterAll(() => documents.close());
  const url = new URL('../../../templates/hotel.zh-CN.journey.json', import.meta.url);
  const snapshot = snapshotOf(JSON.parse(readFileSync(url, 'utf8')));
  const draft: Draft = {
    locale: 'zh-CN',
    title: '酒店服务手册',
    organization: '',
    number: '',
    owner: '',
    made: '2026-11-22',
    now: Date.UTC(2026, 10, 22, 4),
    timeZone: 'Asia/Shanghai',
    journeys: [{ id: 'hotel', snapshot }],
    chapters: [],
    issue: null,
    past: [],
    changes: [],
  };

  test('is built as the tree that an issue keeps, which makes the same file', async () => {
    const built = await documents.build(draft);
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const tree = JSON.parse(built.value.tree) as Handbook;
    expect(tree.facts.title).toBe(draft.title);
    expect(tree.children.length).toBeGreaterThan(5);
    expect(built.value.missing).toEqual([]);
    const role = snapshot.library.roles.list[0]?.id ?? '';
    for (const edition of ['everyone', `role:${role}`]) {
      const asked = { format: 'html', edition } as const;
      const [one, two] = [
        await documents.make({ ...asked, draft }),
        await documents.make({ ...asked, tree: built.value.tree }),
      ];
      if (!one.ok || !two.ok) throw new Error(JSON.stringify([one, two]));
      expect(Buffer.compare(one.value.bytes, two.value.bytes)).toBe(0);
    }
  });

  test.each(HANDBOOK_FORMATS)('is made as %s, the same twice', async (format) => {
    const asked = { draft, format, edition: 'everyone' } as const;
    const [one, two] = [await documents.make(asked), await documents.make(asked)];
    if (!one.ok || !two.ok) throw new Error(JSON.stringify([one, two]));
    expect(one.value.bytes.length).toBeGreaterThan(5_000);
    expect(Buffer.compare(one.value.bytes, two.value.bytes)).toBe(0);
  });

  test('is not made for a role that its journeys do not have', async () => {
    const asked = { draft, format: 'md', edition: 'role:nobody' } as const;
    expect(await documents.make(asked)).toEqual({ ok: false, error: { code: 'unknown-edition' } });
  });
});

describe('a process that has done a job', () => {
  const sentence = (text: string): DocumentRequest => {
    const {
      children: [first, ...others],
      ...rest
    } = everyNode('en');
    const opening = { type: 'paragraph', children: [{ type: 'text', text }] } as const;
    return { ...asked, tree: JSON.stringify({ ...rest, children: [first, opening, ...others] }) };
  };
  const bytesOf = async (documents: Documents, request: DocumentRequest): Promise<Buffer> => {
    const made = await documents.make(request);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return Buffer.from(made.value.bytes);
  };

  test('does the next ones, at less cost, and makes the same bytes as one that has done none', async () => {
    const used: number[] = [];
    const [kept, cold] = [
      createDocuments({ observe: ({ cpu }) => used.push(cpu) }),
      createDocuments({ keep: { for: 0, memory: 0 } }),
    ];
    const texts = ['Another, with 汉字.', ''];
    const first = await bytesOf(kept, sentence('First.'));
    const [only] = children();
    for (const text of texts) {
      const request = sentence(text);
      expect(Buffer.compare(await bytesOf(kept, request), await bytesOf(cold, request))).toBe(0);
    }
    expect(Buffer.compare(first, await bytesOf(kept, sentence('First.')))).toBe(0);
    expect(children()).toEqual([only]);
    // An order of magnitude, were nothing else going on here.
    for (const cpu of used.slice(1)) expect(cpu).toBeLessThan((used[0] ?? 0) / 2);
    await Promise.all([kept.close(), cold.close()]);
    expect(children()).toEqual([]);
  });

  test('is replaced when it is gone, and when it has too much memory', async () => {
    const documents = createDocuments({ keep: { for: 60_000, memory: 1_000_000 } });
    await bytesOf(documents, asked);
    await until(() => (children().length === 0 ? true : undefined));
    await documents.close();
    const kept = createDocuments();
    await bytesOf(kept, asked);
    await end(children());
    await bytesOf(kept, asked);
    const [other] = children();
    // Seen dead only by its silence.
    process.kill(other ?? 0, 'SIGSTOP');
    const next = bytesOf(kept, asked);
    process.kill(other ?? 0, 'SIGKILL');
    await next;
    expect(children()).toHaveLength(1);
    await kept.close();
  });

  test('is there already where somebody was looking, and makes the same bytes', async () => {
    const used: number[] = [];
    const documents = createDocuments({ observe: ({ before }) => used.push(before) });
    const cold = createDocuments({ keep: { for: 0, memory: 0 } });
    documents.stay();
    documents.stay();
    expect(children()).toHaveLength(1);
    const [ahead] = children();
    // The server's own work comes first where processors are short.
    expect(getPriority(ahead)).toBeGreaterThan(getPriority());
    expect(Buffer.compare(await bytesOf(documents, asked), await bytesOf(cold, asked))).toBe(0);
    expect(children()).toEqual([ahead]);
    expect(used[0]).toBeGreaterThan(0);
    // One that dies while it waits is replaced without a word.
    await end(children());
    documents.stay();
    expect(children()).not.toContain(ahead);
    await end(children());
    await bytesOf(documents, asked);
    await Promise.all([documents.close(), cold.close()]);
    documents.stay();
    expect(children()).toEqual([]);
  });

  test('ends when nobody asks it for a while, unless somebody is looking', async () => {
    const documents = createDocuments({ keep: { for: 300, memory: 1e9 } });
    await bytesOf(documents, asked);
    const since = performance.now();
    while (performance.now() - since < 900) {
      documents.stay();
      await nextTurn();
    }
    expect(children()).toHaveLength(1);
    await until(() => (children().length === 0 ? true : undefined));
    await documents.close();
  });
});

test('one that needs more memory or time than it may have is ended', async () => {
  const small = createDocuments({ memory: 60_000_000 });
  expect(await small.make(asked)).toEqual({ ok: false, error: { code: 'too-large' } });
  const short = createDocuments({ timeout: 20 });
  expect(await short.make(asked)).toEqual({ ok: false, error: { code: 'timed-out', milliseconds: 20 } });
  await Promise.all([small.close(), short.close()]);
});

test('a disk that is full is told as such, and leaves nothing half written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-full-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    for (const at of [0.2, 0.3]) {
      const made = await answer(
        { what: 'make', format: 'docx', edition: 'everyone' },
        { tree, isSound: false },
        (share) => {
          if (share >= at) throw full;
        },
      );
      expect(made).toEqual({ ok: false, error: { code: 'disk-full' } });
    }
    expect(await readdir(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true });
  }
});

test('closing ends what runs and refuses what waits', async () => {
  const documents = createDocuments();
  const results = [documents.make(asked), documents.make(asked)];
  await documents.close();
  const closed = { ok: false, error: { code: 'closed' } };
  expect(await Promise.all(results)).toEqual([closed, closed]);
  expect(await documents.make(asked)).toEqual(closed);
  expect(children()).toEqual([]);
});
