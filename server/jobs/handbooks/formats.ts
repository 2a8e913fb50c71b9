import { readFile } from 'node:fs/promises';
import {
  type Handbook,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderXlsx,
  typstHandbook,
} from '../../../src/core/handbook/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import { fontSources, shippedFonts } from '../fonts/shipped.ts';
import { typesetPdf } from '../typst.ts';
import { leadLinks } from './links.ts';
import { paintFigure } from './paint-figure.ts';
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
    fonts: await fontSources(fonts),
  });
  return { bytes: leadLinks(bytes, sections), missing };
};

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
