import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { once } from '../../../src/core/base/index.ts';
import { DIGESTS } from './digests.ts';
import { type FontFacts, readFont, readFontFile } from './sfnt.ts';

export const WEIGHTS = [400, 700] as const;
export type FontWeight = (typeof WEIGHTS)[number];

/** One of the shipped fonts, unpacked. */
export interface ShippedFont {
  readonly weight: FontWeight;
  readonly facts: FontFacts;
  /** Where it lies; null where nothing can be kept. */
  readonly file: string | null;
  /** All of it, 10 MB; read when first asked for. */
  readonly bytes: () => Promise<Buffer>;
}

let unpacked: Promise<readonly ShippedFont[]> | null = null;

/** The shipped fonts; unpacked once, by whoever asks first on this machine. */
export function shippedFonts(): Promise<readonly ShippedFont[]> {
  unpacked ??= Promise.all(WEIGHTS.map(unpack)).catch((error: unknown) => {
    unpacked = null;
    throw error;
  });
  return unpacked;
}

/** What a typesetter reads them from: a file's path, or its bytes where no file is kept. */
export type FontSource = string | Buffer;

export const fontSources = (fonts: readonly ShippedFont[]): Promise<readonly FontSource[]> =>
  Promise.all(fonts.map(({ file, bytes }) => file ?? bytes()));

async function unpack(weight: FontWeight): Promise<ShippedFont> {
  const file = fileURLToPath(new URL(`${DIGESTS[weight]}-${weight}.ttf`, KEPT));
  const facts = await readFontFile(file).catch(() => null);
  if (facts) {
    const bytes = once(() => readFile(file).catch(() => decompressed(weight)));
    return { weight, facts, file, bytes };
  }
  const bytes = await decompressed(weight);
  const isKept = await keep(file, bytes);
  return { weight, facts: readFont(bytes), file: isKept ? file : null, bytes: async () => bytes };
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

/** False where it can't be: a folder that can't be written is no reason to do without the font. */
async function keep(file: string, bytes: Buffer): Promise<boolean> {
  const half = `${file}.${process.pid}.${performance.now()}`;
  try {
    await mkdir(KEPT, { recursive: true });
    await writeFile(half, bytes, { flush: true });
    await rename(half, file);
    return true;
  } catch {
    await rm(half, { force: true }).catch(() => undefined);
    return false;
  }
}
