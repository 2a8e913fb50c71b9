import type { Palette } from '../palette.ts';
import type { Drawing, Pictures, Rect } from '../types.ts';
import type { DrawingWords } from '../words.ts';

/** What every layer draws with. */
export interface Brush {
  readonly drawing: Drawing;
  readonly colors: Palette;
  readonly words: DrawingWords;
  readonly pictures: Pictures;
  /** Whether any of a box is on the shown part. */
  sees(box: Rect): boolean;
}

/** One layer of the picture: drawing → SVG elements. */
export type Layer = (brush: Brush) => string;
