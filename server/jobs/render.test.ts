import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { replaceRecord, snapshotOf } from '../../src/core/layout/testing/snapshot-of.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { shippedFonts } from './fonts/shipped.ts';
import { opaquePng } from './png.ts';
import { renderPng, renderSvg } from './render.ts';
import type { Exported, ExportResult } from './types.ts';

const read = (name: string): Snapshot =>
  snapshotOf(
    JSON.parse(readFileSync(new URL(`../../templates/${name}.journey.json`, import.meta.url), 'utf8')),
  );
const chinese = read('hotel.zh-CN');

const small = (title: string): Snapshot =>
  snapshotOf({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'j', locale: 'zh-CN', view: 'current', personas: [] },
    stages: [{ id: 's', title: 's', phase: 'during' }],
    steps: [{ id: 'p', stage: 's', title: 'p' }],
    lanes: [{ id: 'l', role: 'touchpoint', title: 'l' }],
    cards: [{ id: 'c', lane: 'l', step: 'p', title }],
  });

function done(result: ExportResult): Exported {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The pixels of a PNG, read back by painting it. */
function pixelsOf({ bytes, width, height }: Exported): Buffer {
  const href = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  return Buffer.from(new Resvg(svg).render().pixels);
}

const inked = (pixels: Buffer): number => {
  let dark = 0;
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] as number) < 90) dark++;
  return dark;
};

describe('PNG', () => {
  test('a Chinese template is painted, and no character is missing', async () => {
    const png = done(await renderPng(chinese, { scale: 0.5 }));
    expect(png.missing).toEqual([]);
    expect([...png.bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(inked(pixelsOf(png))).toBeGreaterThan(5000);
  }, 60_000);

  test('Chinese characters have glyphs of their own, not the empty box', async () => {
    const paint = async (title: string) =>
      pixelsOf(done(await renderPng(small(title), { scale: 1, frame: false })));
    const blank = await paint('');
    const [a, b, missing] = [await paint('龘'), await paint('一'), await paint('\u{10ffff}')];
    expect(a.equals(b)).toBe(false);
    expect(inked(a)).toBeGreaterThan(inked(b));
    expect(inked(b)).toBeGreaterThan(inked(blank));
    expect(a.equals(missing)).toBe(false);
  }, 60_000);

  test('a picture without transparency has the pixels that were painted; another is left to the painter', async () => {
    const width = 613;
    const height = 700;
    const bytes = Buffer.alloc(width * height * 4, 255);
    // Every colour channel differs from row to row and from pixel to pixel, over several strips.
    for (let at = 0; at < bytes.length; at++) if (at % 4 < 3) bytes[at] = (at * 31) >>> 3;
    const png = await opaquePng({ width, height, bytes });
    expect(pixelsOf({ bytes: png ?? new Uint8Array(), width, height, missing: [] }).equals(bytes)).toBe(true);
    bytes[3] = 254;
    expect(await opaquePng({ width, height, bytes })).toBeNull();
  });

  test('the shipped fonts have every character of the Chinese templates', async () => {
    const fonts = await shippedFonts();
    for (const name of ['hotel', 'ecommerce', 'appliance-repair']) {
      const text = JSON.stringify(read(`${name}.zh-CN`).cards.list);
      for (const character of new Set(text)) {
        for (const { facts } of fonts) {
          expect([character, facts.glyphOf(character.codePointAt(0) as number) > 0]).toEqual([
            character,
            true,
          ]);
        }
      }
    }
  }, 60_000);

  test('characters that no font has are reported, and the rest is painted', async () => {
    const png = done(await renderPng(small('好😀'), { scale: 1 }));
    expect(png.missing).toEqual(['😀']);
    expect(png.width).toBeGreaterThan(0);
  }, 60_000);

  test('marks that XML spells as references are painted', async () => {
    const svg = done(await renderPng(small(`a'b"c<d>e&f`), { scale: 1 }));
    expect(svg.missing).toEqual([]);
    const paint = async (title: string) => inked(pixelsOf(done(await renderPng(small(title), { scale: 1 }))));
    expect(await paint('a"b')).toBeGreaterThan(await paint('a b'));
  }, 60_000);

  test('scale multiplies the size; without a usable one it is 2', async () => {
    const one = done(await renderPng(small('x'), { scale: 1 }));
    const two = done(await renderPng(small('x'), { scale: Number.NaN }));
    expect(two.width).toBe(one.width * 2);
    const most = done(await renderPng(small('x'), { scale: 1000 }));
    expect(most.width).toBe(one.width * 4);
  }, 60_000);

  test('too many pixels are refused, with the scale that fits', async () => {
    const steps = Array.from({ length: 400 }, (_, i) => ({ id: `p${i}`, stage: 's', title: '' }));
    const wide = snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'j', locale: 'en', view: 'current', personas: [] },
      stages: [{ id: 's', title: 's', phase: 'during' }],
      steps,
      lanes: Array.from({ length: 12 }, (_, i) => ({ id: `l${i}`, role: 'notes', title: '' })),
    });
    const result = await renderPng(wide, { scale: 4 });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
    if (result.ok || result.error.code !== 'too-large') throw new Error('not refused');
    expect(result.error.scale).toBeLessThan(4);
    expect(Number.isInteger(result.error.scale * 10)).toBe(true);
    done(await renderPng(wide, { scale: result.error.scale }));
    const more = await renderPng(wide, { scale: result.error.scale + 0.1 });
    expect(more).toMatchObject({ ok: false, error: { code: 'too-large', scale: result.error.scale } });
  }, 60_000);
});

describe('SVG', () => {
  test('carries its fonts and refers to nothing outside', async () => {
    const svg = done(await renderSvg(chinese));
    const text = Buffer.from(svg.bytes).toString();
    expect(text.match(/@font-face/gu)?.length).toBe(2);
    expect([...text.matchAll(/url\(([^)]{0,24})/gu)].map(([, url]) => url?.slice(0, 22))).toEqual([
      'data:font/woff;base64,',
      'data:font/woff;base64,',
    ]);
    expect(text.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg")/gu)).toBeNull();
    expect(svg.missing).toEqual([]);
  }, 60_000);

  test('speaks the reader’s language', async () => {
    const english = done(await renderSvg(chinese, { locale: 'en', theme: 'dark' }));
    expect(Buffer.from(english.bytes).toString()).toContain('Line of visibility');
  }, 60_000);

  test('is the same bytes each time, whatever was drawn in between', async () => {
    const drawn = async (title: string) => done(await renderSvg(small(title))).bytes;
    const named = small('客房');
    const sly = { ...named, journey: { ...named.journey, title: 'fontsgohere' } };
    const text = Buffer.from(done(await renderSvg(sly)).bytes).toString();
    expect(text).toContain('<title>fontsgohere</title>');
    expect(text).toContain('<style>@font-face');
    const first = await drawn('客房');
    for (let i = 0; i < 10; i++) await drawn(`客房 ${String.fromCodePoint(0x4e00 + i)}`);
    expect(Buffer.compare(Buffer.from(await drawn('客房')), Buffer.from(first))).toBe(0);
    expect(Buffer.compare(Buffer.from(await drawn('客房')), Buffer.from(first))).toBe(0);
  });

  test('hostile text stays text', async () => {
    const id = chinese.cards.list[0]?.id ?? '';
    const title = '</text><script>alert(1)</script>';
    const svg = done(await renderSvg(replaceRecord(chinese, 'cards', id, { title })));
    expect(Buffer.from(svg.bytes).toString()).not.toContain('<script');
  }, 60_000);
});
