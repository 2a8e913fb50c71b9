/** Pixels of four bytes each, red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const OPAQUE = 0xff000000;
/** Pictures of plain areas: choosing a filter for each row takes time and saves nothing. */
const PACKING = { compressionLevel: 3, adaptiveFiltering: false } as const;

/** Whether nothing shines through anywhere. */
function isOpaque({ width, height, bytes }: Pixels): boolean {
  for (const word of new Uint32Array(bytes.buffer, bytes.byteOffset, width * height)) {
    if (word < OPAQUE) return false;
  }
  return true;
}

/**
 * A picture without anything transparent as PNG: in half the time, and smaller, than the painter's own way, which
 * writes an alpha that is full everywhere. Null for other pictures.
 */
export async function opaquePng(pixels: Pixels): Promise<Buffer | null> {
  if (!isOpaque(pixels)) return null;
  const { width, height, bytes } = pixels;
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .removeAlpha()
    .png(PACKING)
    .toBuffer();
}
