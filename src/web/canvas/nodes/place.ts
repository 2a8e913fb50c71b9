import type { Rect } from '../../../core/layout/index.ts';

/** A box of the drawing, and where it stands in its cell. It renders again when one of them changes. */
export interface Placed<B extends Rect> {
  readonly box: B;
  readonly x: number;
  readonly y: number;
}

export const place = ({ width, height }: Rect, x: number, y: number) => ({ left: x, top: y, width, height });
