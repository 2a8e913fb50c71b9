import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DIGESTS } from './digests.ts';
import { readFont } from './sfnt.ts';
import { shippedFonts, WEIGHTS } from './shipped.ts';

// A font made anew under an old digest would never be unpacked.
test.each(WEIGHTS)('the digest of weight %i is that of its file', async (weight) => {
  const packed = await readFile(new URL(`noto-sans-sc-${weight}.woff2`, import.meta.url));
  expect(createHash('sha256').update(packed).digest('hex').slice(0, 16)).toBe(DIGESTS[weight]);
});

test('what is read of a file says the same as all of it', async () => {
  for (const { facts, bytes } of await shippedFonts()) {
    const whole = readFont(await bytes());
    expect(facts.unitsPerEm).toBe(whole.unitsPerEm);
    for (let point = 0; point < 0x20000; point += 7) {
      const glyph = whole.glyphOf(point);
      if (facts.glyphOf(point) !== glyph || facts.advanceOf(glyph) !== whole.advanceOf(glyph))
        throw new Error(`They differ at ${point}`);
    }
  }
});
