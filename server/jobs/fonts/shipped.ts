import { readFile } from 'node:fs/promises';
import wawoff2 from 'wawoff2';
import { type FontFacts, readFont } from './sfnt.ts';

export const WEIGHTS = [400, 700] as const;
export type FontWeight = (typeof WEIGHTS)[number];

/** One of the shipped fonts, unpacked. */
export interface ShippedFont {
  readonly weight: FontWeight;
  readonly bytes: Buffer;
  readonly facts: FontFacts;
}

let unpacked: Promise<readonly ShippedFont[]> | null = null;

/** The shipped fonts; unpacked once (10 MB each), by whoever asks first in this thread. */
export function shippedFonts(): Promise<readonly ShippedFont[]> {
  unpacked ??= Promise.all(WEIGHTS.map(unpack)).catch((error: unknown) => {
    unpacked = null;
    throw error;
  });
  return unpacked;
}

async function unpack(weight: FontWeight): Promise<ShippedFont> {
  const packed = await readFile(new URL(`noto-sans-sc-${weight}.woff2`, import.meta.url));
  const bytes = Buffer.from(await wawoff2.decompress(packed));
  return { weight, bytes, facts: readFont(bytes) };
}
