import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLOSE, ERRORS, type ErrorCode, type ErrorKind } from '../../src/core/protocol/index.ts';
import { closing } from '../collab/index.ts';
import { StorageError, type StorageErrorCode } from '../storage/index.ts';
import { problemDocument } from './problems/document.ts';
import { Refusal } from './problems/index.ts';
import { asRefusal } from './problems/translate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

const text = [...sourcesIn('server'), readFileSync(join(root, 'src/core/protocol/json.ts'), 'utf8')].join(
  '\n',
);
const kinds = Object.entries(ERRORS) as [ErrorCode, ErrorKind][];

describe('the catalogue of errors', () => {
  it.each(kinds)('%s is said somewhere, in both languages, with a fitting status', (code, kind) => {
    const isSaid =
      text.includes(`'${code}'`) || Object.values(closing).some((one) => one.code === kind.close);
    expect(isSaid).toBe(true);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    expect(kind.sentence.en).toMatch(/^[A-Z].*\.$/);
    expect(kind.sentence['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('every code that the server says is in it', () => {
    const said = [...text.matchAll(/new Refusal\(\s*'([a-z.-]+)'/g)].map((match) => match[1]);
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((code) => !Object.hasOwn(ERRORS, String(code)))).toEqual([]);
  });

  it('every close code of the live door has a sentence', () => {
    const worded = new Set(kinds.map(([, kind]) => kind.close));
    for (const { code, reason } of Object.values(closing))
      expect([reason, worded.has(code)]).toEqual([reason, true]);
    for (const code of Object.values(CLOSE)) expect(worded).toContain(code);
  });

  it.each([
    ['storage.damaged', 'storage.damaged'],
    ['storage.foreign', 'storage.damaged'],
    ['storage.newer', 'storage.newer'],
    ['storage.full', 'storage.full'],
    ['storage.busy', 'storage.failed'],
    ['storage.readonly', 'storage.failed'],
    ['storage.failed', 'storage.failed'],
    ['storage.closed', 'server.restarting'],
  ] satisfies [StorageErrorCode, ErrorCode][])('the store’s %s is answered as %s', (stored, code) => {
    expect(asRefusal(new StorageError(stored, 'x'), 0).code).toBe(code);
  });

  it('what nobody foresaw tells nothing of itself', () => {
    const refusal = asRefusal(new Error('secret detail'), 0);
    expect(refusal.code).toBe('server.failed');
    expect(JSON.stringify(problemDocument(refusal, 'en'))).not.toContain('secret');
  });

  it('numbers in sentences are in the reader’s form', () => {
    const refusal = new Refusal('request.too-large', { params: { maximum: 33 } });
    expect(problemDocument(refusal, 'zh-CN')).toMatchObject({
      status: 413,
      title: '内容过大，最多 33 MiB。',
      code: 'request.too-large',
    });
  });
});
