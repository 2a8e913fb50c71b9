import type sharp from 'sharp';

export type Decode = typeof sharp;

let opened: Promise<Decode> | null = null;

/**
 * The decoder, loaded with the first picture. It reads the kinds that are taken and no other: of what its library can do besides
 * (drawings with scripts, documents, files by their address) nothing is left on.
 */
export function openDecoder(): Promise<Decode> {
  opened ??= import('sharp').then(({ default: decode }) => {
    decode.block({ operation: ['VipsForeignLoad'] });
    decode.unblock({
      operation: ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}Buffer`),
    });
    // One picture keeps one core busy, not all of them; and none stays in memory.
    decode.concurrency(1);
    decode.cache(false);
    return decode;
  });
  return opened;
}
