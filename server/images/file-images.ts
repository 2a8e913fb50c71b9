import { fail, ok, type Result } from '../../src/core/base/index.ts';
import {
  type Fault,
  imagesNamed,
  type JourneyFile,
  jsonPath,
  renameImages,
} from '../../src/core/model/index.ts';
import type { HeldImage, StoredImage } from '../storage/index.ts';
import { hashOf, type ImageFault } from './make.ts';

export interface TakenFile {
  /** Without the pictures' bytes, and with the names that the pictures have here. */
  readonly file: JourneyFile;
  /** What the journey is to hold, and what its library. */
  readonly map: readonly HeldImage[];
  readonly library: readonly HeldImage[];
}

export interface TakingOptions {
  readonly make: (bytes: Uint8Array) => Promise<Result<StoredImage, ImageFault | 'busy'>>;
  /** Which of these the store has: whoever has their bytes may hold them, and they need no making anew. */
  readonly known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
}

const bytesOf = (address: string): Buffer => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/**
 * The pictures of a file that comes in. Each must be what its name says, and is made anew as an uploaded one is, so that it may
 * have another name from then on. Those that nothing names are left out.
 * @returns faults of the file, or `busy`
 */
export async function takeImages(
  whole: JourneyFile,
  { make, known }: TakingOptions,
): Promise<Result<TakenFile, readonly Fault[] | 'busy'>> {
  const { images = {}, ...rest } = whole;
  const file = rest as JourneyFile;
  const named = imagesNamed(file);
  const used = new Set([...named.map, ...named.library]);
  const faults: Fault[] = [];
  const held = new Map<string, HeldImage>();
  const names = new Map<string, string>();
  const isHere = await known(Object.keys(images).filter((hash) => used.has(hash)));
  for (const [hash, address] of Object.entries(images)) {
    const refuse = () => faults.push({ code: 'bad-image', path: jsonPath(['images', hash]), params: {} });
    const bytes = bytesOf(address);
    if (hashOf(bytes) !== hash) refuse();
    else if (!used.has(hash)) continue;
    else if (isHere.has(hash)) held.set(hash, { hash });
    else {
      const made = await make(bytes);
      if (made.ok) {
        held.set(hash, made.value);
        if (made.value.hash !== hash) names.set(hash, made.value.hash);
      } else if (made.error === 'busy') return fail('busy');
      else refuse();
    }
  }
  if (faults.length > 0) return fail(faults);
  const of = (hashes: readonly string[]) => hashes.flatMap((hash) => held.get(hash) ?? []);
  return ok({ file: renameImages(file, names), map: of(named.map), library: of(named.library) });
}

/** The file with the pictures that it names in it, as far as they are there. */
export async function withImages(
  file: JourneyFile,
  get: (hash: string) => Promise<StoredImage | null>,
): Promise<JourneyFile> {
  const { map, library } = imagesNamed(file);
  const images: Record<string, string> = {};
  for (const hash of new Set([...map, ...library])) {
    const image = await get(hash);
    if (image) images[hash] = `data:${image.type};base64,${Buffer.from(image.bytes).toString('base64')}`;
  }
  return Object.keys(images).length === 0 ? file : { ...file, images };
}
