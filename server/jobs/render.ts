import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fail, ok } from '../../src/core/base/index.ts';
import { drawSvg, FONT_FAMILY, layoutMap, svgSize } from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { fontFaceOf, type Subsets, subsetsFor } from './fonts/subset.ts';
import type { ExportOptions, ExportResult, PngOptions } from './types.ts';

/** 256 MB of pixels; a sheet of A0 at 150 dpi is half of that. */
export const PIXEL_LIMIT = 64_000_000;
export const SCALE_LIMIT = 4;
const DEFAULT_SCALE = 2;

function drawingOf(snapshot: Snapshot, options: ExportOptions) {
  const locale = options.locale ?? snapshot.journey.locale;
  return layoutMap(snapshot, { ...options.layout, locale });
}

const looks = ({ theme = 'light', frame = true }: ExportOptions) => ({ theme, frame });

/** The map as an SVG file that carries its fonts with it. Runs in the calling thread. */
export async function renderSvg(snapshot: Snapshot, options: ExportOptions = {}): Promise<ExportResult> {
  const drawing = drawingOf(snapshot, options);
  const look = looks(options);
  const subsets = await subsetsFor(drawSvg(drawing, look), 'woff');
  const svg = drawSvg(drawing, { ...look, fontFace: fontFaceOf(FONT_FAMILY, subsets) });
  const { width, height } = svgSize(drawing, look);
  return ok({ bytes: Buffer.from(svg), width, height, missing: subsets.missing });
}

/** The map as a PNG file. Runs in the calling thread, and holds it while it paints. */
export async function renderPng(snapshot: Snapshot, options: PngOptions = {}): Promise<ExportResult> {
  const drawing = drawingOf(snapshot, options);
  const look = looks(options);
  const { width, height } = svgSize(drawing, look);
  const scale = scaleOf(options);
  const pixels = pixelsAt(scale, width, height);
  if (pixels > PIXEL_LIMIT) {
    return fail({ code: 'too-large', pixels, limit: PIXEL_LIMIT, scale: fittingScale(width, height) });
  }
  const svg = drawSvg(drawing, look);
  const subsets = await subsetsFor(svg, 'sfnt');
  return withFontFiles(subsets, (fontFiles) => {
    const image = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
    }).render();
    return ok({ bytes: image.asPng(), width: image.width, height: image.height, missing: subsets.missing });
  });
}

const pixelsAt = (scale: number, width: number, height: number): number =>
  Math.ceil(width * scale) * Math.ceil(height * scale);

/** The largest scale in tenths that keeps within the limit, rounding of the edges included; 0.1 at least. */
function fittingScale(width: number, height: number): number {
  const tenths = Math.floor(Math.sqrt(PIXEL_LIMIT / (width * height)) * 10);
  const fitting = pixelsAt(tenths / 10, width, height) > PIXEL_LIMIT ? tenths - 1 : tenths;
  return Math.min(SCALE_LIMIT, Math.max(1, fitting) / 10);
}

function scaleOf({ scale = DEFAULT_SCALE }: PngOptions): number {
  return scale > 0 ? Math.min(SCALE_LIMIT, scale) : DEFAULT_SCALE;
}

/** resvg reads fonts from files alone: they are written for as long as it needs them. */
async function withFontFiles<T>({ fonts }: Subsets, use: (files: string[]) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-fonts-'));
  try {
    const files = await Promise.all(
      fonts.map(async ({ weight, bytes }) => {
        const file = join(folder, `${weight}.ttf`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    return use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
