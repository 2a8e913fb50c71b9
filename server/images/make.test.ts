import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashOf, type MadeImage, makeImage } from './make.ts';
import { createImageMaker } from './maker.ts';
import { bomb, moving, noise, photograph, plain, SVG, wordy } from './testing/pictures.ts';

const SCRIPT = Buffer.from('<script>alert("Withheld")</script>');
const made = async (bytes: Uint8Array) => {
  const result = await makeImage(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const fault = async (bytes: Uint8Array) => {
  const result = await makeImage(bytes);
  return result.ok ? 'taken' : result.error;
};

describe('FILE-14 a picture is made anew', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('FILE-14 from %s', async (format) => {
    const image = await made(await noise(90, 60)[format]().toBuffer());
    expect(image).toMatchObject({ width: 90, height: 60, hash: hashOf(image.bytes) });
    const { format: now } = await sharp(image.bytes).metadata();
    expect(image.type).toBe(`image/${now}`);
    expect(['png', 'webp']).toContain(now);
  });

  it('FILE-14 the same bytes become the same picture', async () => {
    const bytes = await noise(50, 50).jpeg().toBuffer();
    expect((await made(bytes)).hash).toBe((await made(Buffer.from(bytes))).hash);
  });

  it('FILE-14 upright, without what a camera wrote into it', async () => {
    const bytes = await photograph();
    expect(bytes.includes('Withheld')).toBe(true);
    const image = await made(bytes);
    expect(image).toMatchObject({ width: 40, height: 60 });
    expect(Buffer.from(image.bytes).includes('Withheld')).toBe(false);
    const { exif, icc, xmp, iptc, orientation } = await sharp(image.bytes).metadata();
    expect([exif, icc, xmp, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    // Turned by a quarter: what was left is above.
    const { data } = await sharp(image.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 40 + x) * 3, (y * 40 + x) * 3 + 3)];
    expect((at(20, 10)[0] ?? 0) > 200 && (at(20, 10)[1] ?? 255) < 60).toBe(true);
    expect((at(20, 50)[1] ?? 0) > 200 && (at(20, 50)[0] ?? 255) < 60).toBe(true);
  });

  it('FILE-14 no larger than a screen needs, and a drawing as sharp as it was', async () => {
    const photo = await made(await noise(2_400, 800).jpeg().toBuffer());
    expect(photo).toMatchObject({ type: 'image/webp', width: 1_600, height: 533 });
    expect(photo.bytes.length).toBeLessThanOrEqual(1024 * 1024);
    const drawing = await made(await plain(400, 300).png().toBuffer());
    expect(drawing).toMatchObject({ type: 'image/png', width: 400, height: 300 });
    expect((await made(Buffer.from(drawing.bytes))).hash).toBe(drawing.hash);
  });

  it('FILE-14 nothing that was hidden behind its end or in its words comes along', async () => {
    for (const bytes of [await noise(40, 40).png().toBuffer(), await noise(40, 40).jpeg().toBuffer()]) {
      const image = await made(Buffer.concat([bytes, SCRIPT]));
      expect(Buffer.from(image.bytes).includes('alert')).toBe(false);
    }
    const words = await plain(9, 9)
      .withExif({ IFD0: { ImageDescription: String(SCRIPT) } })
      .png()
      .toBuffer();
    expect(Buffer.from((await made(words)).bytes).includes('alert')).toBe(false);
  });

  it('FILE-14 of a moving picture the first image is kept', async () => {
    const image = await made(await moving(12));
    expect(image).toMatchObject({ width: 8, height: 8 });
    expect((await sharp(image.bytes).metadata()).pages ?? 1).toBe(1);
  });
});

describe('FILE-14 what is no picture is refused', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a drawing with a script', Buffer.from(SVG), 'svg'],
    ['a drawing behind words', Buffer.from(`<?xml version="1.0"?><!-- PNG -->\n${SVG}`), 'svg'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-kind'],
    ['a program that begins as a picture does', Buffer.from('GIF89a/*<script>*/=alert(1)'), 'damaged'],
    ['a document', Buffer.from('%PDF-1.7 1 0 obj'), 'unknown-kind'],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0'), 'unknown-kind'],
    ['a heading alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'damaged'],
  ])('FILE-14 %s', async (_name, bytes, code) => {
    expect(await fault(bytes)).toBe(code);
  });

  it('FILE-14 a picture that is cut off', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'avif'] as const) {
      const whole = await noise(80, 80)[format]().toBuffer();
      expect([format, await fault(whole.subarray(0, whole.length >> 1))]).toEqual([format, 'damaged']);
    }
  });

  it('FILE-14 one that unpacks to more than a machine holds, before it is unpacked', async () => {
    expect(await fault(await bomb(60_000, 60_000))).toBe('too-large');
    expect(await fault(await bomb(7_100, 7_100))).toBe('too-large');
    // Within the bounds it is looked at, and found to be lying.
    expect(await fault(await bomb(7_000, 7_000))).toBe('damaged');
  });

  it('FILE-14 but words in it that unpack to gigabytes are never unpacked', async () => {
    const words = await wordy(60, 40_000_000);
    const began = performance.now();
    const image = await made(words);
    // Unpacked they take ten seconds.
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(image.hash).toBe((await made(await wordy(0, 1))).hash);
    expect(await fault(words.subarray(0, 300_000))).toBe('damaged');
  });

  it('FILE-14 one that moves without end', async () => {
    expect(await fault(await moving(10_000))).toBe('too-many-frames');
  });

  it('FILE-14 any bytes at all are taken or refused, and never anything else', async () => {
    const heads = [
      '',
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
      'RIFF\x40\0\0\0WEBPVP8 ',
      'GIF89a',
      '\0\0\0\x1cftypavif',
    ];
    const whole = await noise(24, 24).png().toBuffer();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(whole.length - 1),
        async (head, tail, at) => {
          await makeImage(Buffer.concat([Buffer.from(head, 'latin1'), tail]));
          const changed = Buffer.from(whole);
          changed.set(tail.subarray(0, changed.length - at), at);
          const image = await makeImage(changed);
          if (image.ok) expect(Math.max(image.value.width, image.value.height)).toBeLessThanOrEqual(1_600);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('pictures are made a few at a time, and too many at once are told so', async () => {
  const gates: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const make = async (): Promise<MadeImage> => {
    most = Math.max(most, ++now);
    await new Promise<void>((open) => gates.push(open));
    now--;
    return { ok: false, error: 'empty' };
  };
  const maker = createImageMaker({ atOnce: 2, waiting: 2, make });
  const all = Array.from({ length: 5 }, () => maker.make(Buffer.alloc(1)));
  expect(await all[4]).toEqual({ ok: false, error: 'busy' });
  while (gates.length > 0) {
    gates.shift()?.();
    await Promise.race(all.slice(0, 4));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await Promise.all(all.slice(0, 4))).map((one) => one.ok)).toEqual([false, false, false, false]);
  expect(most).toBe(2);
});
