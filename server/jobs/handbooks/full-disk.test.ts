import { expect, test, vi } from 'vitest';
import { everyNode } from '../../../src/core/handbook/testing/every-node.ts';
import { answer } from './answer.ts';

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  writeFile: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
}));

test('a map that finds no room on the disk while it is painted is no reason for a file without it', async () => {
  const asked = { what: 'make', format: 'docx', edition: 'everyone' } as const;
  const made = await answer(asked, { tree: JSON.stringify(everyNode('en')) }, () => undefined);
  expect(made).toEqual({ ok: false, error: { code: 'disk-full' } });
});
