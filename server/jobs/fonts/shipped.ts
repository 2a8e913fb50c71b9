import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DIGESTS } from './digests.ts';
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
  const kept = fileURLToPath(new URL(`${DIGESTS[weight]}-${weight}.ttf`, KEPT));
  const bytes = (await read(kept)) ?? (await keep(kept, await decompressed(weight)));
  return { weight, bytes, facts: readFont(bytes) };
}

async function decompressed(weight: FontWeight): Promise<Buffer> {
  // Loaded by whoever unpacks: most find the font unpacked.
  const [{ default: wawoff2 }, packed] = await Promise.all([
    import('wawoff2'),
    readFile(new URL(`noto-sans-sc-${weight}.woff2`, import.meta.url)),
  ]);
  return Buffer.from(await wawoff2.decompress(packed));
}

/** Unpacking takes half a second a font, which a process that makes one file would pay each time. */
const KEPT = new URL('../../../node_modules/.cache/throughline/fonts/', import.meta.url);

const read = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

/** A folder that can't be written is no reason to do without the font. */
async function keep(file: string, bytes: Buffer): Promise<Buffer> {
  const half = `${file}.${process.pid}.${performance.now()}`;
  try {
    await mkdir(KEPT, { recursive: true });
    await writeFile(half, bytes, { flush: true });
    await rename(half, file);
  } catch {
    await rm(half, { force: true }).catch(() => undefined);
  }
  return bytes;
}
