import { IMAGE_LIMITS, IMAGE_TYPES } from '../../../core/model/index.ts';

/** Said before anything is sent. */
export type PictureFault = 'svg' | 'kind' | 'large' | 'empty';

/** In MiB. */
export const MAXIMUM = IMAGE_LIMITS.uploadBytes / 1024 / 1024;

export const ACCEPTED = IMAGE_TYPES.join(',');

/** Why a file is not worth sending; null where the server is to judge it. */
export function faultOf({ type, size }: Pick<Blob, 'type' | 'size'>): PictureFault | null {
  if (type === 'image/svg+xml') return 'svg';
  if (!IMAGE_TYPES.some((known) => known === type)) return 'kind';
  if (size > IMAGE_LIMITS.uploadBytes) return 'large';
  return size === 0 ? 'empty' : null;
}

/** The first picture among what was dropped or pasted, else the first file; null where there is none. */
export function pictureIn(files: ArrayLike<File>): File | null {
  const all = Array.from(files);
  return all.find(({ type }) => type.startsWith('image/')) ?? all[0] ?? null;
}
