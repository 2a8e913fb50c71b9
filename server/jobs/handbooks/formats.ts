import { readFile } from 'node:fs/promises';
import {
  type Figure,
  type Handbook,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderXlsx,
  typstHandbook,
} from '../../../src/core/handbook/index.ts';
import { fittingScale } from '../../../src/core/layout/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import { isDiskFull } from '../disk-full.ts';
import { shippedFonts } from '../fonts/shipped.ts';
import { loadCompiler, typesetPdf } from '../typst.ts';
import { leadLinks } from './links.ts';
import type { MadeDocument, MissingGlyph } from './types.ts';

type Maker = (tree: Handbook) => Promise<MadeDocument>;

const TEMPLATE = new URL('../../../src/core/handbook/render/pdf/handbook.typ', import.meta.url);

/** Whether both weights have a character. */
async function coverage(): Promise<(codePoint: number) => boolean> {
  const fonts = await shippedFonts();
  return (codePoint) => fonts.every(({ facts }) => facts.glyphOf(codePoint) !== 0);
}

/** Characters of a handbook that the shipped fonts lack. */
export async function missingGlyphs(tree: Handbook): Promise<readonly MissingGlyph[]> {
  return typstHandbook(tree, await coverage()).missing;
}

const pdf: Maker = async (tree) => {
  const [template, fonts] = await Promise.all([readFile(TEMPLATE, 'utf8'), shippedFonts()]);
  const { document, figures, missing, sections } = typstHandbook(tree, await coverage());
  const { bytes } = typesetPdf({
    template,
    data: document,
    files: figures.map(({ file, svg }) => ({ file, content: Buffer.from(svg) })),
    fonts: fonts.map((font) => font.bytes),
  });
  return { bytes: leadLinks(bytes, sections), missing };
};

/** Loads what takes long to load, so that a job needn't. */
export async function makeReady(): Promise<void> {
  const fonts = await shippedFonts();
  loadCompiler(fonts.map(({ bytes }) => bytes));
}

/** Sharp when printed, and no larger than a sheet can show. */
const FIGURE_SCALE = 2;
const WIDEST_FIGURE = 4_800;

async function paintFigure({ svg, width, height }: Figure): Promise<Uint8Array | null> {
  const { paintSvg } = await import('../render.ts');
  const scale = Math.min(FIGURE_SCALE, WIDEST_FIGURE / width, fittingScale({ width, height }));
  try {
    return (await paintSvg(svg, scale)).bytes;
  } catch (error) {
    // A file without its map would be taken for a whole one.
    if (isDiskFull(error)) throw error;
    return null;
  }
}

/** Which fonts are there, whoever opens it knows: nothing is missing from the file. */
const docx: Maker = async (tree) => ({ bytes: await renderDocx(tree, paintFigure), missing: [] });

const asText =
  (render: (tree: Handbook) => string): Maker =>
  async (tree) => ({ bytes: Buffer.from(render(tree)), missing: [] });

const xlsx: Maker = async (tree) => ({ bytes: await renderXlsx(tree), missing: [] });

export const MAKERS: Readonly<Record<HandbookFormat, Maker>> = {
  pdf,
  docx,
  html: asText(renderHtml),
  md: asText(renderMarkdown),
  xlsx,
};
