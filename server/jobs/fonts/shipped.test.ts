import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DIGESTS } from './digests.ts';
import { WEIGHTS } from './shipped.ts';

// A font made anew under an old digest would never be unpacked.
test.each(WEIGHTS)('the digest of weight %i is that of its file', async (weight) => {
  const packed = await readFile(new URL(`noto-sans-sc-${weight}.woff2`, import.meta.url));
  expect(createHash('sha256').update(packed).digest('hex').slice(0, 16)).toBe(DIGESTS[weight]);
});
