import { touches } from '../hit.ts';
import { PALETTE, type Theme } from '../palette.ts';
import type { Drawing, Pictures, Rect } from '../types.ts';
import { DRAWING_WORDS, type DrawingWords } from '../words.ts';
import { bands } from './bands.ts';
import type { Brush, Layer } from './brush.ts';
import { cards, folds, measures, moments } from './cards.ts';
import { element, escapeXml, short } from './element.ts';
import { FRAME, heading, legend } from './frame.ts';
import { headers } from './headers.ts';
import { blueprintLines } from './lines.ts';
import { linkLabels, links } from './links.ts';
import { rect } from './parts.ts';
import { plot } from './plot.ts';
import { titles } from './titles.ts';

export interface SvgOptions {
  readonly theme?: Theme;
  /** The product's own words in the drawing's language without it. */
  readonly words?: DrawingWords;
  /** CSS with the fonts embedded; must not refer to anything outside. */
  readonly fontFace?: string;
  /** Only this part of the map, in its coordinates. */
  readonly part?: Rect;
  /** With the journey's title above and a key to the signs below. */
  readonly frame?: boolean;
  /** Nothing behind the map. */
  readonly transparent?: boolean;
  readonly pictures?: Pictures;
}

export const FONT_FAMILY = 'Noto Sans SC';

/** From back to front. */
const LAYERS: Readonly<Record<string, Layer>> = {
  bands,
  plot,
  blueprintLines,
  links,
  cards,
  moments,
  measures,
  folds,
  linkLabels,
  headers,
  titles,
};

/** The size of the picture in pixels at zoom 1. */
export function svgSize(drawing: Drawing, { part, frame }: SvgOptions = {}): Rect {
  if (part) return part;
  const { margin, top, bottom } = FRAME;
  if (!frame) return { x: 0, y: 0, width: drawing.width, height: drawing.height };
  return {
    x: -margin,
    y: -top,
    width: drawing.width + 2 * margin,
    height: drawing.height + top + bottom,
  };
}

/** The drawing as an SVG document of its own: no scripts, no styles but the fonts', nothing from outside. */
export function drawSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const view = svgSize(drawing, options);
  const colors = PALETTE[options.theme ?? 'light'];
  const brush: Brush = {
    drawing,
    colors,
    words: options.words ?? DRAWING_WORDS[drawing.journey.locale],
    pictures: options.pictures ?? {},
    sees: options.part ? (box) => touches(box, view) : () => true,
  };
  const framed = options.frame && !options.part ? heading(brush) + legend(brush) : '';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [view.x, view.y, view.width, view.height].map(short).join(' '),
      width: view.width,
      height: view.height,
      role: 'img',
      lang: drawing.journey.locale,
      // Without it small letters are rounded to whole pixels, and lines grow wider than measured.
      'text-rendering': 'geometricPrecision',
      'font-family': `'${FONT_FAMILY}', 'Noto Sans SC Variable', sans-serif`,
    },
    element('title', {}, escapeXml(drawing.journey.title)),
    drawing.journey.summary ? element('desc', {}, escapeXml(drawing.journey.summary)) : '',
    options.fontFace ? `<style>${options.fontFace}</style>` : '',
    options.transparent ? '' : rect(view, { fill: colors.canvas }),
    ...Object.values(LAYERS).map((layer) => layer(brush)),
    framed,
  );
}
