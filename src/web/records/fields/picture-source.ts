/** What an image field holds: a picture within the file, one that lies on somebody's server, or neither. */
export type PictureSource =
  | { readonly kind: 'inside'; readonly data: string }
  | { readonly kind: 'foreign'; readonly address: string; readonly host: string }
  | { readonly kind: 'unknown' };

const INSIDE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

export function pictureSource(text: string): PictureSource {
  const plain = text.trim();
  if (INSIDE.test(plain)) return { kind: 'inside', data: plain };
  const url = URL.parse(plain);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { kind: 'unknown' };
  return { kind: 'foreign', address: url.href, host: url.host };
}
