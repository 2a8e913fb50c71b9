import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A photograph of nothing: no two pixels alike, and the same each time. */
export function noise(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let at = 0; at < data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    data[at] = state >> 16;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A drawing of one colour. */
export const plain = (width: number, height: number, background = '#3377cc'): Sharp =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });

/** So many images that follow one another: one, written again and again. */
export async function moving(frames: number): Promise<Buffer> {
  const one = await noise(8, 8).gif().toBuffer();
  const begin = one.indexOf(Buffer.from([0x21, 0xf9]));
  const image = one.subarray(begin, -1);
  return Buffer.concat([one.subarray(0, begin), ...Array<Buffer>(frames).fill(image), Buffer.of(0x3b)]);
}

/** A small PNG that says of itself that it is as large as this. */
export async function bomb(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(8, 8).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A small PNG with words in it, packed: so many times as many bytes as these. */
export async function wordy(times: number, bytes: number): Promise<Buffer> {
  const picture = await plain(8, 8).png().toBuffer();
  const words = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(bytes))]);
  const name = Buffer.from('zTXt');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(words.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(words, crc32(name)));
  const chunk = Buffer.concat([head, name, words, sum]);
  // Behind the header, which comes first.
  return Buffer.concat([picture.subarray(0, 33), ...Array<Buffer>(times).fill(chunk), picture.subarray(33)]);
}

/** Left half red, right half green, told to be turned, with the place where it was taken. */
export const photograph = (): Promise<Buffer> =>
  plain(60, 40, '#ff0000')
    .composite([
      { input: { create: { width: 30, height: 40, channels: 3, background: '#00ff00' } }, left: 30, top: 0 },
    ])
    .withExif({ IFD0: { Copyright: 'Withheld' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
