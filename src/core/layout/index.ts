/**
 * The picture of a map, as data. `layoutMap` turns a snapshot into a `Drawing`: boxes, texts already
 * broken into lines, routed links, curves, in pixels at zoom 1. The canvas, the exports, the thumbnails and the
 * handbook draw this and nothing else. Colours are in `PALETTE`, icons in `ICONS`.
 *
 * Boxes keep their identity while nothing about them changes, so a list of components that are
 * memoised by their box draws just what changed.
 */

export { scoreAtY, yOfScore } from './feelings.ts';
export { layoutMap } from './layout-map.ts';
export { SIZES, TYPE } from './sizes.ts';
export { baselineOf } from './text-block.ts';
export type * from './types.ts';
export { DRAWING_WORDS, type DrawingWords } from './words.ts';
