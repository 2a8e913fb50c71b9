import { readFile } from 'node:fs/promises';
import { ok } from '../../src/core/base/index.ts';
import { BOX, createPrinter } from '../../src/core/handbook/index.ts';
import { drawSvg, pictureOf, type Rect } from '../../src/core/layout/index.ts';
import type { Locale, Snapshot } from '../../src/core/model/index.ts';
import { fontSources, shippedFonts } from './fonts/shipped.ts';
import { type Sheet, sheetsOf } from './map-sheets.ts';
import type { ExportResult, PdfOptions } from './types.ts';
import { typesetPdf } from './typst.ts';

const TEMPLATE = new URL('./map.typ', import.meta.url);
const LANGUAGES: Readonly<Record<Locale, object>> = {
  en: { lang: 'en', region: null },
  'zh-CN': { lang: 'zh', region: 'cn' },
};

/** The map as PDF: its lines stay lines, its text stays text. Keeps its memory for ever: only in processes that end. */
export async function renderMapPdf(snapshot: Snapshot, options: PdfOptions = {}): Promise<ExportResult> {
  const { paper = 'one', ...choice } = options;
  const { drawing, look, size } = pictureOf(snapshot, choice);
  const [template, fonts] = await Promise.all([readFile(TEMPLATE, 'utf8'), shippedFonts()]);
  const missing = new Set<string>();
  const printer = createPrinter(
    (codePoint) => fonts.every(({ facts }) => facts.glyphOf(codePoint) !== 0),
    (character) => missing.add(character),
  );
  const print = (text: string) => printer.print(text, (run) => BOX.repeat(run.length));
  const map: Rect = look.part ?? { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const { margin, header, whole, tiles } = sheetsOf(paper, size, map);
  const file = (index: number) => `map-${index}.svg`;
  const { title, summary, locale } = snapshot.journey;
  const sheet = (one: Sheet, index: number) => ({ ...one, file: file(index) });
  const { bytes } = typesetPdf({
    template,
    data: {
      ...LANGUAGES[choice.locale ?? locale],
      title: print(title),
      alt: print(summary ? `${title}. ${summary}` : title),
      margin,
      header,
      whole: sheet(whole, 0),
      tiles: tiles.map((tile, index) => sheet(tile, index + 1)),
      last: tiles.at(-1)?.name ?? '',
    },
    files: [
      { file: file(0), content: Buffer.from(print(drawSvg(drawing, look))) },
      ...tiles.map(({ part }, index) => ({
        file: file(index + 1),
        content: Buffer.from(print(drawSvg(drawing, { ...look, part }))),
      })),
    ],
    fonts: await fontSources(fonts),
  });
  const { width, height } = whole.page;
  return ok({ bytes, width, height, missing: [...missing].sort() });
}
