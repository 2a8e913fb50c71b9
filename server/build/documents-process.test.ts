import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { everyNode } from '../../src/core/handbook/testing/every-node.ts';
import type { HandbookFormat } from '../../src/core/protocol/index.ts';
import { createDocuments, type Documents } from '../jobs/index.ts';
import { bundleDocumentsProcess } from './documents-process.ts';

const FORMATS: readonly HandbookFormat[] = ['pdf', 'docx', 'xlsx'];

test('what is built makes the same files as its source', async () => {
  const scratch = fileURLToPath(new URL('../../.tmp/', import.meta.url));
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'jobs-'));
  const source = createDocuments();
  let built: Documents | undefined;
  try {
    await bundleDocumentsProcess(folder);
    built = createDocuments({ script: pathToFileURL(join(folder, 'child.js')) });
    const tree = JSON.stringify(everyNode('zh-CN', true));
    for (const format of FORMATS) {
      const request = { tree, format, edition: 'everyone' };
      const [one, other] = await Promise.all([source.make(request), built.make(request)]);
      expect(one.ok).toBe(true);
      expect(other).toEqual(one);
    }
  } finally {
    await Promise.all([source.close(), built?.close()]);
    await rm(folder, { recursive: true });
  }
}, 60_000);
