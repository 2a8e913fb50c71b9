/**
 * The picture of a map, as data. `layoutMap` turns a snapshot into a `Drawing`: boxes, texts already
 * broken into lines, routed links, curves, in pixels at zoom 1. The canvas, the exports, the thumbnails and the
 * handbook draw this and nothing else. Colours are in `PALETTE`, icons in `…_ICONS`; `drawSvg` draws all of it as
 * SVG text.
 *
 * Boxes keep their identity while nothing about them changes, so a list of components that are
 * memoised by their box draws just what changed.
 */
export { monotonePath } from './curve.ts';
export { personaSeries, scoreAtY, yOfScore } from './feelings.ts';
export {
  type CellAt,
  cardAt,
  cardBoxOf,
  cardsIn,
  type Insertion,
  insertionAt,
  linkAt,
  linkPathBy,
  linksIn,
  selectionBounds,
} from './hit.ts';
export {
  CHANNEL_ICONS,
  ICON_GRID,
  ICON_STROKE,
  type Icon,
  MARK_ICONS,
  ROLE_ICONS,
} from './icons.ts';
export { layoutMap } from './layout-map.ts';
export { linkHead } from './link-head.ts';
export { attainment } from './measure-face.ts';
export { textWidth } from './metrics/measure.ts';
export { PALETTE, type Palette, paletteVariables, seriesColor, type Theme } from './palette.ts';
export {
  fittingScale,
  PIXEL_LIMIT,
  type PictureChoice,
  pictureOf,
  pixelsAt,
  SCALE_LIMIT,
} from './picture.ts';
export { linkLine } from './routes/path.ts';
export { CARD_INSET, SIZES } from './sizes.ts';
export { drawSvg, FONT_FAMILY, type SvgOptions } from './svg/draw-svg.ts';
export { LINK_LOOKS } from './svg/links.ts';
export { seriesShape } from './svg/plot.ts';
export { drawThumbnail } from './svg/thumbnail.ts';
export { baselineOf } from './text-block.ts';
export { type Series, seriesOf, type TrendLine, trendLine } from './trend.ts';
export type * from './types.ts';
export { DRAWING_WORDS, type DrawingWords } from './words.ts';
