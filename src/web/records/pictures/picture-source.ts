import { imageHashOf } from '../../../core/model/index.ts';

/** What an image field holds: an uploaded picture, one within the text, one that lies on somebody's server, or none of them. */
export type PictureSource =
  | { readonly kind: 'uploaded'; readonly hash: string }
  | { readonly kind: 'inside'; readonly data: string }
  | { readonly kind: 'foreign'; readonly address: string; readonly host: string }
  | { readonly kind: 'unknown' };

const INSIDE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

export function pictureSource(text: string): PictureSource {
  const plain = text.trim();
  const hash = imageHashOf(plain);
  if (hash !== null) return { kind: 'uploaded', hash };
  if (INSIDE.test(plain)) return { kind: 'inside', data: plain };
  const url = URL.parse(plain);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { kind: 'unknown' };
  return { kind: 'foreign', address: url.href, host: url.host };
}
