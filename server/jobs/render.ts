import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fail, ok } from '../../src/core/base/index.ts';
import {
  drawSvg,
  FONT_FAMILY,
  fittingScale,
  PIXEL_LIMIT,
  pictureOf,
  pixelsAt,
  SCALE_LIMIT,
} from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { fontFaceOf, type Subsets, subsetsFor } from './fonts/subset.ts';
import { opaquePng } from './png.ts';
import type { Exported, ExportOptions, ExportResult, PngOptions } from './types.ts';

const DEFAULT_SCALE = 2;
/** Of letters that every subset has. */
const FONT_PLACE = 'fontsgohere';
const styled = (css: string): string => `<style>${css}</style>`;

/** The map as an SVG file that carries its fonts with it. Runs in the calling thread. */
export async function renderSvg(snapshot: Snapshot, options: ExportOptions = {}): Promise<ExportResult> {
  const { drawing, look, size } = pictureOf(snapshot, options);
  // Drawn once: its own characters are what the fonts are cut down to.
  const drawn = drawSvg(drawing, { ...look, fontFace: FONT_PLACE });
  const subsets = await subsetsFor(drawn, 'woff');
  const svg = drawn.replace(styled(FONT_PLACE), () => styled(fontFaceOf(FONT_FAMILY, subsets)));
  const { width, height } = size;
  return ok({ bytes: Buffer.from(svg), width, height, missing: subsets.missing });
}

/** The map as a PNG file. Runs in the calling thread, and holds it while it paints. */
export async function renderPng(snapshot: Snapshot, options: PngOptions = {}): Promise<ExportResult> {
  const { drawing, look, size } = pictureOf(snapshot, options);
  const scale = scaleOf(options);
  const pixels = pixelsAt(scale, size);
  if (pixels > PIXEL_LIMIT) {
    return fail({ code: 'too-large', pixels, limit: PIXEL_LIMIT, scale: fittingScale(size) });
  }
  return ok(await paintSvg(drawSvg(drawing, look), scale));
}

/** Paints a drawing that was drawn with the product's own font, `scale` pixels for each of its own. */
export async function paintSvg(svg: string, scale: number): Promise<Exported> {
  const subsets = await subsetsFor(svg, 'sfnt');
  return withFontFiles(subsets, async (fontFiles) => {
    const image = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
    }).render();
    const { width, height } = image;
    const bytes = (await opaquePng({ width, height, bytes: image.pixels })) ?? image.asPng();
    return { bytes, width, height, missing: subsets.missing };
  });
}

function scaleOf({ scale = DEFAULT_SCALE }: PngOptions): number {
  return scale > 0 ? Math.min(SCALE_LIMIT, scale) : DEFAULT_SCALE;
}

/** resvg reads fonts from files alone: they are written for as long as it needs them. */
async function withFontFiles<T>({ fonts }: Subsets, use: (files: string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-fonts-'));
  try {
    const files = await Promise.all(
      fonts.map(async ({ weight, bytes }) => {
        const file = join(folder, `${weight}.ttf`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
