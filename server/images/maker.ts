import { fail, type Result } from '../../src/core/base/index.ts';
import type { StoredImage } from '../storage/index.ts';
import { type ImageFault, makeImage } from './make.ts';

/** Makes pictures a few at a time: a decoded one takes up to 200 MB. */
export interface ImageMaker {
  /** `busy`: so many wait already that another would wait too long. */
  make(bytes: Uint8Array): Promise<Result<StoredImage, ImageFault | 'busy'>>;
}

export interface MakerOptions {
  readonly atOnce?: number;
  readonly waiting?: number;
  readonly make?: typeof makeImage;
}

export function createImageMaker({
  atOnce = 2,
  waiting = 16,
  make = makeImage,
}: MakerOptions = {}): ImageMaker {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    make: async (bytes) => {
      if (running >= atOnce) {
        if (queue.length >= waiting) return fail('busy');
        // Whoever is done hands its place over.
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running++;
      try {
        return await make(bytes);
      } finally {
        const next = queue.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
