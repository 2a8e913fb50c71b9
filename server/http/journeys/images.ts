import type { Pictures } from '../../../src/core/layout/index.ts';
import {
  IMAGE_LIMITS,
  imageReference,
  imagesNamed,
  type JourneyFile,
} from '../../../src/core/model/index.ts';
import { type ErrorCode, journeyDocument, libraryDocument } from '../../../src/core/protocol/index.ts';
import {
  type ImageFault,
  type PreviewKind,
  type TakenFile,
  takeImages,
  withImages,
} from '../../images/index.ts';
import type { HeldImage, ImageBounds, StoredImage } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import type { House } from './house.ts';

const BOUNDS: ImageBounds = { images: IMAGE_LIMITS.images, bytes: IMAGE_LIMITS.heldBytes };
/** What the sentences of refusals name. */
const PARAMS = {
  megapixels: IMAGE_LIMITS.pixels / 1_000_000,
  frames: IMAGE_LIMITS.frames,
  images: BOUNDS.images,
  megabytes: BOUNDS.bytes / 1024 / 1024,
};

const CODES: Readonly<Record<ImageFault | 'busy' | 'full', ErrorCode>> = {
  empty: 'image.empty',
  svg: 'image.svg',
  'unknown-kind': 'image.unknown-kind',
  damaged: 'image.damaged',
  'too-large': 'image.too-large',
  'too-many-frames': 'image.too-many-frames',
  'timed-out': 'image.timed-out',
  busy: 'image.busy',
  full: 'image.full',
};

const refuse = (fault: keyof typeof CODES): Refusal => new Refusal(CODES[fault], { params: PARAMS });

type Makers = Pick<House, 'storage' | 'images'>;

/** Those whose pictures a journey may show: its own, and of the people in its workspace's library. */
export async function holdersFor(
  { storage }: Pick<House, 'storage'>,
  id: string,
): Promise<readonly string[]> {
  const row = await storage.journeys.get(id);
  if (!row) throw new Refusal('journey.unknown');
  return [journeyDocument(id), libraryDocument(row.workspace)];
}

/** @throws Refusal `image.full`, `journey.unknown` */
export async function hold(
  { storage }: Pick<House, 'storage'>,
  holder: string,
  images: readonly HeldImage[],
): Promise<void> {
  if (images.length === 0) return;
  const kept = await storage.images.keep(holder, images, BOUNDS);
  if (kept === 'full') throw refuse('full');
  if (kept === 'missing') throw new Refusal('journey.unknown');
}

/** Makes a picture of what was sent, and keeps it. @throws Refusal `image.…` */
export async function keepImage(house: Makers, holder: string, sent: Uint8Array) {
  const made = await house.images.make(sent);
  if (!made.ok) throw refuse(made.error);
  const { bytes, hash, type, width, height } = made.value;
  await hold(house, holder, [made.value]);
  return { image: imageReference(hash), type, width, height, bytes: bytes.length };
}

/** What is sent of a picture. */
export type ShownImage = Pick<StoredImage, 'hash' | 'type' | 'bytes'>;

/** The picture as it is kept, or cut for where it is shown. @throws Refusal `image.unknown` */
export async function getImage(
  { storage, previews }: Pick<House, 'storage' | 'previews'>,
  holders: readonly string[],
  hash: string,
  kind?: PreviewKind,
): Promise<ShownImage> {
  const read = (name: string) => storage.images.get(holders, name);
  if (kind === undefined) {
    const image = await read(hash);
    if (!image) throw new Refusal('image.unknown');
    return image;
  }
  const preview = await previews.of(hash, kind, read);
  if (!preview) throw new Refusal('image.unknown');
  return { hash: `${hash}.${kind}`, ...preview };
}

/** Those that a journey's records name, as they are shown there. */
export async function picturesIn(
  { storage, previews }: Pick<House, 'storage' | 'previews'>,
  id: string,
  records: readonly { readonly image?: string | undefined }[],
  kind: PreviewKind,
): Promise<Pictures> {
  const images = records.flatMap(({ image }) => image ?? []);
  if (images.length === 0) return {};
  const holders = await holdersFor({ storage }, id);
  return previews.named(images, kind, (hash) => storage.images.get(holders, hash));
}

/**
 * Lets a journey hold pictures of another, whose cards were copied.
 * @returns the references of those that it holds now
 */
export async function shareImages(
  house: Pick<House, 'storage'>,
  from: string,
  to: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const { images } = house.storage;
  const there = await images.held(await holdersFor(house, from), hashes);
  await hold(
    house,
    journeyDocument(to),
    there.map((hash) => ({ hash })),
  );
  return there.map(imageReference);
}

/** The pictures of a file that comes in. @throws Refusal `file.refused`, `image.busy`, `image.full` */
export async function takeFromFile({ storage, images }: Makers, file: JourneyFile): Promise<TakenFile> {
  const taken = await takeImages(file, {
    make: (bytes) => images.make(bytes),
    known: (hashes) => storage.images.known(hashes),
  });
  if (!taken.ok) {
    throw taken.error === 'busy' ? refuse('busy') : new Refusal('file.refused', { faults: taken.error });
  }
  for (const held of [taken.value.map, taken.value.library]) {
    const bytes = held.reduce((sum, image) => sum + ('bytes' in image ? image.bytes.length : 0), 0);
    if (held.length > BOUNDS.images || bytes > BOUNDS.bytes) throw refuse('full');
  }
  return taken.value;
}

/** The pictures that a journey's file names, for another journey of the same workspace. */
export async function imagesForCopy(
  house: Pick<House, 'storage'>,
  id: string,
  file: JourneyFile,
): Promise<readonly HeldImage[]> {
  const held = await house.storage.images.held(await holdersFor(house, id), imagesNamed(file).map);
  return held.map((hash) => ({ hash }));
}

/** The file with its pictures in it, so that it is whole elsewhere. */
export async function withOwnImages(
  house: Pick<House, 'storage'>,
  id: string,
  file: JourneyFile,
): Promise<JourneyFile> {
  const holders = await holdersFor(house, id);
  return withImages(file, (hash) => house.storage.images.get(holders, hash));
}
