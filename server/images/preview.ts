import { SIZES } from '../../src/core/layout/index.ts';
import { IMAGE_LIMITS } from '../../src/core/model/index.ts';
import { kindOf } from './kind.ts';
import { openDecoder } from './open-decoder.ts';

/** So many pixels for each of the map's own: sharp on a fine screen and on paper. */
const FINE = 3;

/** Where pictures are shown smaller than they are kept, and how they are cut for it; what is to fill its room is always as large as that. */
const CUTS = {
  /** On a card of the map. */
  card: { width: (SIZES.cardWidth - 2) * FINE, height: (SIZES.cardPicture - 1) * FINE, fit: 'cover' },
  /** Beside a persona's name. */
  face: { width: 96, height: 96, fit: 'cover' },
  /** Within a text that is read, whole. */
  page: { width: 640, height: 480, fit: 'inside', withoutEnlargement: true },
} as const;

export type PreviewKind = keyof typeof CUTS;
export const PREVIEW_KINDS = Object.keys(CUTS) as [PreviewKind, ...PreviewKind[]];

export interface Preview {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** In seconds. */
const PATIENCE = 15;

/**
 * A picture as it is shown somewhere: PNG where it was drawn or can be seen through, else JPEG, since that is what every program
 * reads that is given it. The same picture becomes the same bytes.
 * @returns null for what is no picture
 */
export async function makePreview(bytes: Uint8Array, kind: PreviewKind): Promise<Preview | null> {
  const from = kindOf(bytes);
  if (from === null || from === 'svg') return null;
  const decode = await openDecoder();
  try {
    const opened = decode(bytes, { limitInputPixels: IMAGE_LIMITS.pixels, sequentialRead: true });
    const picture = opened
      .timeout({ seconds: PATIENCE })
      .autoOrient()
      .resize(CUTS[kind])
      .toColourspace('srgb');
    const isDrawn = from === 'png' || (await opened.metadata()).hasAlpha;
    const made = isDrawn
      ? picture.png({ compressionLevel: 9 })
      : picture.jpeg({ quality: 80, mozjpeg: true });
    const { data, info } = await made.toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return { type: isDrawn ? 'image/png' : 'image/jpeg', bytes: data, width, height };
  } catch {
    return null;
  }
}
