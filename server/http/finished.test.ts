import { expect, it } from 'vitest';
import { finished } from './finished.ts';
import { Refusal } from './problems/index.ts';

it.each([
  [{ code: 'too-much' }, 'export.map-too-large'],
  [{ code: 'timed-out', milliseconds: 1 }, 'export.map-timed-out'],
  [{ code: 'too-large', pixels: 2, limit: 1, scale: 1 }, 'export.too-large'],
  [{ code: 'failed', reason: 'broken' }, 'export.failed'],
] as const)('a map of which no file could be made says why: %o', (error, code) => {
  const ask = () => finished({ ok: false, error });
  expect(ask).toThrow(Refusal);
  expect(ask).toThrow(expect.objectContaining({ code }));
});
