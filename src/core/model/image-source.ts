import { imageHashOf, ownPicture } from './own-picture.ts';

export const imageReference = (hash: string): string => `image:${hash}`;

/** What an image field holds: an uploaded picture, one within the text, one that lies on somebody's server, or none of them. */
export type PictureSource =
  | { readonly kind: 'uploaded'; readonly hash: string }
  | { readonly kind: 'inside'; readonly data: string }
  | { readonly kind: 'foreign'; readonly address: string; readonly host: string }
  | { readonly kind: 'unknown' };

export function pictureSource(text: string): PictureSource {
  const own = ownPicture(text);
  if (own !== null) {
    const hash = imageHashOf(own);
    return hash === null ? { kind: 'inside', data: own } : { kind: 'uploaded', hash };
  }
  const address = text.trim();
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { kind: 'unknown' };
  return { kind: 'foreign', address: url.href, host: url.host };
}
