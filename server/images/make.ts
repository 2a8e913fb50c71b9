import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { fail, ok, type Result } from '../../src/core/base/index.ts';
import { IMAGE_LIMITS } from '../../src/core/model/index.ts';
import type { StoredImage } from '../storage/index.ts';
import { kindOf } from './kind.ts';
import { openDecoder } from './open-decoder.ts';
import { withoutWords } from './without-words.ts';

/** Why a picture was not taken. */
export type ImageFault =
  | 'empty'
  | 'svg'
  | 'unknown-kind'
  | 'damaged'
  | 'too-large'
  | 'too-many-frames'
  | 'timed-out';

export type MadeImage = Result<StoredImage, ImageFault>;

/** In seconds. */
const PATIENCE = 15;
/** Tried one after the other until the result is small enough. */
const TRIES = [
  { edge: IMAGE_LIMITS.edge, quality: 82 },
  { edge: IMAGE_LIMITS.edge, quality: 60 },
  { edge: 1_000, quality: 60 },
  { edge: 600, quality: 50 },
] as const;
/** A drawing up to this size stays as sharp as it was, as PNG; what is much larger as WebP is not worth trying. */
const FLAT_BYTES = 24 * 1024;
const DRAWN_BYTES = 200 * 1024;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The picture made anew from its pixels alone: upright, in sRGB, no larger than a screen needs. Nothing else of what was sent is
 * in it: no place where it was taken, no words behind its end, no program. Of a moving picture the first image is kept.
 */
export async function makeImage(bytes: Uint8Array): Promise<MadeImage> {
  if (bytes.length === 0) return fail('empty');
  const kind = kindOf(bytes);
  if (kind === 'svg') return fail('svg');
  if (kind === null) return fail('unknown-kind');
  const decode = await openDecoder();
  const picture = kind === 'png' ? withoutWords(bytes) : bytes;
  const open = (): Sharp =>
    decode(picture, { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'truncated', sequentialRead: true });
  try {
    const { width, height, pages = 1 } = await open().metadata();
    if (width * height > IMAGE_LIMITS.pixels) return fail('too-large');
    if (pages > IMAGE_LIMITS.frames) return fail('too-many-frames');
    for (const { edge, quality } of TRIES) {
      const resized = open()
        .timeout({ seconds: PATIENCE })
        .autoOrient()
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
      const made = await encode(resized, quality, kind === 'png' || kind === 'gif');
      if (made.bytes.length <= IMAGE_LIMITS.bytes) return ok({ hash: hashOf(made.bytes), ...made });
    }
    return fail('too-large');
  } catch (error) {
    return fail(faultOf(error));
  }
}

/** @param isDrawn it may be a drawing, where every pixel counts, rather than a photograph */
async function encode(picture: Sharp, quality: number, isDrawn: boolean): Promise<Omit<StoredImage, 'hash'>> {
  const pixels = await picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = pixels.info;
  const decode = await openDecoder();
  const again = () =>
    decode(pixels.data, { raw: { width, height, channels } }).timeout({ seconds: PATIENCE });
  const webp = await again().webp({ quality, smartSubsample: true }).toBuffer();
  const size = { width, height };
  if (!isDrawn || webp.length > DRAWN_BYTES) return { type: 'image/webp', ...size, bytes: webp };
  const png = await again().png({ compressionLevel: 9 }).toBuffer();
  return png.length <= Math.max(FLAT_BYTES, webp.length)
    ? { type: 'image/png', ...size, bytes: png }
    : { type: 'image/webp', ...size, bytes: webp };
}

function faultOf(error: unknown): ImageFault {
  const reason = error instanceof Error ? error.message : '';
  if (/pixel limit|too large|dimensions/i.test(reason)) return 'too-large';
  return /timeout/i.test(reason) ? 'timed-out' : 'damaged';
}
