import { constants, crc32, createDeflate } from 'node:zlib';

/** Pixels of four bytes each, red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 2;
const BITS = 8;
/** Pictures of plain areas are packed well by the quick way, too. */
const LEVEL = 3;
const STRIP = 1 << 20;
const OPAQUE = 0xff000000;

/** Whether nothing shines through anywhere. */
function isOpaque(words: Uint32Array): boolean {
  for (const word of words) if (word < OPAQUE) return false;
  return true;
}

/**
 * A picture without anything transparent as PNG: in half the time, and smaller, than the painter's own way, which
 * writes an alpha that is full everywhere. Null for other pictures.
 */
export async function opaquePng({ width, height, bytes }: Pixels): Promise<Buffer | null> {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  if (!isOpaque(words)) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, RGB, 0, 0, 0], 8);
  const deflate = createDeflate({ level: LEVEL, strategy: constants.Z_DEFAULT_STRATEGY });
  const packed: Buffer[] = [];
  deflate.on('data', (part: Buffer) => packed.push(part));
  const done = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject));
  for (const strip of stripsOf(words, width, height)) {
    if (!deflate.write(strip)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', Buffer.concat(packed)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** Rows of three bytes a pixel, each behind a byte that says that it stands as it is. */
function* stripsOf(words: Uint32Array, width: number, height: number): Generator<Buffer> {
  const row = width * 3 + 1;
  const rows = Math.max(1, Math.floor(STRIP / row));
  for (let top = 0; top < height; top += rows) {
    const strip = Buffer.alloc(row * Math.min(rows, height - top));
    let from = top * width;
    for (let at = 0; at < strip.length; ) {
      at++;
      for (const end = from + width; from < end; from++) {
        const word = words[from] as number;
        strip[at++] = word;
        strip[at++] = word >>> 8;
        strip[at++] = word >>> 16;
      }
    }
    yield strip;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
